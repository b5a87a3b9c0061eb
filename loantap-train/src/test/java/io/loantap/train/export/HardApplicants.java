package io.loantap.train.export;

import io.loantap.Decision;
import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.Field;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.applicant.NumericField;
import io.loantap.decision.LendingTerms;
import io.loantap.scorecard.Characteristic;
import io.loantap.storage.ModelReader;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Applicants of a model, a good part of whose values are missing, special, unseen, out of range, or
 * at and beside an edge of a curve.
 */
final class HardApplicants {
  private static final double ODD_VALUES = 1.5;
  private static final List<String> TEXTS =
      List.of("12 High St 12345", "x", "  ", "no. 7 abcé9", " padded 99945  ", "00945", "12é45");

  private final ModelReader.Loaded model;
  private final Random random;
  private final boolean withNaN;
  private final Map<String, List<Double>> edges = new LinkedHashMap<>();

  private HardApplicants(ModelReader.Loaded model, long seed, boolean withNaN) {
    this.model = model;
    this.random = new Random(seed);
    this.withNaN = withNaN;
    for (Characteristic each : model.model().scorecard().characteristics()) {
      List<Double> values = new ArrayList<>();
      for (double edge : each.curve().breakpoints()) {
        values.addAll(List.of(edge, above(edge), -above(-edge)));
      }
      edges.put(each.name(), values);
    }
  }

  /** The next number; near 0 not so near that PostgreSQL complains of underflow. */
  private static double above(double number) {
    return number == 0 ? 1e-250 : Math.nextUp(number);
  }

  /**
   * As many applicants, the same for the same seed.
   *
   * @param withNaN whether a number may be none, which some engines cannot hold
   */
  static List<Map<String, Object>> of(
      ModelReader.Loaded model, int count, long seed, boolean withNaN) {
    HardApplicants applicants = new HardApplicants(model, seed, withNaN);
    List<Map<String, Object>> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(applicants.next());
    }
    return all;
  }

  private Map<String, Object> next() {
    Map<String, Object> applicant = new LinkedHashMap<>();
    for (Field field : model.model().schema().fields()) {
      boolean odd = random.nextDouble() < ODD_VALUES / model.model().schema().size();
      if (odd && random.nextInt(3) == 0) {
        continue; // missing
      }
      applicant.put(
          field.name(),
          switch (field.kind()) {
            case NUMBER -> number((NumericField) field, odd);
            case MONTH ->
                odd
                    ? YearMonth.of(1890 + random.nextInt(320), 1 + random.nextInt(12))
                    : YearMonth.of(1995 + random.nextInt(25), 1 + random.nextInt(12));
            case LEVEL -> level((CategoricalField) field, odd);
            case TEXT -> TEXTS.get(random.nextInt(TEXTS.size()));
          });
    }
    return applicant;
  }

  private Object number(NumericField field, boolean odd) {
    List<Double> beside = edges.getOrDefault(field.name(), List.of());
    double[] special = field.special().values();
    double low = Math.max(field.min(), -1000);
    double high = Math.min(field.max(), 50_000);
    if (odd) {
      return switch (random.nextInt(withNaN ? 6 : 5)) {
        case 0 -> special.length == 0 ? low : special[random.nextInt(special.length)];
        case 1 -> -above(-field.min());
        case 2 -> field.max() == Double.POSITIVE_INFINITY ? 1e12 : above(field.max());
        case 3 -> low;
        case 4 -> 0.0;
        default -> random.nextBoolean() ? Double.NaN : Double.POSITIVE_INFINITY;
      };
    }
    if (!beside.isEmpty() && random.nextInt(4) == 0) {
      return beside.get(random.nextInt(beside.size()));
    }
    double number = low + (high - low) * random.nextDouble();
    return random.nextBoolean() ? number : Math.rint(number);
  }

  private String level(CategoricalField field, boolean odd) {
    if (odd) {
      List<String> others = new ArrayList<>(List.of("never seen", "", " ", "o'neil", "7 months"));
      others.addAll(field.missing().texts());
      return others.get(random.nextInt(others.size()));
    }
    String level = field.levels().get(random.nextInt(field.levels().size()));
    List<String> words = field.spellings().getOrDefault(level, List.of(level));
    String word = random.nextInt(3) == 0 ? words.get(random.nextInt(words.size())) : level;
    return random.nextInt(5) == 0 ? "  " + word + " " : word;
  }

  /**
   * A result of an applicant, of loantap or of another engine.
   *
   * @param decision REFUSED if there are no scores
   * @param logOdds not compared if refused, as are the others
   */
  record Result(String decision, double logOdds, double probability, double points) {
    static Result refused() {
      return new Result("REFUSED", 0, 0, 0);
    }

    /** The largest difference in log-odds, probability, and points by 1,000. */
    double difference(Result other) {
      return Math.max(
          Math.abs(logOdds - other.logOdds),
          Math.max(
              Math.abs(probability - other.probability), Math.abs(points - other.points) / 1000));
    }
  }

  /** The same model without rules and offers, which no export carries. */
  static Scorer byThreshold(Scorer scorer) {
    return scorer.with(
        scorer
            .policy()
            .withTerms(
                new LendingTerms(scorer.policy().terms().refer(), List.of(), Optional.empty())));
  }

  /** What loantap makes of an applicant, of whom the score depends on some fields. */
  static Result expected(Scorer scorer, ModelReader.Loaded model, Map<String, Object> all) {
    try {
      Map<String, Object> applicant = new LinkedHashMap<>(all);
      applicant.keySet().retainAll(scorer.usedFields());
      Decision decision = scorer.decide(applicant);
      double logOdds =
          model.scorecard().logOdds(Applicant.of(applicant).bind(model.model().schema()));
      return new Result(
          decision.outcome().name(), logOdds, decision.probability(), decision.score());
    } catch (InvalidApplicantException e) {
      return Result.refused();
    }
  }
}
