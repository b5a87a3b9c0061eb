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
}
