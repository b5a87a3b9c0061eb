package io.loantap.engine;

import io.loantap.applicant.LevelTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A curve over levels, laid out by entry so that scoring reads arrays. Immutable. */
final class LevelEntries {
  static final int MISSING = 0;
  static final int UNSEEN = 1;
  static final int REFUSED = 2;

  /** The first of the levels that the curve has. */
  static final int FIRST = 3;

  private final double[] contributions;
  private final LevelTable levels;
  private final int[] byCode;

  /**
   * Looks each of the field's levels up.
   *
   * @param listed levels of the field, none for free text
   * @param cut from a level of the field to that of the curve, or to null
   */
  LevelEntries(
      Map<String, Double> curve,
      double missing,
      double unseen,
      List<String> listed,
      UnaryOperator<@Nullable String> cut) {
    this.contributions = new double[FIRST + curve.size()];
    contributions[MISSING] = missing;
    contributions[UNSEEN] = unseen;
    contributions[REFUSED] = Double.NaN;
    int entry = FIRST;
    for (double contribution : curve.values()) {
      contributions[entry++] = contribution;
    }
    this.levels = LevelTable.of(new ArrayList<>(curve.keySet()));
    this.byCode =
        listed.stream()
            .mapToInt(
                level -> {
                  @Nullable String own = cut.apply(level);
                  return own == null ? MISSING : entry(levels.place(own));
                })
            .toArray();
  }

  private static int entry(double place) {
    return place < 0 ? UNSEEN : FIRST + (int) place;
  }

  /** Number of levels that the field lists. */
  int codes() {
    return byCode.length;
  }

  /** Contribution in log-odds of each level that the field lists; NaN if it is refused. */
  Doubles listed() {
    return new Doubles(Arrays.stream(byCode).mapToDouble(entry -> contributions[entry]).toArray());
  }

  /** Entry of a level that the field lists. */
  int ofCode(int code) {
    return byCode[code];
  }

  /** Entry of the level that begins in the text at an index, or of none if that is negative. */
  int ofText(String text, int from) {
    if (from <= 0) {
      return from < 0 ? MISSING : entry(levels.place(text));
    }
    return entry(levels.place(text, from, text.length()));
  }

  /** Contribution in log-odds; NaN if the applicant is refused. */
  double contribution(int entry) {
    return contributions[entry];
  }
}
