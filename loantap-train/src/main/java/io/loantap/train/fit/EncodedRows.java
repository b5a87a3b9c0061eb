package io.loantap.train.fit;

import io.loantap.feature.Columns;
import io.loantap.feature.DesignMatrix;
import io.loantap.feature.FeatureEncoder;
import io.loantap.feature.FeatureSpec;
import io.loantap.train.Parallel;
import io.loantap.train.data.DataException;
import java.util.Arrays;
import java.util.List;

/** Training rows as a design matrix, with the encoders that made it. */
final class EncodedRows {
  private final List<FeatureEncoder> encoders;
  private final DesignMatrix matrix;
  private final boolean[] chargedOff;
  private final RowWeights weights;

  private EncodedRows(
      List<FeatureEncoder> encoders,
      DesignMatrix matrix,
      boolean[] chargedOff,
      RowWeights weights) {
    this.encoders = encoders;
    this.matrix = matrix;
    this.chargedOff = chargedOff;
    this.weights = weights;
  }

  /**
   * Fits the encoders to the rows and encodes the rows.
   *
   * @param threads how many may be used
   * @throws DataException if a specification does not fit the rows
   */
  static EncodedRows of(
      Columns rows,
      boolean[] chargedOff,
      RowWeights weights,
      List<FeatureSpec> specs,
      int threads) {
    List<FeatureEncoder> encoders = Parallel.map(threads, specs, spec -> encoder(spec, rows));
    DesignMatrix.Builder design = DesignMatrix.builder(rows.rows());
    Parallel.map(threads, encoders, encoder -> encoded(encoder, rows)).forEach(design::all);
    return new EncodedRows(encoders, design.build(), chargedOff, weights);
  }

  private static DesignMatrix encoded(FeatureEncoder encoder, Columns rows) {
    DesignMatrix.Builder design = DesignMatrix.builder(rows.rows());
    encoder.append(rows, design);
    return design.build();
  }

  private static FeatureEncoder encoder(FeatureSpec spec, Columns rows) {
    try {
      return spec.fit(rows);
    } catch (IllegalArgumentException e) {
      throw new DataException(
          "The recipe does not fit the data: " + e.getMessage() + ". Change the recipe.");
    }
  }

  List<FeatureEncoder> encoders() {
    return encoders;
  }

  /** The sign that each coefficient must have, 0 for any. */
  int[] signs() {
    return encoders.stream().flatMapToInt(encoder -> Arrays.stream(encoder.signs())).toArray();
  }

  DesignMatrix matrix() {
    return matrix;
  }

  RowWeights weights() {
    return weights;
  }

  /** Not a copy. */
  boolean[] chargedOff() {
    return chargedOff;
  }

  /** The outcomes of the given rows. */
  boolean[] chargedOff(int[] rows) {
    boolean[] selected = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      selected[i] = chargedOff[rows[i]];
    }
    return selected;
  }
}
