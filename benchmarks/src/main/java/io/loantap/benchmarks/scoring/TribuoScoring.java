package io.loantap.benchmarks.scoring;

import java.io.IOException;
import java.lang.reflect.Field;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
import org.tribuo.common.sgd.AbstractSGDModel;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.LinearParameters;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Tribuo. An example is a list of named numbers: a number goes by its field's name, a level by
 * field and level.
 */
@NullUnmarked // load() and take() come first
public class TribuoScoring extends ScoringBenchmark {
  private static final String FILE = "tribuo.model";
  private static final Label PAID = new Label("Fully Paid");
  private static final Label CHARGED_OFF = new Label("Charged Off");
  private static final Label UNKNOWN = LabelFactory.UNKNOWN_LABEL;

  private Model<Label> model;
  private List<Map<String, Object>> maps;
  private List<ArrayExample<Label>> examples;

  @Override
  public String library() {
    return "Tribuo 4.3.2";
  }

  /**
   * Trains on two examples to get a model of the right shape, and puts the weights in, for which
   * there is no public way.
   */
  @Override
  public void write(ScoringFiles folder) throws Exception {
    ComparisonModel source = folder.model();
    List<String> names = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    source.lines().forEach(line -> names.add(line.name()));
    source.lines().forEach(line -> weights.add(line.slope()));
    source
        .tables()
        .forEach(
            table ->
                table
                    .contributions()
                    .forEach(
                        (level, value) -> {
                          names.add(column(table.name(), level));
                          weights.add(value);
                        }));
    LinearSGDModel trained = new LogisticRegressionTrainer().train(shape(names));
    Field field = AbstractSGDModel.class.getDeclaredField("modelParameters");
    field.setAccessible(true);
    DenseMatrix matrix = ((LinearParameters) field.get(trained)).getWeightMatrix();
    int bad = trained.getOutputIDInfo().getID(CHARGED_OFF);
    int good = trained.getOutputIDInfo().getID(PAID);
    for (int place = 0; place < names.size(); place++) {
      int column = trained.getFeatureIDMap().getID(names.get(place));
      matrix.set(bad, column, weights.get(place));
      matrix.set(good, column, 0);
    }
    matrix.set(bad, names.size(), source.interceptInUnits());
    matrix.set(good, names.size(), 0);
    trained.serializeToFile(folder.file(FILE));
  }

  private static MutableDataset<Label> shape(List<String> names) {
    LabelFactory factory = new LabelFactory();
    OffsetDateTime epoch = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    MutableDataset<Label> examples =
        new MutableDataset<>(new SimpleDataSourceProvenance("loans", epoch, factory), factory);
    double[] ones = new double[names.size()];
    Arrays.fill(ones, 1);
    for (Label label : List.of(PAID, CHARGED_OFF)) {
      examples.add(new ArrayExample<>(label, names.toArray(String[]::new), ones));
    }
    return examples;
  }

  private static String column(String field, String level) {
    return field + "=" + level;
  }

  @Override
  public void load(ScoringFiles folder) throws IOException {
    model = Model.deserializeFromFile(folder.file(FILE)).castModel(Label.class);
  }

  @Override
  protected void take(List<Map<String, Object>> raw) {
    maps = raw;
    examples = raw.stream().map(TribuoScoring::example).toList();
  }

  static ArrayExample<Label> example(Map<String, ?> applicant) {
    String[] names = new String[applicant.size()];
    double[] values = new double[applicant.size()];
    int next = 0;
    for (Map.Entry<String, ?> entry : applicant.entrySet()) {
      boolean number = entry.getValue() instanceof Number;
      names[next] = number ? entry.getKey() : column(entry.getKey(), (String) entry.getValue());
      values[next++] = number ? ((Number) entry.getValue()).doubleValue() : 1;
    }
    return new ArrayExample<>(UNKNOWN, names, values);
  }

  @Override
  public Double score(Map<String, ?> applicant) {
    return score(example(applicant));
  }

  @Override
  public Set<BadInput> callersCode() {
    return EnumSet.of(
        BadInput.TEXT_FOR_NUMBER,
        BadInput.WORD_FOR_NUMBER,
        BadInput.NULL_NUMBER,
        BadInput.INTEGER_FOR_DOUBLE);
  }

  Model<Label> model() {
    return model;
  }

  static double probability(Prediction<Label> prediction) {
    return prediction.getOutputScores().get(CHARGED_OFF.getLabel()).getScore();
  }

  private double score(ArrayExample<Label> example) {
    return probability(model.predict(example));
  }

  /** From a map by field names. */
  @Benchmark
  public double exampleAndPredict() {
    return score(example(maps.get(next())));
  }

  /** With the example made beforehand. */
  @Benchmark
  public double predictExample() {
    return score(examples.get(next()));
  }
}
