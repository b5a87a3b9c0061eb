package io.loantap.benchmarks.scoring.peers;

import io.loantap.benchmarks.scoring.ScoringBenchmark;
import io.loantap.benchmarks.scoring.ScoringFiles;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.EvaluatorUtil;
import org.jpmml.evaluator.FieldValue;
import org.jpmml.evaluator.InputField;
import org.jpmml.evaluator.LoadingModelEvaluatorBuilder;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;

/** JPMML-Evaluator, from map to map. */
@NullUnmarked // load() and take() come first
public class JpmmlScoring extends ScoringBenchmark {
  private final String file;
  private Evaluator model;
  private List<InputField> inputs;
  private List<Map<String, Object>> maps;

  /** With the usual file. */
  public JpmmlScoring() {
    this(PmmlFile.USUAL);
  }

  private JpmmlScoring(String file) {
    this.file = file;
  }

  @Override
  public String library() {
    return "JPMML-Evaluator 1.7.7" + (file.equals(PmmlFile.STRICT) ? ", strict file" : "");
  }

  @Override
  public List<ScoringBenchmark> stricter() {
    return List.of(new JpmmlScoring(PmmlFile.STRICT));
  }

  @Override
  public void write(ScoringFiles folder) throws IOException {
    PmmlFile.write(folder);
  }

  @Override
  public void load(ScoringFiles folder) throws Exception {
    model = new LoadingModelEvaluatorBuilder().load(folder.file(file).toFile()).build();
    model.verify();
    inputs = model.getInputFields();
  }

  @Override
  protected void take(List<Map<String, Object>> raw) {
    maps = raw;
  }

  @Override
  public @Nullable Object score(Map<String, ?> applicant) {
    return model.evaluate(applicant).get(PmmlFile.PROBABILITY);
  }

  /** From a map by field names, at once. */
  @Benchmark
  public @Nullable Object evaluate() {
    return score(maps.get(next()));
  }

  /** From a map by field names, with the steps that the project's README shows. */
  @Benchmark
  public @Nullable Object prepareEvaluateDecode() {
    Map<String, Object> applicant = maps.get(next());
    Map<String, FieldValue> arguments = new LinkedHashMap<>();
    for (InputField input : inputs) {
      arguments.put(input.getName(), input.prepare(applicant.get(input.getName())));
    }
    return EvaluatorUtil.decodeAll(model.evaluate(arguments)).get(PmmlFile.PROBABILITY);
  }
}
