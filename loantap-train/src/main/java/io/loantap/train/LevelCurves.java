package io.loantap.train;

import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Scorecard;
import java.util.List;

/** The characteristics of a scorecard that tell no applicant from another. */
final class LevelCurves {
  /** Log-odds that are less than a point of the usual scale. */
  private static final double NEXT_TO_NOTHING = 0.005;

  private LevelCurves() {}

  /** Says which characteristics contribute the same whatever their value. */
  static void tell(Scorecard scorecard, List<String> notices) {
    List<String> level =
        scorecard.characteristics().stream()
            .filter(it -> isLevel(it) && scorecard.surfacesOver(it.name()).isEmpty())
            .map(characteristic -> '"' + characteristic.name() + '"')
            .toList();
    if (!level.isEmpty()) {
      notices.add(
          "Level everywhere, so that no applicant is told from another by it: "
              + String.join(", ", level)
              + ". All of its levels are rare, or its values have no bearing on the outcome; take"
              + " it out of the recipe, or lower its \"rare_below\".");
    }
  }

  private static boolean isLevel(Characteristic characteristic) {
    return characteristic.greatest() - characteristic.least() < NEXT_TO_NOTHING;
  }
}
