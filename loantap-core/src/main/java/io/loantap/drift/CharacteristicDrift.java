package io.loantap.drift;

import java.util.List;

/**
 * The drift of one characteristic: how far its values have moved.
 *
 * @param characteristic its name
 * @param index the characteristic stability index (CSI)
 * @param scoreShift what the move does to the mean score, in points: {@code sum (A - E) points}
 *     over the bins. Below 0 the applicants are riskier than the training loans
 * @param missing share without a value
 * @param unseen share with a level that training did not see
 * @param clipped share with a number beyond those that the curve covers
 * @param bins values first, then missing and unseen
 */
public record CharacteristicDrift(
    String characteristic,
    StabilityIndex index,
    double scoreShift,
    DriftReport.Comparison missing,
    DriftReport.Comparison unseen,
    DriftReport.Comparison clipped,
    List<DriftReport.Bin> bins) {
  /** Copies the list. */
  public CharacteristicDrift {
    bins = List.copyOf(bins);
  }
}
