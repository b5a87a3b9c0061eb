package io.loantap.train.report;

import io.loantap.learn.evaluation.ConfidenceInterval;
import io.loantap.learn.evaluation.Confusion;
import io.loantap.learn.evaluation.ProfitAssumptions;
import io.loantap.learn.evaluation.ScoreDistribution;
import io.loantap.learn.evaluation.TradeOff;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The effect of a threshold on the loans measured, as a line of a compact table from which ROC,
 * precision, KS, trade-off and profit are drawn.
 *
 * @param threshold approved is who has at most this probability of default
 * @param tp charged off and declined
 * @param fp fully paid, yet declined
 * @param tn fully paid and approved
 * @param fn charged off, yet approved
 * @param approvalRate share approved
 * @param npa share of the approved that was charged off; null if nobody is approved
 * @param npaLow lower end of its 95 % interval
 * @param npaHigh upper end
 * @param precision share of the declined that was charged off; null if nobody is declined
 * @param recall share of the charged-off that is declined
 * @param falsePositiveRate share of the fully-paid that is declined
 * @param repaidAmount money lent to the approved who repaid; their number if amounts are not known
 * @param lostAmount money lent to the approved who were charged off
 * @param profit of the approved under the lender's assumptions
 */
public record ThresholdEffectFigures(
    double threshold,
    long tp,
    long fp,
    long tn,
    long fn,
    double approvalRate,
    @Nullable Double npa,
    @Nullable Double npaLow,
    @Nullable Double npaHigh,
    @Nullable Double precision,
    double recall,
    double falsePositiveRate,
    double repaidAmount,
    double lostAmount,
    double profit) {
  private static final int STEPS = 200;

  /** The figures of a threshold. */
  public static ThresholdEffectFigures of(TradeOff at, ProfitAssumptions assumptions) {
    Confusion counts = at.confusion();
    OptionalDouble npa = counts.npa();
    @Nullable ConfidenceInterval interval = counts.npaInterval().orElse(null);
    return new ThresholdEffectFigures(
        at.threshold(),
        counts.tp(),
        counts.fp(),
        counts.tn(),
        counts.fn(),
        counts.approvalRate(),
        npa.isPresent() ? npa.getAsDouble() : null,
        interval == null ? null : interval.lower(),
        interval == null ? null : interval.upper(),
        counts.declined() == 0 ? null : counts.precisionChargedOff(),
        counts.recallChargedOff(),
        counts.falsePositiveRate().orElse(0),
        at.cut().amounts().tn(),
        at.cut().amounts().fn(),
        assumptions.profit(at.cut()));
  }

  /**
   * The lowest thresholds that approve each half percent of the loans, threshold 0, and those that
   * somebody may ask for; ascending, each once.
   */
  static List<ThresholdEffectFigures> table(
      ScoreDistribution scores, List<Double> asked, ProfitAssumptions assumptions) {
    List<TradeOff> all = new ArrayList<>(TradeOff.table(scores, STEPS));
    all.add(TradeOff.at(scores, 0));
    asked.forEach(threshold -> all.add(TradeOff.at(scores, threshold)));
    return all.stream()
        .map(at -> of(at, assumptions))
        .distinct()
        .sorted(Comparator.comparingDouble(ThresholdEffectFigures::threshold))
        .toList();
  }

  /** Loans approved. */
  public long approved() {
    return tn + fn;
  }
}
