package io.loantap.benchmarks.scoring.peers;

import io.loantap.benchmarks.scoring.ScoringBenchmark;
import io.loantap.benchmarks.scoring.ScoringFiles;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.pmml4s.model.Model;

/** PMML4S, from map to map. */
@NullUnmarked // load() and take() come first
public class Pmml4sScoring extends ScoringBenchmark {
  private final String file;
  private Model model;
  private List<Map<String, Object>> maps;

  /** With the usual file. */
  public Pmml4sScoring() {
    this(PmmlFile.USUAL);
  }

  private Pmml4sScoring(String file) {
    this.file = file;
  }

  @Override
  public String library() {
    return "PMML4S 0.9.15" + (file.equals(PmmlFile.STRICT) ? ", strict file" : "");
  }

  @Override
  public List<ScoringBenchmark> stricter() {
    return List.of(new Pmml4sScoring(PmmlFile.STRICT));
  }

  @Override
  public void write(ScoringFiles folder) throws IOException {
    PmmlFile.write(folder);
  }

  @Override
  public void load(ScoringFiles folder) {
    model = Model.fromFile(folder.file(file).toFile());
  }

  @Override
  protected void take(List<Map<String, Object>> raw) {
    maps = raw;
  }

  @Override
  @SuppressWarnings("unchecked")
  public @Nullable Object score(Map<String, ?> applicant) {
    return model.predict((Map<String, Object>) applicant).get(PmmlFile.PROBABILITY);
  }

  /** From a map by field names. */
  @Benchmark
  public @Nullable Object predictMap() {
    return score(maps.get(next()));
  }
}
