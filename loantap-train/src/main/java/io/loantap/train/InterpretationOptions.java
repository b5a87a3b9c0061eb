package io.loantap.train;

import io.loantap.ReasonCatalogues;
import io.loantap.reason.Baseline;
import io.loantap.reason.ReasonCatalogue;
import io.loantap.scorecard.ScoreScaling;

/**
 * The options by which the scores of a model are read: points, reasons and their reference.
 * Immutable; each {@code with} returns a changed copy.
 *
 * @param scaling from log-odds to points
 * @param catalogue says which characteristic has which reason code, and what an applicant can
 *     influence
 * @param baseline what contributions are held against unless a caller asks for another
 * @param wholePoints whether all points are rounded to whole numbers
 */
public record InterpretationOptions(
    ScoreScaling scaling, ReasonCatalogue catalogue, Baseline baseline, boolean wholePoints) {

  /**
   * 600 points at 30:1 and 20 to double the odds, not rounded, the catalogue of the library,
   * CUTOFF.
   */
  public static InterpretationOptions defaults() {
    return new InterpretationOptions(
        ScoreScaling.standard(), ReasonCatalogues.builtIn(), Baseline.CUTOFF, false);
  }

  /** Scales points like this. */
  public InterpretationOptions withScaling(ScoreScaling other) {
    return new InterpretationOptions(other, catalogue, baseline, wholePoints);
  }

  /** Takes codes from this catalogue. */
  public InterpretationOptions withCatalogue(ReasonCatalogue other) {
    return new InterpretationOptions(scaling, other, baseline, wholePoints);
  }

  /** Holds contributions against this. */
  public InterpretationOptions withBaseline(Baseline other) {
    return new InterpretationOptions(scaling, catalogue, other, wholePoints);
  }

  /** Rounds all points to whole numbers, if true. */
  public InterpretationOptions withWholePoints(boolean other) {
    return new InterpretationOptions(scaling, catalogue, baseline, other);
  }
}
