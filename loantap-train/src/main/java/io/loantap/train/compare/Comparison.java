package io.loantap.train.compare;

import io.loantap.drift.StabilityIndex;
import io.loantap.train.support.OutcomeWords;
import java.util.List;

/**
 * Two models on the same finished loans.
 *
 * @param file name of the table
 * @param loans that both models scored
 * @param first figures of the first model, which stands
 * @param second figures of the second, which would replace it
 * @param ranking the test between their AUCs
 * @param scores distance of the second probabilities from the first over tenths of the first
 * @param own the loans swapped at the models' own thresholds
 * @param level the loans swapped where both approve a tenth, two tenths ... of the loans
 * @param reasons principal reasons of declined loans, the greatest change first
 * @param sameReason of the loans that both decline, how many for the same principal reason
 * @param characteristics of either model, the greatest difference first
 * @param movers the loans on which they differ most
 * @param periods by month or year; none if the table has no dates
 * @param words for the outcomes
 * @param unit what profits are counted in
 * @param notices how the table was read
 */
public record Comparison(
    String file,
    long loans,
    ModelFigures first,
    ModelFigures second,
    DeLongTest ranking,
    StabilityIndex scores,
    SwapSet own,
    List<SwapSet> level,
    List<ReasonCount> reasons,
    long sameReason,
    List<CharacteristicSpread> characteristics,
    List<Mover> movers,
    List<Period> periods,
    OutcomeWords words,
    String unit,
    List<String> notices) {
  /** Copies the lists. */
  public Comparison {
    level = List.copyOf(level);
    reasons = List.copyOf(reasons);
    characteristics = List.copyOf(characteristics);
    movers = List.copyOf(movers);
    periods = List.copyOf(periods);
    notices = List.copyOf(notices);
  }
}
