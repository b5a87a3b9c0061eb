package io.loantap.policy;

/**
 * What a threshold is chosen for: a requirement to meet first, then a value to make as large as
 * possible. Objectives without a requirement are met by every threshold.
 *
 * <p>{@link #parse} and {@link #spec} convert from and to the text used on the command line and in
 * model files.
 */
public sealed interface ThresholdObjective {

  /**
   * Reads {@code f1}, {@code youden}, {@code cost=5}, {@code max-npa=0.06}, {@code
   * min-precision=0.5}, {@code min-recall=0.6} or {@code approval-rate=0.7}.
   *
   * @throws IllegalArgumentException if the text is none of these or its number is out of range;
   *     the message says what is allowed
   */
  static ThresholdObjective parse(String spec) {
    return ThresholdObjectives.parse(spec);
  }

  /** The text that {@link #parse} reads back to an equal objective. */
  String spec();

  /** The objective in words, to follow "gives": "the highest F1 of charged-off". */
  String goal();

  /** What is made as large as possible among the thresholds that meet the requirement. */
  double value(Confusion confusion);

  /**
   * By how much the requirement is missed: 0 if met, positive infinity if the threshold is no
   * answer at all.
   */
  default double shortfall(Confusion confusion) {
    return 0;
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
      return "the highest F1 of charged-off";
    }

    @Override
    public double value(Confusion confusion) {
      return confusion.f1ChargedOff();
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
    public double value(Confusion confusion) {
      return confusion.youden();
    }
  }

  /**
   * The lowest cost; the value is minus the mean cost per applicant. For calibrated probabilities
   * the best threshold is near {@code 1 / (1 + ratio)}.
   *
   * @param ratio cost of approving one who is then charged off, where declining one who would have
   *     repaid costs 1; in (0, 1e9]
   */
  record Cost(double ratio) implements ThresholdObjective {
    public Cost {
      if (!(ratio > 0 && ratio <= 1e9)) {
        throw new IllegalArgumentException(
            "The cost ratio must be more than 0 and at most 1e9, such as cost=5: the cost of"
                + " approving one who is charged off, in units of declining one who repays");
      }
    }

    @Override
    public String spec() {
      return "cost=" + Text.plain(ratio);
    }

    @Override
    public String goal() {
      return "the lowest cost, if approving one who is charged off costs "
          + Text.plain(ratio)
          + " times as much as declining one who repays";
    }

    @Override
    public double value(Confusion confusion) {
      return -(ratio * confusion.fn() + confusion.fp()) / confusion.rows();
    }
  }

  /**
   * The most approvals with an observed NPA of at most {@code cap}. Approving nobody is no answer.
   * NPA need not rise with the threshold, so lower thresholds may well miss the cap.
   *
   * @param cap in [0, 1]
   */
  record MaxNpa(double cap) implements ThresholdObjective {
    public MaxNpa {
      if (!(cap >= 0 && cap <= 1)) {
        throw new IllegalArgumentException(
            "The NPA cap must be between 0 and 1: write 6 percent as max-npa=0.06");
      }
      cap += 0.0; // turns -0.0 into 0.0
    }

    @Override
    public String spec() {
      return "max-npa=" + Text.plain(cap);
    }

    @Override
    public String goal() {
      return "the most approvals with an NPA of at most " + Text.percent(cap);
    }

    @Override
    public double value(Confusion confusion) {
      return confusion.approvalRate();
    }

    @Override
    public double shortfall(Confusion confusion) {
      return Math.max(0, confusion.npa().orElse(Double.POSITIVE_INFINITY) - cap);
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
      return "min-precision=" + Text.plain(floor);
    }

    @Override
    public String goal() {
      return "the highest recall of charged-off with a precision of at least "
          + Text.percent(floor);
    }

    @Override
    public double value(Confusion confusion) {
      return confusion.recallChargedOff();
    }

    @Override
    public double shortfall(Confusion confusion) {
      return Math.max(0, floor - confusion.precisionChargedOff());
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
      return "min-recall=" + Text.plain(floor);
    }

    @Override
    public String goal() {
      return "the highest precision of charged-off with a recall of at least "
          + Text.percent(floor);
    }

    @Override
    public double value(Confusion confusion) {
      return confusion.precisionChargedOff();
    }

    @Override
    public double shortfall(Confusion confusion) {
      return Math.max(0, floor - confusion.recallChargedOff());
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
      return "approval-rate=" + Text.plain(share);
    }

    @Override
    public String goal() {
      return "the most approvals up to %s of applicants".formatted(Text.percent(share));
    }

    @Override
    public double value(Confusion confusion) {
      return confusion.approvalRate();
    }

    @Override
    public double shortfall(Confusion confusion) {
      return confusion.approved() == 0
          ? Double.POSITIVE_INFINITY
          : Math.max(0, confusion.approvalRate() - share);
    }
  }
}
