package io.loantap.learn.regression;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.DateField;
import io.loantap.applicant.DateFormat;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.SpecialValues;
import io.loantap.applicant.TextField;
import io.loantap.columns.Columns;
import io.loantap.derived.Derivation;
import io.loantap.derived.DerivedField;
import io.loantap.derived.FieldSpace;
import io.loantap.learn.encode.Clip;
import io.loantap.learn.encode.ColumnsBuilder;
import io.loantap.learn.encode.FeatureEncoder;
import io.loantap.learn.encode.FeatureSpec;
import io.loantap.learn.encode.LevelOrder;
import io.loantap.learn.encode.LevelSpec;
import io.loantap.learn.encode.MissingPolicy;
import io.loantap.learn.encode.NumericShape;
import io.loantap.learn.encode.NumericSpec;
import io.loantap.learn.encode.UnseenPolicy;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.Surface;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A random schema, training rows, encoders fitted to them, random weights and their scorecard. */
public final class RandomCase {
  /** Numeric characteristics, with those that are derived. */
  private static final List<String> NUMBERS =
      List.of(
          "plain",
          "large",
          "skewed",
          "constant",
          "group",
          "logged",
          "share",
          "flag",
          "age",
          "coded",
          "ofCoded");

  /** Characteristics with levels. */
  private static final List<String> LEVELS = List.of("grade", "town", "single", "tail");

  private static final List<String> GRADES = List.of("A", "B", "C", "D", "E", "F");
  private static final List<String> TOWNS = List.of("Ely", "Rye", "Ayr", "Wem", "Bude", "Looe");

  private static final Schema SCHEMA =
      Schema.of(
          List.<Field>of(
              NumericField.of("plain"),
              NumericField.of("large"),
              new NumericField("skewed", "", 0, 1e9, "a skewed number"),
              NumericField.of("constant"),
              NumericField.of("group"),
              new DateField("born", DateFormat.ISO_MONTH, ""),
              new DateField("asked", DateFormat.MONTH_YEAR, ""),
              CategoricalField.of("grade", GRADES, "a grade"),
              CategoricalField.of("town", TOWNS.subList(0, 3), ""),
              CategoricalField.of("single", List.of("only"), ""),
              new TextField("address", ""),
              new NumericField("coded", "", -6, 6, "a number with codes below, in and above it")
                  .withSpecial(
                      SpecialValues.of(
                          Map.of(
                              -9.0, "NO_RECORD",
                              0.5, "HALF",
                              999.0, "NOT_ASKED",
                              -77.0, "SELDOM_OR_NEVER")))));

  private static final List<DerivedField> DERIVED =
      List.of(
          new DerivedField("logged", new Derivation.Log1p("skewed")),
          new DerivedField("share", new Derivation.Ratio("plain", "group")),
          new DerivedField("ofCoded", new Derivation.Ratio("coded", "group")),
          new DerivedField("flag", new Derivation.Flag("group")),
          new DerivedField("age", new Derivation.MonthsBetween("born", "asked")),
          new DerivedField("tail", new Derivation.LastCharacters("address", 2)));

  private final Random random;
  private final FieldSpace space = FieldSpace.of(SCHEMA, DERIVED);
  private final List<BoundApplicant> training = new ArrayList<>();
  private final List<FeatureSpec> specs = new ArrayList<>();
  private final List<FeatureEncoder> encoders = new ArrayList<>();
  private final Columns columns;
  private final double[] weights;
  private final Scorecard folded;
  private final Scorecard scorecard;

  private RandomCase(long seed) {
    this.random = new Random(seed);
    double missing = random.nextBoolean() ? 0 : 0.2;
    int rows = 20 + random.nextInt(100);
    training.add(applicant(0, 1));
    while (training.size() < rows) {
      training.add(applicant(missing, 1));
    }
    this.columns = columns(training);
    List<String> names = new ArrayList<>(NUMBERS);
    names.addAll(LEVELS);
    Collections.shuffle(names, random);
    for (String name : names.subList(0, 1 + random.nextInt(names.size()))) {
      FeatureSpec spec = NUMBERS.contains(name) ? numeric(name) : levels(name);
      specs.add(spec);
      encoders.add(spec.fit(columns));
    }
    int width = encoders.stream().mapToInt(encoder -> encoder.columnNames().size()).sum();
    this.weights = random.doubles(width, -2, 2).toArray();
    this.folded = ScorecardFolder.fold(random.nextGaussian(), weights, encoders);
    this.scorecard = folded.withSurfaces(surfaces(folded, new Random(seed + 1)));
  }

  /** Surfaces over some of the numbers: none for half of the cases. */
  private static List<Surface> surfaces(Scorecard folded, Random random) {
    List<String> numbers = folded.names().stream().filter(NUMBERS::contains).toList();
    List<Surface> surfaces = new ArrayList<>();
    for (int first = 0; random.nextBoolean() && first < numbers.size(); first++) {
      for (int second = 0; second < first; second++) {
        double[] rows = knots(random);
        double[] columns = knots(random);
        double[][] heights = new double[rows.length][];
        for (int row = 0; row < rows.length; row++) {
          heights[row] = random.doubles(columns.length, -2, 2).toArray();
        }
        surfaces.add(Surface.over(numbers.get(first), rows, numbers.get(second), columns, heights));
      }
    }
    return surfaces.subList(0, Math.min(6, surfaces.size()));
  }

