package io.loantap.train.binning;

import io.loantap.learn.binning.BinTrend;
import io.loantap.learn.binning.NeighbourTest;
import io.loantap.learn.binning.OutcomeCounts;
import io.loantap.learn.binning.WeightOfEvidence;
import io.loantap.learn.encode.NumericShape;
import io.loantap.train.explore.InformationValue;
import io.loantap.train.statistics.BadRate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The bins of one characteristic.
 *
 * @param name of the field or derived field
 * @param isSet whether the recipe has set the bins by hand
 * @param trend the way of the rates from bin to bin, missing and special values left out
 * @param informationValue of all bins
 * @param bins ranges in their order, or groups from the safest on; then special values; then
 *     missing ones
 * @param order whether the order of the rates holds in each period; empty without months
 */
public record CharacteristicBins(
    String name,
    boolean isSet,
    BinTrend trend,
    InformationValue informationValue,
    List<BinRow> bins,
    List<PeriodOrder> order) {
  /** The p-value from which a reversal is put down to chance. */
  private static final double BY_CHANCE = 0.05;

  /** Copies the lists. */
  public CharacteristicBins {
    bins = List.copyOf(bins);
    order = List.copyOf(order);
  }

  /** The order of neighbours' rates in a period, beside that in all loans. */
  public enum PeriodOrder {
    /** All do. */
    HOLDS,
    /** Some do not, by no more than chance. */
    REVERSED_BY_CHANCE,
    /** Some do not, and differ at 5 %. */
    REVERSED
  }

  /** In how many periods the order holds. */
  public long holding() {
    return order.stream().filter(it -> it == PeriodOrder.HOLDS).count();
  }

  /** The ranges or groups. */
  public List<BinRow> ordered() {
    return bins.stream().filter(BinRow::hasPlace).toList();
  }

  /** A builder of bins, each from its place among the counts. */
  static final class Builder {
    private final String name;
    private final BinCounts counts;
    private final List<Found> ordered = new ArrayList<>();
    private final List<Found> others = new ArrayList<>();

    /** A bin that loans lie in. */
    private record Found(
        int place,
        String label,
        BinRow.Kind kind,
        @Nullable Double from,
        @Nullable Double below,
        List<String> levels) {}

    Builder(String name, BinCounts counts) {
      this.name = name;
      this.counts = counts;
    }

    /** A range of numbers, infinite where it is open. */
    void range(int place, double from, double below) {
      ordered.add(
          new Found(
              place,
              NumericShape.GivenBins.label(from, below),
              BinRow.Kind.RANGE,
              Double.isInfinite(from) ? null : from,
              Double.isInfinite(below) ? null : below,
              List.of()));
    }

    void group(int place, List<String> levels) {
      ordered.add(
          new Found(place, String.join(", ", levels), BinRow.Kind.GROUP, null, null, levels));
    }

    void special(int place, String label) {
      others.add(new Found(place, label, BinRow.Kind.SPECIAL, null, null, List.of()));
    }

    Builder missing(int place) {
      others.add(new Found(place, "(missing)", BinRow.Kind.MISSING, null, null, List.of()));
      return this;
    }

    /**
     * The bins that loans lie in.
     *
     * @param isSet whether they were set by hand
     */
    CharacteristicBins build(boolean isSet) {
      ordered.removeIf(bin -> counts.of(bin.place()).rows() == 0);
      others.removeIf(bin -> counts.of(bin.place()).rows() == 0);
      if (!ordered.isEmpty() && ordered.get(0).kind() == BinRow.Kind.GROUP) {
        ordered.sort(
            Comparator.comparing((Found bin) -> counts.of(bin.place()), OutcomeCounts::compareRate)
                .thenComparing(Found::label));
      }
      List<Found> all = new ArrayList<>(ordered);
      all.addAll(others);
      List<OutcomeCounts> loans = all.stream().map(bin -> counts.of(bin.place())).toList();
      WeightOfEvidence scale = WeightOfEvidence.among(loans);
      OutcomeCounts whole = loans.stream().reduce(OutcomeCounts.NONE, OutcomeCounts::plus);
      List<BinRow> rows = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        Found bin = all.get(i);
        OutcomeCounts own = loans.get(i);
        rows.add(
            new BinRow(
                bin.label(),
                bin.kind(),
                bin.from(),
                bin.below(),
                bin.levels(),
                (double) own.rows() / whole.rows(),
                BadRate.of(own.rows(), own.bad()),
                scale.weight(own),
                scale.value(own),
                i > 0 && i < ordered.size() ? NeighbourTest.pValue(loans.get(i - 1), own) : null,
                periods(bin)));
      }
      List<OutcomeCounts> inOrder = loans.subList(0, ordered.size());
      return new CharacteristicBins(
          name,
          isSet,
          BinTrend.of(inOrder),
          InformationValue.of(
              WeightOfEvidence.informationValue(loans), whole, Math.max(1, loans.size())),
          rows,
          IntStream.range(0, counts.periods()).mapToObj(period -> order(inOrder, period)).toList());
    }

    private List<@Nullable BadRate> periods(Found bin) {
      List<@Nullable BadRate> rates = new ArrayList<>();
      for (int period = 0; period < counts.periods(); period++) {
        OutcomeCounts own = counts.of(bin.place(), period);
        rates.add(own.rows() == 0 ? null : BadRate.of(own.rows(), own.bad()));
      }
      return rates;
    }

    private PeriodOrder order(List<OutcomeCounts> inOrder, int period) {
      PeriodOrder order = PeriodOrder.HOLDS;
      for (int i = 1; i < inOrder.size(); i++) {
        OutcomeCounts before = counts.of(ordered.get(i - 1).place(), period);
        OutcomeCounts own = counts.of(ordered.get(i).place(), period);
        boolean known = before.rows() > 0 && own.rows() > 0;
        int change = inOrder.get(i).compareRate(inOrder.get(i - 1));
        if (known && change * own.compareRate(before) < 0) {
          boolean chance = NeighbourTest.pValue(before, own) > BY_CHANCE;
          order =
              chance && order != PeriodOrder.REVERSED
                  ? PeriodOrder.REVERSED_BY_CHANCE
                  : PeriodOrder.REVERSED;
        }
      }
      return order;
    }
  }
}
