package io.loantap.train.selection;

import java.util.Arrays;

/**
 * The univariate screen: it lets those candidates through whose information value is beyond chance,
 * so that of those let through at most one in twenty is expected to be there by chance (Benjamini
 * and Hochberg 1995). So it is the stricter the more candidates there are that tell nothing.
 */
final class Screen {
  /** Share of those let through that may be there by chance. */
  static final double FALSE_DISCOVERIES = 0.05;

  private Screen() {}

  /**
   * The highest chance that is let through; 0 if there is none.
   *
   * @param chances of all candidates; see {@link CandidateTable#chance}
   */
  static double bound(double[] chances) {
    double[] ascending = chances.clone();
    Arrays.sort(ascending);
    for (int place = ascending.length; place > 0; place--) {
      if (ascending[place - 1] <= FALSE_DISCOVERIES * place / ascending.length) {
        return ascending[place - 1];
      }
    }
    return 0;
  }
}
