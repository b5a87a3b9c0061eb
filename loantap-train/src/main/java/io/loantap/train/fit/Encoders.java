package io.loantap.train.fit;

import io.loantap.learn.encode.FeatureEncoder;
import io.loantap.learn.encode.FeatureSpec;
import io.loantap.learn.encode.FeatureSummary;
import io.loantap.train.data.DataException;
import java.util.ArrayList;
import java.util.List;

/** The fitting of encoders to summaries of the training rows. */
public final class Encoders {
  private Encoders() {}

  /**
   * One encoder for each specification.
   *
   * @param summaries of the training rows, one for each specification
   * @throws DataException if a specification does not fit the rows
   */
  public static List<FeatureEncoder> fit(List<FeatureSpec> specs, List<FeatureSummary> summaries) {
    List<FeatureEncoder> encoders = new ArrayList<>();
    for (int i = 0; i < specs.size(); i++) {
      try {
        encoders.add(specs.get(i).fit(summaries.get(i)));
      } catch (IllegalArgumentException e) {
        throw new DataException(
            "The recipe does not fit the data: " + e.getMessage() + ". Change the recipe.");
      }
    }
    return encoders;
  }
}
