package io.loantap.train.recipe;

import io.loantap.learn.encode.Clip;
import io.loantap.learn.encode.LevelOrder;
import io.loantap.learn.encode.LevelSequence;
import io.loantap.learn.encode.LevelSpec;
import io.loantap.learn.encode.MissingPolicy;
import io.loantap.learn.encode.Monotone;
import io.loantap.learn.encode.NumericShape;
import io.loantap.learn.encode.NumericSpec;
import io.loantap.learn.encode.UnseenPolicy;
import io.loantap.learn.schema.ColumnKind;
import io.loantap.learn.schema.InferredColumn;
import java.util.List;
import java.util.Map;

/**
 * The encoder that the automatic recipe gives each column it finds: knots, penalty and directions
 * of its curves are left to cross-validation.
 */
final class AutoEncoding {
  private static final Clip CLIP = new Clip.AtQuantiles(0.005, 0.995);
  private static final double RARE_BELOW = 0.005;

  /** Levels with fewer rows are rare, whatever their share. */
  private static final double LEVEL_ROWS = 50;

  /** Fewer blank rows cannot teach a contribution of their own. */
  private static final int MISSING_ROWS = 20;

  private static final int FEW_VALUES = 20;

  /**
   * On fewer loans the rule of one standard error keeps directions that are wrong: it cost .001 and
   * .002 of AUC on two files.
   */
  private static final long LOANS_FOR_DIRECTIONS = 5_000;

  /** A blank is scored even where training saw none: refusing is for a recipe to ask for. */
  static final MissingPolicy BLANK = MissingPolicy.OWN_OR_NEUTRAL;

  private final double rareBelow;
  private final Monotone direction;

  private AutoEncoding(double rareBelow, Monotone direction) {
    this.direction = direction;
    this.rareBelow = rareBelow;
  }

  /** The encoding for a file of so many rows. */
  static AutoEncoding forRows(long rows) {
    double share = Math.ceil(1000 * Math.min(LEVEL_ROWS / rows, 0.5)) / 1000;
    return new AutoEncoding(
        Math.max(RARE_BELOW, share), rows < LOANS_FOR_DIRECTIONS ? Monotone.FREE : Monotone.AUTO);
  }

  FeatureEntry of(InferredColumn column) {
    String name = column.field().name();
    if (column.kind() == ColumnKind.LEVELS) {
      return levels(column);
    }
    boolean few = column.missing() > 0 && column.missing() < MISSING_ROWS;
    MissingPolicy missing = few ? MissingPolicy.MEDIAN : BLANK;
    if (!hasFewValues(column)) {
      return curve(name, missing);
    }
    NumericShape shape =
        column.distinct() <= 2
            ? new NumericShape.Bins(2) // a flag, as its levels would be
            : new NumericShape.ChosenKnots();
    Monotone monotone = shape instanceof NumericShape.Bins ? Monotone.FREE : direction;
    return new FeatureEntry(
        new NumericSpec(name, shape, new Clip.None(), missing, null, monotone), false);
  }

  /** Whether a number has so few values, such as a count, that none of them is an outlier. */
  static boolean hasFewValues(InferredColumn column) {
    return column.kind() == ColumnKind.NUMBER && column.distinct() <= FEW_VALUES;
  }

  /** A curve for a number, with knots at quantiles. */
  FeatureEntry curve(String name, MissingPolicy missing) {
    return new FeatureEntry(
        new NumericSpec(name, new NumericShape.ChosenKnots(), CLIP, missing, null, direction),
        false);
  }

  private FeatureEntry levels(InferredColumn column) {
    boolean ordered = LevelSequence.of(column.field().levels()).isPresent();
    return new FeatureEntry(
        new LevelSpec(
            column.field().name(),
            ordered
                ? new LevelOrder.Ordered(List.of())
                : new LevelOrder.OneHot(LevelOrder.Reference.NONE),
            Map.of(),
            ordered ? 0 : rareBelow,
            BLANK,
            UnseenPolicy.RARE,
            ordered ? direction : Monotone.FREE),
        false);
  }
}
