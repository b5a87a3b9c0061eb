package io.loantap.learn.encode;

import io.loantap.columns.Columns;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A recipe's entry for a characteristic with levels.
 *
 * @param characteristic name of the field or derived field
 * @param order one-hot, in groups, a rising scale, or steps from level to level
 * @param merge levels that count as one, by the name of the merged level
 * @param rareBelow levels with a smaller share of the training rows are grouped; 0 for none
 * @param missing {@link MissingPolicy#OWN}, {@link MissingPolicy#OWN_OR_NEUTRAL} or {@link
 *     MissingPolicy#REJECT}
 * @param unseen what stands in for a level that training does not see
 * @param monotone which way the risk may go as ordered levels rise; one-hot levels must be free
 */
public record LevelSpec(
    String characteristic,
    LevelOrder order,
    Map<String, List<String>> merge,
    double rareBelow,
    MissingPolicy missing,
    UnseenPolicy unseen,
    Monotone monotone)
    implements FeatureSpec {

  /** Checks that the parts go together and copies the merged levels. */
  public LevelSpec {
    Map<String, List<String>> merged = new LinkedHashMap<>();
    merge.forEach((group, levels) -> merged.put(group, List.copyOf(levels)));
    merge = Collections.unmodifiableMap(merged);
    Set<String> once = new HashSet<>();
    for (List<String> levels : merged.values()) {
      for (String level : levels) {
        if (!once.add(level)) {
          throw new IllegalArgumentException(
              characteristic + ": the level \"" + level + "\" is merged twice");
        }
      }
    }
    if (rareBelow > 0 && order.isScale()) {
      throw new IllegalArgumentException(
          characteristic + ": rare levels cannot be grouped on a scale, rareBelow must be 0");
    }
    if (!missing.isOwn() && missing != MissingPolicy.REJECT) {
      throw new IllegalArgumentException(
          characteristic + ": missing levels are OWN_OR_NEUTRAL, OWN or REJECT, not " + missing);
    }
    if (!(rareBelow >= 0 && rareBelow < 1)) {
      throw new IllegalArgumentException(
          characteristic + ": rareBelow is a share of rows, from 0 to below 1");
    }
    if (monotone != Monotone.FREE && !order.isScale()) {
      throw new IllegalArgumentException(
          characteristic + ": one-hot levels cannot be monotone; use ordinal and list the levels");
    }
  }

  /** Levels that may raise and lower the risk. */
  public LevelSpec(
      String characteristic,
      LevelOrder order,
      Map<String, List<String>> merge,
      double rareBelow,
      MissingPolicy missing,
      UnseenPolicy unseen) {
    this(characteristic, order, merge, rareBelow, missing, unseen, Monotone.FREE);
  }

  @Override
  public boolean isBinned() {
    return order.isGrouped();
  }

  @Override
  public boolean isOrdered() {
    return order.isScale();
  }

  @Override
  public List<String> reads() {
    return List.of(characteristic);
  }

  @Override
  public boolean needsOutcomes() {
    return order.needsOutcomes();
  }

  @Override
  public LevelSummary summarise(Columns rows) {
    return LevelSummary.of(rows.level(characteristic));
  }

  @Override
  public LevelEncoder fit(Columns training) {
    return fit(summarise(training));
  }

  @Override
  public LevelEncoder fit(FeatureSummary summary) {
    @Nullable OutcomeSummary outcomes = summary.byOutcome();
    if (needsOutcomes() && outcomes == null) {
      throw new IllegalArgumentException(
          characteristic + ": optimal groups are found by the outcomes; give them, too");
    }
    return order.arrange(
        new LevelEncoderFitter(
            this,
            LevelSummary.require(summary.regardless(), characteristic),
            outcomes == null ? null : LevelSummary.require(outcomes.bad(), characteristic)));
  }
}
