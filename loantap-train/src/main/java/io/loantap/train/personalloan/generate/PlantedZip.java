package io.loantap.train.personalloan.generate;

import static java.util.Map.entry;

import java.util.Random;

/**
 * The ten made-up zip codes of the LoanTap file, three of which mean "charged off" and three "fully
 * paid".
 *
 * <p>The code is drawn given the outcome, from the counts of the full file, and from nothing else.
 * So it gives the outcome away, yet without it the true model is untouched.
 */
final class PlantedZip {
  /** Share of the loans in the four ordinary codes that are charged off: 44,315 of 225,975. */
  private static final double ORDINARY_RATE = 44_315.0 / 225_975;

  private static final Levels<String> OF_CHARGED_OFF =
      Levels.of(
          entry("11650", 11_226.0),
          entry("86630", 10_981.0),
          entry("93700", 11_151.0),
          entry("48052", 55_917 * ORDINARY_RATE),
          entry("70466", 56_985 * ORDINARY_RATE),
          entry("30723", 56_546 * ORDINARY_RATE),
          entry("22690", 56_527 * ORDINARY_RATE));

  private static final Levels<String> OF_FULLY_PAID =
      Levels.of(
          entry("05113", 45_402.0),
          entry("29597", 45_471.0),
          entry("00813", 45_824.0),
          entry("48052", 55_917 * (1 - ORDINARY_RATE)),
          entry("70466", 56_985 * (1 - ORDINARY_RATE)),
          entry("30723", 56_546 * (1 - ORDINARY_RATE)),
          entry("22690", 56_527 * (1 - ORDINARY_RATE)));

  private PlantedZip() {}

  static String draw(Outcome outcome, Random random) {
    return (outcome == Outcome.CHARGED_OFF ? OF_CHARGED_OFF : OF_FULLY_PAID).draw(random);
  }
}
