package io.loantap.train.report;

import io.loantap.train.backtest.ContributionGap;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A characteristic: its curve, and the training loans behind it.
 *
 * @param name of the field or derived field
 * @param description in words; empty if nobody has described it
 * @param unit of numbers; empty if they have none
 * @param reason code of the reason that is given for it
 * @param direction where the curve goes
 * @param steps whether the curve is level between its points
 * @param curve points in order of the value; empty for levels
 * @param missing contribution of a missing value; null if it is refused or depends on another field
 * @param unseen contribution of a level that training did not see; null for numbers too
 * @param least lowest contribution
 * @param greatest highest contribution
 * @param bins training loans by range or level, those that have some
 * @param separation what it is worth
 */
public record CharacteristicFigures(
    String name,
    String description,
    String unit,
    String reason,
    Direction direction,
    boolean steps,
    List<CurvePoint> curve,
    @Nullable Double missing,
    @Nullable Double unseen,
    double least,
    double greatest,
    List<CharacteristicBin> bins,
    ContributionGap separation) {
  private static final int ENOUGH = 100;

  /** Copies the lists. */
  public CharacteristicFigures {
    curve = List.copyOf(curve);
    bins = List.copyOf(bins);
  }

  /** Whether its values are levels. */
  public boolean hasLevels() {
    return direction == Direction.LEVELS;
  }

  /** The name with the unit. */
  public String label() {
    return unit.isEmpty() ? name : name + " (" + unit + ")";
  }

  /** The bins of ranges or levels. */
  public List<CharacteristicBin> valueBins() {
    return bins.stream()
        .filter(
            bin ->
                bin.kind() == CharacteristicBin.Kind.RANGE
                    || bin.kind() == CharacteristicBin.Kind.LEVEL)
        .toList();
  }

  /**
   * The lowest and the highest range; of levels, that with the lowest and that with the highest
   * rate, among those of at least {@value #ENOUGH} loans if there are two. Empty if there are not
   * two bins.
   */
  public List<CharacteristicBin> extremes() {
    List<CharacteristicBin> all = valueBins();
    if (hasLevels()) {
      List<CharacteristicBin> common =
          all.stream().filter(bin -> bin.chargedOff().rows() >= ENOUGH).toList();
      all =
          (common.size() < 2 ? all : common)
              .stream().sorted(Comparator.comparingDouble(bin -> bin.chargedOff().rate())).toList();
    }
    return all.size() < 2 ? List.of() : List.of(all.get(0), all.get(all.size() - 1));
  }

  /**
   * Whether the curve goes one way and the loans, taken by this characteristic alone, clearly go
   * the other: the lowest and the highest range have 95 % intervals that do not meet.
   */
  public boolean contradictsData() {
    List<CharacteristicBin> ends = extremes();
    if (ends.isEmpty() || (direction != Direction.RISES && direction != Direction.FALLS)) {
      return false;
    }
    CharacteristicBin lowest = ends.get(0);
    CharacteristicBin highest = ends.get(1);
    boolean rises = highest.chargedOff().rate() > lowest.chargedOff().rate();
    return lowest.chargedOff().isApartFrom(highest.chargedOff())
        && rises != (direction == Direction.RISES);
  }
}
