package io.loantap.learn.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Loans in bands of about equal size, riskiest first: how much of the bad each band catches.
 *
 * @param bands cut between distinct probabilities, so loans of equal probability are in one band
 */
public record GainsTable(List<GainsBand> bands) {
  /** Copies the list. */
  public GainsTable {
    bands = List.copyOf(bands);
  }

  /**
   * The table of some loans.
   *
   * @param bands how many to aim at, 10 or 20 as a rule; ties may make them fewer
   * @throws IllegalArgumentException if that is less than 1
   */
  public static GainsTable of(ScoreDistribution scores, int bands) {
    int[] cuts = scores.bands(bands);
    List<GainsBand> rows = new ArrayList<>();
    for (int i = 1; i < cuts.length; i++) {
      rows.add(
          new GainsBand(
              scores.score(cuts[i - 1]),
              scores.score(cuts[i] - 1),
              scores.cut(cuts[i - 1]),
              scores.cut(cuts[i])));
    }
    Collections.reverse(rows);
    return new GainsTable(rows);
  }

  /**
   * How many bands have a higher bad rate than the riskier one before them: 0 if the model ranks as
   * it should.
   */
  public int inversions() {
    int inversions = 0;
    for (int i = 1; i < bands.size(); i++) {
      inversions += bands.get(i).badRate() > bands.get(i - 1).badRate() ? 1 : 0;
    }
    return inversions;
  }
}
