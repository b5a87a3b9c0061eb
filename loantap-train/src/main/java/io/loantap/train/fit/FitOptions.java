package io.loantap.train.fit;

import io.loantap.train.recipe.Penalty;
import io.loantap.train.statistics.Bootstrap;
import java.util.Optional;

/**
 * The options of a fit.
 *
 * @param penalty how strongly coefficients are pulled towards zero
 * @param threads how many may be used; the result does not depend on it
 * @param statistics which statistics are computed beside the fit
 * @param bootstrap how bootstrap intervals are made, if they are; with them come at least the
 *     statistics of the fit
 */
public record FitOptions(
    Penalty penalty, int threads, Statistics statistics, Optional<Bootstrap> bootstrap) {

  boolean wantsStatistics() {
    return statistics != Statistics.NONE || bootstrap.isPresent();
  }
}
