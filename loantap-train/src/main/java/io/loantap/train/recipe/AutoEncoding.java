package io.loantap.train.recipe;

import io.loantap.learn.encode.Clip;
import io.loantap.learn.encode.LevelOrder;
import io.loantap.learn.encode.LevelSpec;
import io.loantap.learn.encode.MissingPolicy;
import io.loantap.learn.encode.NumericShape;
import io.loantap.learn.encode.NumericSpec;
import io.loantap.learn.encode.UnseenPolicy;
import io.loantap.learn.schema.ColumnKind;
import io.loantap.learn.schema.InferredColumn;
import java.util.Map;

/**
 * The encoder that the automatic recipe gives each column it finds. The settings were compared out
 * of fold within training rows of several sets of loans, at the default penalty: few rows do not
 * carry many knots.
 */
final class AutoEncoding {
  private static final Clip CLIP = new Clip.AtQuantiles(0.005, 0.995);
  private static final double RARE_BELOW = 0.005;

  /** Levels with fewer rows are rare, whatever their share. */
  private static final double LEVEL_ROWS = 50;

  /** Fewer blank rows cannot teach a contribution of their own. */
  private static final int MISSING_ROWS = 20;

  private static final int FEW_VALUES = 20;

  /** A blank is scored even where training saw none: refusing is for a recipe to ask for. */
  static final MissingPolicy BLANK = MissingPolicy.OWN_OR_NEUTRAL;

  private final int knots;
  private final double rareBelow;

  private AutoEncoding(int knots, double rareBelow) {
    this.knots = knots;
    this.rareBelow = rareBelow;
  }

  /** The encoding for a file of so many rows. */
  static AutoEncoding forRows(long rows) {
    int knots = rows < 800 ? 3 : rows < 10_000 ? 4 : 7;
    double share = Math.ceil(1000 * Math.min(LEVEL_ROWS / rows, 0.5)) / 1000;
    return new AutoEncoding(knots, Math.max(RARE_BELOW, share));
  }

  FeatureEntry of(InferredColumn column) {
    String name = column.field().name();
    if (column.kind() == ColumnKind.LEVELS) {
      return levels(name);
    }
    boolean few = column.missing() > 0 && column.missing() < MISSING_ROWS;
    MissingPolicy missing = few ? MissingPolicy.MEDIAN : BLANK;
    if (!hasFewValues(column)) {
      return curve(name, missing);
    }
    NumericShape shape =
        column.distinct() <= 2
            ? new NumericShape.Bins(2) // a flag, as its levels would be
            : new NumericShape.PiecewiseLinear(knots);
    return new FeatureEntry(new NumericSpec(name, shape, new Clip.None(), missing, null), false);
  }

  /** Whether a number has so few values, such as a count, that none of them is an outlier. */
  static boolean hasFewValues(InferredColumn column) {
    return column.kind() == ColumnKind.NUMBER && column.distinct() <= FEW_VALUES;
  }

  /** A curve for a number, with knots at quantiles. */
  FeatureEntry curve(String name, MissingPolicy missing) {
    return new FeatureEntry(
        new NumericSpec(name, new NumericShape.PiecewiseLinear(knots), CLIP, missing, null), false);
  }

  private FeatureEntry levels(String name) {
    return new FeatureEntry(
        new LevelSpec(
            name,
            new LevelOrder.OneHot(LevelOrder.Reference.NONE),
            Map.of(),
            rareBelow,
            BLANK,
            UnseenPolicy.RARE),
        false);
  }
}
