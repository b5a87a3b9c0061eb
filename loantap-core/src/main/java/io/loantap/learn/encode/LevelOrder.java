package io.loantap.learn.encode;

import io.loantap.learn.binning.BinningRules;
import io.loantap.learn.binning.LevelGroups;
import java.util.List;
import java.util.Set;

/** The arrangement of levels: side by side, or on a scale. */
public sealed interface LevelOrder {
  /** Whether the levels stand on a scale. */
  default boolean isScale() {
    return false;
  }

  /** Whether the levels stand in groups, each with a column. */
  default boolean isGrouped() {
    return false;
  }

  /** Whether the outcomes of the rows count. */
  default boolean needsOutcomes() {
    return false;
  }

  /** Whether merged levels stay together however rare they are. */
  default boolean keepsMerged() {
    return false;
  }

  /** The encoder of levels that have been counted. */
  LevelEncoder arrange(LevelEncoderFitter levels);

  /** A column for each level, except perhaps one. */
  record OneHot(Reference reference) implements LevelOrder {
    @Override
    public LevelEncoder arrange(LevelEncoderFitter levels) {
      return levels.sideBySide(reference);
    }
  }

  /**
   * A column for each group of levels that are alike: {@link LevelGroups}. Merged and rare levels
   * are merged before.
   *
   * @param rules what the groups keep to
   */
  record OptimalGroups(BinningRules rules) implements LevelOrder {
    @Override
    public boolean isGrouped() {
      return true;
    }

    @Override
    public boolean needsOutcomes() {
      return true;
    }

    @Override
    public LevelEncoder arrange(LevelEncoderFitter levels) {
      levels.join(rules);
      return levels.sideBySide(Reference.NONE);
    }
  }

  /** A column for each group that somebody set, which are the merged levels; others stand alone. */
  record GivenGroups() implements LevelOrder {
    @Override
    public boolean isGrouped() {
      return true;
    }

    @Override
    public boolean keepsMerged() {
      return true;
    }

    @Override
    public LevelEncoder arrange(LevelEncoderFitter levels) {
      return levels.sideBySide(Reference.NONE);
    }
  }

  /**
   * One column that rises from level to level, scaled to run from 0 at the lowest level in training
   * to 1 at the highest.
   *
   * @param levels all levels, lowest first
   */
  record Ordinal(List<String> levels) implements LevelOrder {
    /** Copies the levels and checks that each stands in one place only. */
    public Ordinal {
      levels = List.copyOf(levels);
      if (Set.copyOf(levels).size() < levels.size()) {
        throw new IllegalArgumentException("ordinal: a level is listed twice");
      }
    }

    @Override
    public boolean isScale() {
      return true;
    }

    @Override
    public LevelEncoder arrange(LevelEncoderFitter counted) {
      return counted.onScale(levels);
    }
  }

  /**
   * A column for each step from a level to the next, so that the penalty pulls neighbouring levels
   * together.
   *
   * @param levels all levels, lowest first; none if they tell their order themselves ({@link
   *     LevelSequence})
   */
  record Ordered(List<String> levels) implements LevelOrder {
    /** Copies the levels and checks that each stands in one place only. */
    public Ordered {
      levels = List.copyOf(levels);
      if (Set.copyOf(levels).size() < levels.size()) {
        throw new IllegalArgumentException("ordered: a level is listed twice");
      }
    }

    @Override
    public boolean isScale() {
      return true;
    }

    @Override
    public LevelEncoder arrange(LevelEncoderFitter counted) {
      return counted.stepwise(levels);
    }
  }

  /** The level that goes without a column, so that the others are measured against it. */
  enum Reference {
    /** None: each level is measured against the mean that the penalty pulls to. */
    NONE,
    /** The first in alphabetical order. */
    FIRST,
    /** The one with most training rows. */
    MOST_FREQUENT
  }
}
