package io.loantap.learn.evaluation;

import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The most approvals whose NPA, the share of the approved that is charged off, is at most a cap.
 * Approving nobody is no answer.
 *
 * @param cap in [0, 1]
 * @param measure which figure the cap is held against
 */
public record MaxNpa(double cap, Measure measure) implements ThresholdObjective {
  private static final long ENOUGH_APPROVALS = 1000;

  /** A figure for the NPA of a cut. */
  public enum Measure {
    /**
     * The share observed. It need not rise with the threshold, so lower thresholds may well miss
     * the cap; and of all thresholds the luckiest is chosen, so on other loans expect a little
     * more.
     */
    OBSERVED("max-npa", "an NPA of at most ", cut -> cut.confusion().npa()),
    /** The upper end of its 95 % Wilson interval: few approvals do not pass for a good book. */
    UPPER_BOUND(
        "max-npa-strict",
        "an NPA whose 95 % interval ends at most at ",
        cut ->
            cut.confusion()
                .npaInterval()
                .map(interval -> OptionalDouble.of(interval.upper()))
                .orElse(OptionalDouble.empty())),
    /**
     * The mean probability of default of the approved. It rises with the threshold, so exactly one
     * threshold is the largest; but it is only as good as the model's calibration.
     */
    EXPECTED(
        "max-npa-expected",
        "an expected NPA, their mean probability of default, of at most ",
        ThresholdEffect::expectedNpa);

    private final String word;
    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final Function<ThresholdEffect, OptionalDouble> figure;

    Measure(String word, String words, Function<ThresholdEffect, OptionalDouble> figure) {
      this.word = word;
      this.words = words;
      this.figure = figure;
    }
  }

  /** Checks the cap. */
  public MaxNpa {
    if (!(cap >= 0 && cap <= 1)) {
      throw new IllegalArgumentException(
          "The NPA cap must be between 0 and 1: write 6 percent as %s=0.06"
              .formatted(measure.word));
    }
    cap += 0.0; // turns -0.0 into 0.0
  }

  /** A cap on the observed NPA. */
  public MaxNpa(double cap) {
    this(cap, Measure.OBSERVED);
  }

  @Override
  public String spec() {
    return measure.word + "=" + ShareText.plain(cap);
  }

  @Override
  public String goal() {
    return "the most approvals with " + measure.words + ShareText.percent(cap);
  }

  @Override
  public ToDoubleFunction<ThresholdEffect> value(ScoreDistribution scores) {
    return cut -> cut.confusion().approvalRate();
  }

  @Override
  public double shortfall(ThresholdEffect cut) {
    return Math.max(0, measure.figure.apply(cut).orElse(Double.POSITIVE_INFINITY) - cap);
  }

  @Override
  public String caution(ThresholdEffect cut) {
    if (cut.confusion().approved() == 0) {
      return "";
    }
    String expected =
        measure == Measure.EXPECTED
            ? " The model expects an NPA of "
                + ShareText.roundedPercent(cut.expectedNpa().orElseThrow())
                + "."
            : "";
    return cut.confusion().approved() < ENOUGH_APPROVALS
        ? expected + " Fewer than 1,000 approvals say little about an NPA."
        : expected;
  }
}