  private static double[] knots(Random random) {
    double scale = random.nextInt(3) == 0 ? 1000 : 1;
    return random
        .doubles(2 + random.nextInt(Surface.MOST_KNOTS - 1), -scale, 2 * scale)
        .sorted()
        .toArray();
  }

  /** The case of this seed. */
  public static RandomCase of(long seed) {
    return new RandomCase(seed);
  }

  /** Fields and derived fields. */
  public FieldSpace space() {
    return space;
  }

  /** The rows that the encoders were fitted to. */
  public List<BoundApplicant> training() {
    return training;
  }

  /**
   * Applicants some of whose numbers lie beyond those of training and some of whose are missing.
   */
  public List<BoundApplicant> others() {
    List<BoundApplicant> others = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      others.add(applicant(0.1, 3));
    }
    return others;
  }

  /** The fitted encoders. */
  public List<FeatureEncoder> encoders() {
    return encoders;
  }

  /** What the encoders were fitted from. */
  public List<FeatureSpec> specs() {
    return specs;
  }

  /** A weight for each column of the encoders. */
  public double[] weights() {
    return weights.clone();
  }

  /** Encoders and weights, folded. */
  public Scorecard folded() {
    return folded;
  }

  /** The same, in some cases with surfaces. */
  public Scorecard scorecard() {
    return scorecard;
  }

  /** The raw columns of applicants, with all that is derived. */
  public Columns columns(List<BoundApplicant> applicants) {
    List<String> names = new ArrayList<>(NUMBERS);
    names.addAll(LEVELS);
    ColumnsBuilder builder = new ColumnsBuilder(space, names);
    applicants.forEach(builder::add);
    return builder.build();
  }

  /** A random applicant as a map, whose numbers spread further by the factor. */
  public static Map<String, Object> values(Random random, double missing, double spread) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("plain", spread * random.nextGaussian());
    values.put("large", 1e6 + 3 * spread * random.nextGaussian());
    values.put("skewed", Math.rint(1000 * Math.exp(spread * random.nextGaussian())));
    values.put("constant", spread == 1 ? 0.1 : 0.1 * random.nextInt(3));
    values.put("group", random.nextInt((int) (4 * spread)));
    values.put("born", YearMonth.of(1950 + random.nextInt(40), 1 + random.nextInt(12)));
    values.put("asked", YearMonth.of(1985 + random.nextInt(20), 1 + random.nextInt(12)));
    values.put("grade", GRADES.get((int) (6 * Math.pow(random.nextDouble(), 2))));
    values.put("town", TOWNS.get(random.nextInt(6)));
    values.put("single", "only");
    values.put("address", "Street\r\n0" + random.nextInt(4));
    values.put("coded", coded(random, spread));
    values.values().removeIf(value -> random.nextDouble() < missing);
    return values;
  }

  private static double coded(Random random, double spread) {
    return switch (random.nextInt(7)) {
      case 0 -> -9;
      case 1 -> 0.5;
      case 2 -> 999;
      case 3 -> random.nextInt(20) == 0 ? -77 : 0;
      default -> Math.max(-6, Math.min(6, spread * random.nextGaussian()));
    };
  }

  private BoundApplicant applicant(double missing, double spread) {
    Map<String, Object> values = values(random, missing, spread);
    if (missing == 0) {
      // A first row in which nothing is missing, not even what is derived.
      values.put("group", 2);
      values.put("born", YearMonth.of(1950, 1));
      values.put("coded", 1.0);
    }
    return Applicant.of(values).bind(SCHEMA);
  }

  private NumericSpec numeric(String name) {
    NumericShape shape =
        switch (random.nextInt(4)) {
          case 0 -> new NumericShape.Standardised();
          case 1 -> new NumericShape.MinMax();
          case 2 -> new NumericShape.PiecewiseLinear(2 + random.nextInt(9));
          default -> new NumericShape.Bins(2 + random.nextInt(9));
        };
    Clip clip =
        switch (random.nextInt(3)) {
          case 0 -> new Clip.None();
          case 1 -> new Clip.StandardDeviations(0.5 + 3 * random.nextDouble());
          default -> new Clip.AtQuantiles(random.nextInt(2) / 20.0, 1 - random.nextInt(2) / 20.0);
        };
    MissingPolicy missing = pick(MissingPolicy.values());
    return new NumericSpec(
            name, shape, clip, missing, missing == MissingPolicy.GROUP_MEAN ? "group" : null)
        .withSpecial(SpecialValues.of(SCHEMA, name));
  }

  private LevelSpec levels(String name) {
    boolean ordinal = name.equals("grade") && random.nextBoolean();
    Map<String, List<String>> merge =
        ordinal || random.nextBoolean()
            ? Map.of()
            : Map.of("together", List.of("A", "E", "Rye", "Bude", "00"));
    return new LevelSpec(
        name,
        ordinal
            ? new LevelOrder.Ordinal(GRADES)
            : new LevelOrder.OneHot(pick(LevelOrder.Reference.values())),
        merge,
        ordinal || random.nextBoolean() ? 0 : 0.18,
        random.nextBoolean() ? MissingPolicy.OWN : MissingPolicy.REJECT,
        pick(UnseenPolicy.values()));
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
