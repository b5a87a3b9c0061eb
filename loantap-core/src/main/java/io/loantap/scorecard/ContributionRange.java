package io.loantap.scorecard;

/**
 * The contributions that a characteristic can make, missing, unseen and special values among them.
 * Where outer lines go on without end, only as far as the outer knots.
 *
 * @param least lowers the risk most, in log-odds
 * @param greatest raises the risk most
 */
public record ContributionRange(double least, double greatest) {

  /** The range of a characteristic; 0 to 0 for one that can make none. */
  public static ContributionRange of(Characteristic characteristic) {
    double[] own = characteristic.curve().listed();
    double[] missing = characteristic.missing().listed();
    double[] others =
        characteristic instanceof Characteristic.Numeric numeric
            ? numeric.special().listed()
            : characteristic.unseen().listed();
    double least = Math.min(least(own), Math.min(least(missing), least(others)));
    double greatest =
        -Math.min(least(negated(own)), Math.min(least(negated(missing)), least(negated(others))));
    return least > greatest ? new ContributionRange(0, 0) : new ContributionRange(least, greatest);
  }

  private static double least(double[] contributions) {
    double least = Double.POSITIVE_INFINITY;
    for (double contribution : contributions) {
      least = Math.min(least, contribution);
    }
    return least;
  }

  private static double[] negated(double[] contributions) {
    return CurveChecks.scaled(contributions, -1);
  }
}
