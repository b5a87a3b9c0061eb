package io.loantap.learn.encode;

import io.loantap.columns.Columns;
import io.loantap.columns.LevelColumn;
import io.loantap.learn.binning.OutcomeCounts;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.curve.LevelCurve;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The encoder of a characteristic with levels. Each level sets at most one column: one-hot levels
 * set their own to 1, a reference level sets none, levels on a scale share the first column with
 * growing values. Levels in steps set the columns of all steps up to theirs.
 */
public final class LevelEncoder implements FeatureEncoder {
  /** Fewer rows of rare levels say nothing of a level that training did not see. */
  private static final long POOL_ROWS = 50;

  private final String characteristic;
  private final Arrangement arrangement;
  private final List<String> columnNames;
  private final Map<String, Entry> entries;
  private final @Nullable Entry missing;
  private final MissingPolicy missingPolicy;
  private final @Nullable Entry rare;
  private final UnseenPolicy unseen;
  private final Monotone monotone;

  /** How levels set columns. */
  enum Arrangement {
    /** Each its own, or none. */
    SIDE_BY_SIDE,
    /** All the first one, with growing values. */
    SCALE,
    /** Those of all steps from the lowest level up to theirs; an entry's column is the last. */
    STEPS
  }

  /**
   * The entry of the design matrix that a level sets.
   *
   * @param column the column it sets, or -1 for none
   * @param value what it sets the column to
   * @param rows how many training rows have the level
   */
  public record Entry(int column, double value, long rows) {
    /** What it adds to the log-odds. */
    double times(double[] weights) {
      return column < 0 ? 0 : value * weights[column];
    }
  }

  /**
   * An encoder.
   *
   * @param columnNames of levels in steps: the steps, lowest first, then that of missing levels
   */
  LevelEncoder(
      String characteristic,
      Arrangement arrangement,
      List<String> columnNames,
      Map<String, Entry> entries,
      @Nullable Entry missing,
      MissingPolicy missingPolicy,
      @Nullable Entry rare,
      UnseenPolicy unseen,
      Monotone monotone) {
    this.characteristic = characteristic;
    this.arrangement = arrangement;
    this.columnNames = List.copyOf(columnNames);
    this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    this.missing = missing;
    this.missingPolicy = missingPolicy;
    this.rare = rare;
    this.unseen = unseen;
    this.monotone = monotone;
  }

  @Override
  public String characteristic() {
    return characteristic;
  }

  @Override
  public List<String> columnNames() {
    return columnNames;
  }

  /** Every level seen in training with its entry; rare and merged ones share theirs. */
  public Map<String, Entry> entries() {
    return entries;
  }

  /** Entry of a missing level; null if no training row lacks it. */
  public @Nullable Entry missing() {
    return missing;
  }

  /** Entry that the rare levels share; null if none was rare. */
  public @Nullable Entry rare() {
    return rare;
  }

  /** What stands in for a level that training did not see. */
  public UnseenPolicy unseen() {
    return unseen;
  }

  @Override
  public Monotone monotone() {
    return monotone;
  }

  @Override
  public LevelEncoder withMonotone(Monotone other) {
    return new LevelEncoder(
        characteristic,
        arrangement,
        columnNames,
        entries,
        missing,
        missingPolicy,
        rare,
        unseen,
        other);
  }

  @Override
  public int[] signs() {
    int[] signs = new int[columnNames.size()];
    if (arrangement == Arrangement.SCALE) {
      signs[0] = monotone.sign();
    } else if (arrangement == Arrangement.STEPS) {
      Arrays.fill(signs, 0, steps(), monotone.sign());
    }
    return signs;
  }

  @Override
  public double[] segments() {
    double[] lengths = new double[arrangement == Arrangement.STEPS ? steps() : 0];
    Arrays.fill(lengths, 1);
    return lengths;
  }

  /** Columns without that of missing levels. */
  private int steps() {
    return columnNames.size() - (missing == null ? 0 : 1);
  }

  @Override
  public List<OutcomeCounts> counts(FeatureSummary good, FeatureSummary bad) {
    return counts(
        LevelSummary.require(good, characteristic), LevelSummary.require(bad, characteristic));
  }

