package io.loantap.drift;

import java.util.List;

/**
 * Later applicants held against the training loans of the model.
 *
 * @param then training loans that the model can score
 * @param now later applicants that it scored
 * @param refused later applicants that it could not score; they are in nothing else
 * @param score how far the scores have moved
 * @param characteristics how far each characteristic has moved, the one that moved most first
 */
public record DriftReport(
    long then,
    long now,
    long refused,
    ScoreDrift score,
    List<CharacteristicDrift> characteristics) {
  /** Copies the list. */
  public DriftReport {
    characteristics = List.copyOf(characteristics);
  }

  /** The worst band of the score and all characteristics; INSUFFICIENT if the score's is. */
  public DriftBand worst() {
    DriftBand worst = score.index().band();
    for (CharacteristicDrift each : characteristics) {
      DriftBand band = each.index().band();
      if (worst != DriftBand.INSUFFICIENT
          && band != DriftBand.INSUFFICIENT
          && band.compareTo(worst) > 0) {
        worst = band;
      }
    }
    return worst;
  }

  /**
   * One bin of a comparison.
   *
   * @param label in words: a range, a level, {@code (missing)} or {@code (unseen)}
   * @param then training loans in it
   * @param now later applicants in it
   * @param points what its training loans got on average from the characteristic, without a share
   *     of the base points; of a bin of the score 0
   */
  public record Bin(String label, long then, long now, double points) {}

  /**
   * A figure of the training loans and the same figure of later applicants.
   *
   * @param then of the training loans
   * @param now of the later applicants
   */
  public record Comparison(double then, double now) {
    /** Shares of two totals; 0 of none. */
    public static Comparison shares(long then, long allThen, long now, long allNow) {
      return new Comparison(share(then, allThen), share(now, allNow));
    }

    private static double share(long part, long all) {
      return all == 0 ? 0 : (double) part / all;
    }

    /** By how much the figure rose. */
    public double change() {
      return now - then;
    }
  }
}
