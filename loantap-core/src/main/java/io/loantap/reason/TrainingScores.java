package io.loantap.reason;

import io.loantap.scorecard.CharacteristicHistogram;
import java.util.List;

/**
 * The scores that the finished model gives its own training loans: what later ones are held
 * against. Loans that the model refuses are left out.
 *
 * @param histogram of the probabilities of default, in tenths of the loans as far as probabilities
 *     are distinct
 * @param meanProbability of default, in [0, 1]
 * @param characteristics in the order of the scorecard
 */
public record TrainingScores(
    CharacteristicHistogram histogram,
    double meanProbability,
    List<OfCharacteristic> characteristics) {
  /** Name of the histogram, which is that of no characteristic. */
  public static final String NAME = "probability";

  /**
   * The contributions of one characteristic to the training loans.
   *
   * @param clipped loans whose number lies beyond what the curve covers
   * @param contributions mean contribution in log-odds of the loans in each bin of the
   *     characteristic's histogram, finite; of a bin without loans what the curve says about it,
   *     and 0 where the model refuses
   */
  public record OfCharacteristic(long clipped, List<Double> contributions) {
    /** Copies the list and checks the numbers. */
    public OfCharacteristic {
      contributions = List.copyOf(contributions);
      boolean finite = true;
      for (double contribution : contributions) {
        finite &= Double.isFinite(contribution);
      }
      if (clipped < 0 || !finite) {
        throw new IllegalArgumentException(
            "clipped loans must be 0 or more and contributions finite");
      }
    }
  }

  /** Copies the list and checks the mean. */
  public TrainingScores {
    characteristics = List.copyOf(characteristics);
    if (!(meanProbability >= 0 && meanProbability <= 1)) {
      throw new IllegalArgumentException("the mean probability must lie in [0, 1]");
    }
  }

  /** Checks that there is a contribution for each bin of each histogram. */
  void check(List<CharacteristicHistogram> histograms) {
    if (characteristics.size() != histograms.size()) {
      throw new IllegalArgumentException(
          "scores are of "
              + characteristics.size()
              + " characteristics, there are histograms of "
              + histograms.size());
    }
    for (int place = 0; place < histograms.size(); place++) {
      CharacteristicHistogram bins = histograms.get(place);
      OfCharacteristic scores = characteristics.get(place);
      if (scores.contributions().size() != bins.counts().length
          || scores.clipped() > bins.total()) {
        throw new IllegalArgumentException(
            bins.characteristic() + ": scores do not fit the bins of its histogram");
      }
    }
  }
}
