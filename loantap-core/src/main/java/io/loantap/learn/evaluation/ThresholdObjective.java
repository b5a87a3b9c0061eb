package io.loantap.learn.evaluation;

import java.math.BigDecimal;
import java.util.function.ToDoubleFunction;

/**
 * An aim that a threshold is chosen for: a requirement to meet first, then a value to make as large
 * as possible. Objectives without a requirement are met by every threshold.
 *
 * <p>{@link #parse} and {@link #spec} convert from and to the text used on the command line and in
 * model files.
 */
public sealed interface ThresholdObjective
    permits ThresholdObjective.F1,
        ThresholdObjective.FBeta,
        ThresholdObjective.Youden,
        ThresholdObjective.Cost,
        ThresholdObjective.Profit,
        ThresholdObjective.MinPrecision,
        ThresholdObjective.MinRecall,
        ThresholdObjective.ApprovalRate,
        MaxNpa,
        ExpectedProfitObjective {

  /**
   * Reads {@code f1}, {@code f-beta=2}, {@code youden}, {@code cost=5} or {@code cost=5,1}, {@code
   * profit=0.15,0.6}, {@code emp=0.55,0.1,0.2644}, {@code max-npa=0.06}, {@code
   * max-npa-strict=0.06}, {@code max-npa-expected=0.06}, {@code min-precision=0.5}, {@code
   * min-recall=0.6} or {@code approval-rate=0.7}.
   *
   * @throws IllegalArgumentException if the text is none of these or its number is out of range;
   *     the message says what is allowed
   */
  static ThresholdObjective parse(String spec) {
    int equals = spec.indexOf('=');
    String name = equals < 0 ? spec : spec.substring(0, equals);
    String number = equals < 0 ? "" : spec.substring(equals + 1);
    return switch (name) {
      case "f1" -> withoutNumber(new F1(), spec);
      case "youden" -> withoutNumber(new Youden(), spec);
      case "f-beta" -> new FBeta(parseNumber(number, spec));
      case "cost" -> cost(number, spec);
      case "profit" -> {
        double[] two = parseNumbers(number, 2, spec);
        yield new Profit(new ProfitAssumptions(two[0], two[1]));
      }
      case "emp" -> {
        double[] three = parseNumbers(number, 3, spec);
        yield new ExpectedProfitObjective(three[0], three[1], three[2]);
      }
      case "max-npa" -> maxNpa(MaxNpa.Measure.OBSERVED, number, spec);
      case "max-npa-strict" -> maxNpa(MaxNpa.Measure.UPPER_BOUND, number, spec);
      case "max-npa-expected" -> maxNpa(MaxNpa.Measure.EXPECTED, number, spec);
      case "min-precision" -> new MinPrecision(parseNumber(number, spec));
      case "min-recall" -> new MinRecall(parseNumber(number, spec));
      case "approval-rate" -> new ApprovalRate(parseNumber(number, spec));
      default -> throw unreadable(spec, "is not an objective");
    };
  }

  private static ThresholdObjective cost(String number, String spec) {
    if (!number.contains(",")) {
      return new Cost(parseNumber(number, spec));
    }
    double[] two = parseNumbers(number, 2, spec);
    return new Cost(two[0], two[1]);
  }

  private static ThresholdObjective maxNpa(MaxNpa.Measure measure, String number, String spec) {
    return new MaxNpa(parseNumber(number, spec), measure);
  }

  private static ThresholdObjective withoutNumber(ThresholdObjective objective, String spec) {
    if (!objective.spec().equals(spec)) {
      throw unreadable(spec, "takes no number");
    }
    return objective;
  }

  private static double[] parseNumbers(String numbers, int count, String spec) {
    String[] parts = numbers.split(",", -1);
    if (parts.length != count) {
      throw unreadable(spec, "does not have " + count + " numbers separated by commas");
    }
    double[] parsed = new double[count];
    for (int i = 0; i < count; i++) {
      parsed[i] = parseNumber(parts[i], spec);
    }
    return parsed;
  }

  private static double parseNumber(String number, String spec) {
    try {
      // Unlike Double.parseDouble this takes decimal numbers only: no "NaN", no "0x1p3", no "5d".
      return new BigDecimal(number).doubleValue();
    } catch (NumberFormatException e) {
      throw unreadable(spec, number.isEmpty() ? "lacks its number" : "has no readable number");
    }
  }

  private static IllegalArgumentException unreadable(String spec, String problem) {
    return new IllegalArgumentException(
        ("\"%s\" %s; allowed are, with numbers of your own: f1, f-beta=2, youden, cost=5,"
                + " cost=5000,1000, profit=0.15,0.6, emp=0.2,0.3,0.15, max-npa=0.06,"
                + " max-npa-strict=0.06, max-npa-expected=0.06, min-precision=0.5, min-recall=0.6,"
                + " approval-rate=0.7")
            .formatted(spec, problem));
  }

  /** The text that {@link #parse} reads back to an equal objective. */
  String spec();

  /** The objective in words, to follow "gives": "the highest F1 of bad loans". */
  String goal();

  /**
   * The value of a cut of these rows: what is made as large as possible among the cuts that meet
   * the requirement.
   */
  ToDoubleFunction<ThresholdEffect> value(ScoreDistribution scores);

  /**
   * By how much a cut misses the requirement: 0 if it meets it, positive infinity if the cut is no
   * answer at all.
   */
  default double shortfall(ThresholdEffect cut) {
    return 0;
  }

  /** Sentences, each after a blank, that have to be added to what a cut reaches; often none. */
  default String caution(ThresholdEffect cut) {
    return "";
  }

  private static void checkShare(String name, double share, String example) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "%s must be more than 0 and at most 1, such as %s".formatted(name, example));
    }
  }

  /** The highest F1 of charged-off. */
  record F1() implements ThresholdObjective {
    @Override
    public String spec() {
      return "f1";
    }

    @Override
    public String goal() {
      return "the highest F1 of bad loans";
    }

    @Override
    public ToDoubleFunction<ThresholdEffect> value(ScoreDistribution scores) {
      return cut -> cut.confusion().f1ChargedOff();
    }
  }

  /**
   * The highest F-beta of charged-off.
   *
   * @param beta how many times as much recall counts as precision, in (0, 100]
   */
  record FBeta(double beta) implements ThresholdObjective {
    public FBeta {
      if (!(beta > 0 && beta <= 100)) {
        throw new IllegalArgumentException(
            "The beta must be more than 0 and at most 100, such as f-beta=2: recall of bad loans"
                + " counts twice as much as precision");
      }
    }

    @Override
    public String spec() {
      return "f-beta=" + ShareText.plain(beta);
    }

    @Override
    public String goal() {
      return "the highest F-beta of bad loans with beta " + ShareText.plain(beta);
    }

    @Override
    public ToDoubleFunction<ThresholdEffect> value(ScoreDistribution scores) {
      return cut -> cut.confusion().fBetaChargedOff(beta);
    }
  }

  /** The highest Youden index: true minus false positive rate. */
  record Youden() implements ThresholdObjective {
    @Override
    public String spec() {
      return "youden";
    }

    @Override
    public String goal() {
      return "the highest Youden index";
    }

    @Override
    public ToDoubleFunction<ThresholdEffect> value(ScoreDistribution scores) {
      return cut -> cut.confusion().youden();
    }
  }

  /**
   * The lowest cost; the value is minus the mean cost per applicant. For calibrated probabilities
   * the best threshold is near {@code fullyPaid / (fullyPaid + chargedOff)}.
   *
   * @param chargedOff cost of approving one who is then charged off, in (0, 1e9]
   * @param fullyPaid cost of declining one who would have repaid, in the same unit, in (0, 1e9]
   */
  record Cost(double chargedOff, double fullyPaid) implements ThresholdObjective {
    public Cost {
      if (!(chargedOff > 0 && chargedOff <= 1e9 && fullyPaid > 0 && fullyPaid <= 1e9)) {
        throw new IllegalArgumentException(
            "A cost ratio must be more than 0 and at most 1e9, such as cost=5: the cost of"
                + " approving a bad loan, in units of declining a good one; or both"
                + " costs, such as cost=5000,1000");
      }
    }

    /** Costs in units of declining one who would have repaid. */
    public Cost(double ratio) {
      this(ratio, 1);
    }

    @Override
    public String spec() {
      return "cost="
          + ShareText.plain(chargedOff)
          + (fullyPaid == 1 ? "" : "," + ShareText.plain(fullyPaid));
    }

    @Override
    public String goal() {
      return fullyPaid == 1
          ? "the lowest cost, if approving a bad loan costs "
              + ShareText.plain(chargedOff)
              + " times as much as declining one who repays"
          : "the lowest cost, if approving a bad loan costs "
              + ShareText.plain(chargedOff)
              + " and declining one who repays costs "
              + ShareText.plain(fullyPaid);
    }

    @Override
    public ToDoubleFunction<ThresholdEffect> value(ScoreDistribution scores) {
      return cut -> {
        Confusion counts = cut.confusion();
        return -(chargedOff * counts.fn() + fullyPaid * counts.fp()) / counts.rows();
      };
    }
  }

  /**
   * The most profit from the approved. Each loan counts by its amount, and the value is in the unit
   * of the amounts; where amounts are not known each loan has the amount 1.
   */
  record Profit(ProfitAssumptions assumptions) implements ThresholdObjective {
    @Override
    public String spec() {
      return "profit="
          + ShareText.plain(assumptions.margin())
          + ","
          + ShareText.plain(assumptions.loss());
    }

    @Override
    public String goal() {
      return "the highest profit, if " + assumptions.words();
    }

    @Override
    public ToDoubleFunction<ThresholdEffect> value(ScoreDistribution scores) {
      return assumptions::profit;
    }
  }

  /**
   * The highest recall of charged-off with a precision of charged-off of at least {@code floor}.
   *
   * @param floor in (0, 1]
   */
  record MinPrecision(double floor) implements ThresholdObjective {
    public MinPrecision {
      checkShare("The precision floor", floor, "min-precision=0.5");
    }

    @Override
    public String spec() {
      return "min-precision=" + ShareText.plain(floor);
    }

    @Override
    public String goal() {
      return "the highest recall of bad loans with a precision of at least "
          + ShareText.percent(floor);
    }

    @Override
    public ToDoubleFunction<ThresholdEffect> value(ScoreDistribution scores) {
      return cut -> cut.confusion().recallChargedOff();
    }

    @Override
    public double shortfall(ThresholdEffect cut) {
      return Math.max(0, floor - cut.confusion().precisionChargedOff());
    }
  }

  /**
   * The highest precision of charged-off with a recall of charged-off of at least {@code floor}.
   *
   * @param floor in (0, 1]
   */
  record MinRecall(double floor) implements ThresholdObjective {
    public MinRecall {
      checkShare("The recall floor", floor, "min-recall=0.6");
    }

    @Override
    public String spec() {
      return "min-recall=" + ShareText.plain(floor);
    }

    @Override
    public String goal() {
      return "the highest precision of bad loans with a recall of at least "
          + ShareText.percent(floor);
    }

    @Override
    public ToDoubleFunction<ThresholdEffect> value(ScoreDistribution scores) {
      return cut -> cut.confusion().precisionChargedOff();
    }

    @Override
    public double shortfall(ThresholdEffect cut) {
      return Math.max(0, floor - cut.confusion().recallChargedOff());
    }
  }

  /**
   * The most approvals that are at most {@code share} of all applicants. Approving nobody is no
   * answer: if the applicants of lowest probability are tied and already more than that, those are
   * approved and the objective counts as missed.
   *
   * @param share in (0, 1]
   */
  record ApprovalRate(double share) implements ThresholdObjective {
    public ApprovalRate {
      checkShare("The approval rate", share, "approval-rate=0.7");
    }

    @Override
    public String spec() {
      return "approval-rate=" + ShareText.plain(share);
    }

    @Override
    public String goal() {
      return "the most approvals up to %s of applicants".formatted(ShareText.percent(share));
    }

    @Override
    public ToDoubleFunction<ThresholdEffect> value(ScoreDistribution scores) {
      return cut -> cut.confusion().approvalRate();
    }

    @Override
    public double shortfall(ThresholdEffect cut) {
      return cut.confusion().approved() == 0
          ? Double.POSITIVE_INFINITY
          : Math.max(0, cut.confusion().approvalRate() - share);
    }
  }
}
