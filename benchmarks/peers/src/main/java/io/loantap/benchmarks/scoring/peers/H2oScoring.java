package io.loantap.benchmarks.scoring.peers;

import hex.genmodel.MojoModel;
import hex.genmodel.easy.EasyPredictModelWrapper;
import hex.genmodel.easy.RowData;
import hex.genmodel.easy.exception.PredictException;
import io.loantap.benchmarks.scoring.ScoringBenchmark;
import io.loantap.benchmarks.scoring.ScoringFiles;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;

/** H2O's genmodel: a row is a map by field names, numbers as Double, levels as text. */
@NullUnmarked // load() and take() come first
public class H2oScoring extends ScoringBenchmark {
  private static final String FILE = "glm-mojo.zip";

  private EasyPredictModelWrapper model;
  private List<Map<String, Object>> maps;

  @Override
  public String library() {
    return "H2O genmodel 3.46.0.10";
  }

  @Override
  public void write(ScoringFiles folder) throws IOException {
    MojoFile.write(folder.model(), folder.applicants(), folder.file(FILE));
  }

  @Override
  public void load(ScoringFiles folder) throws IOException {
    model = new EasyPredictModelWrapper(MojoModel.load(folder.file(FILE).toString()));
  }

  @Override
  protected void take(List<Map<String, Object>> raw) {
    maps = raw;
  }

  @Override
  public Double score(Map<String, ?> applicant) throws PredictException {
    RowData row = new RowData();
    row.putAll(applicant);
    return model.predictBinomial(row).classProbabilities[1];
  }

  /** From a map by field names, copied into H2O's own. */
  @Benchmark
  public double easyPredict() throws PredictException {
    return score(maps.get(next()));
  }
}