  private List<OutcomeCounts> counts(LevelSummary good, LevelSummary bad) {
    OutcomeCounts[] counts = new OutcomeCounts[columnNames.size()];
    Arrays.fill(counts, OutcomeCounts.NONE);
    entries.forEach(
        (level, entry) ->
            counts[entry.column()] =
                counts[entry.column()].plus(
                    new OutcomeCounts(
                        good.counts().getOrDefault(level, 0L),
                        bad.counts().getOrDefault(level, 0L))));
    if (missing != null) {
      counts[missing.column()] = new OutcomeCounts(good.missing(), bad.missing());
    }
    return List.of(counts);
  }

  @Override
  public void encode(Columns raw, int row, double[] out, int at) {
    Arrays.fill(out, at, at + columnNames.size(), 0);
    @Nullable String level = raw.level(characteristic).level(row);
    @Nullable Entry entry = entry(level);
    if (entry != null && entry.column() >= 0) {
      boolean all = arrangement == Arrangement.STEPS && level != null;
      Arrays.fill(out, at + (all ? 0 : entry.column()), at + entry.column() + 1, entry.value());
    }
  }

  @Override
  public void append(Columns raw, DesignMatrix.Builder design) {
    LevelColumn levels = raw.level(characteristic);
    if (arrangement == Arrangement.SIDE_BY_SIDE) {
      if (!columnNames.isEmpty()) {
        design.coded(levels.map(this::column), columnNames.size());
      }
      return;
    }
    // The rising columns, then that of missing levels if there is one.
    if (arrangement == Arrangement.SCALE) {
      design.dense(levels.map(this::rising));
    } else if (steps() > 0) {
      design.ramps(levels.map(level -> level == null ? Double.NaN : column(level) + 1.0), steps());
    }
    if (missing != null) {
      int own = missing.column();
      design.coded(levels.map(level -> column(level) == own ? 0 : CodedColumns.NONE), 1);
    }
  }

  @Override
  public Characteristic fold(double[] weights) {
    double[] heights = heights(weights);
    Map<String, Double> contributions = new LinkedHashMap<>();
    entries.forEach((level, entry) -> contributions.put(level, entry.times(heights)));
    return new Characteristic.Levels(
        characteristic, new LevelCurve(contributions), missingLevel(heights), unseenLevel(heights));
  }

  /** What each column is worth to the level whose entry it is: of steps, the sum up to it. */
  private double[] heights(double[] weights) {
    double[] heights = weights.clone();
    for (int step = 1; arrangement == Arrangement.STEPS && step < steps(); step++) {
      heights[step] += heights[step - 1];
    }
    return heights;
  }

  private Fallback missingLevel(double[] weights) {
    if (missing != null) {
      return new Fallback.Contribution(MissingPolicy.OWN.word(), missing.times(weights));
    }
    return missingPolicy == MissingPolicy.OWN_OR_NEUTRAL
        ? new Fallback.Contribution(UnseenPolicy.NEUTRAL.word(), mean(weights))
        : new Fallback.Refusal();
  }

  private Fallback unseenLevel(double[] weights) {
    if (unseen == UnseenPolicy.REJECT) {
      return new Fallback.Refusal();
    }
    if (unseen == UnseenPolicy.REFERENCE) {
      return new Fallback.Contribution(unseen.word(), 0);
    }
    if (unseen == UnseenPolicy.WORST) {
      double worst =
          entries.values().stream().mapToDouble(entry -> entry.times(weights)).max().orElseThrow();
      return new Fallback.Contribution(unseen.word(), worst);
    }
    return unseen == UnseenPolicy.RARE && rare != null && isPool(rare)
        ? new Fallback.Contribution(unseen.word(), rare.times(weights))
        : new Fallback.Contribution(UnseenPolicy.NEUTRAL.word(), mean(weights));
  }

  /** Whether the rare levels are several, with rows enough to speak for levels not seen. */
  private boolean isPool(Entry rare) {
    long levels =
        entries.values().stream().filter(entry -> entry.column() == rare.column()).count();
    return levels > 1 && rare.rows() >= POOL_ROWS;
  }

  private double mean(double[] weights) {
    double sum = 0;
    long rows = 0;
    for (Entry entry : entries.values()) {
      sum += entry.times(weights) * entry.rows();
      rows += entry.rows();
    }
    return sum / rows;
  }

  private @Nullable Entry entry(@Nullable String level) {
    return level == null ? missing : entries.get(level);
  }

  private int column(@Nullable String level) {
    @Nullable Entry entry = entry(level);
    return entry == null ? CodedColumns.NONE : entry.column();
  }

  private double rising(@Nullable String level) {
    @Nullable Entry entry = entry(level);
    return entry != null && entry.column() == 0 ? entry.value() : 0;
  }
}
