package io.loantap.examples.spark.fit;

import io.loantap.learn.encode.FeatureSummary;
import io.loantap.train.recipe.RecipeJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Summaries as bytes, which travel. */
final class SummaryBytes {
  private SummaryBytes() {}

  /** The summaries of loans for each feature of a recipe. */
  static byte[][] of(byte[] recipe, RawLoans loans) {
    return RecipeJson.parse(recipe).features().stream()
        .map(feature -> of(feature.spec().summarise(loans.columns(), loans.outcomes().all())))
        .toArray(byte[][]::new);
  }

  static byte[] of(FeatureSummary summary) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      summary.saveTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static FeatureSummary read(byte[] written) {
    try {
      return FeatureSummary.readFrom(new DataInputStream(new ByteArrayInputStream(written)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
