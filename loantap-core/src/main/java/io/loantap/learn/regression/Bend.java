package io.loantap.learn.regression;

import io.loantap.learn.encode.FeatureEncoder;
import io.loantap.learn.optimise.QuadraticForm;
import io.loantap.learn.optimise.SymmetricMatrix;
import java.util.List;

/**
 * The bend of curves as a quadratic form of their weights: the sum, over the inner knots, of the
 * squared difference of the slopes on both sides. A straight curve has none. Slopes are rises by
 * the length of a segment in units of the mean segment, so that the unit of the variable has no
 * part in it.
 */
public final class Bend {
  private Bend() {}

  /**
   * The bend of all curves of these encoders.
   *
   * @param strength of the bend beside the squared rises, at least 0
   * @return of the weights of their columns behind an intercept
   */
  public static QuadraticForm of(List<? extends FeatureEncoder> encoders, double strength) {
    QuadraticForm bend = QuadraticForm.ZERO;
    int weight = 1;
    for (FeatureEncoder encoder : encoders) {
      double[] lengths = encoder.segments();
      if (lengths.length > 1) {
        bend = bend.plus(weight, strength, ofRises(lengths));
      }
      weight += encoder.columnNames().size();
    }
    return bend;
  }

  /**
   * The bend of one curve, as a matrix of its rises from knot to knot.
   *
   * @param lengths of the segments, above 0
   */
  static SymmetricMatrix ofRises(double... lengths) {
    double[] packed = new double[SymmetricMatrix.packedLength(lengths.length)];
    for (int knot = 1; knot < lengths.length; knot++) {
      double before = 1 / lengths[knot - 1];
      double after = 1 / lengths[knot];
      packed[SymmetricMatrix.rowStart(knot - 1) + knot - 1] += before * before;
      packed[SymmetricMatrix.rowStart(knot) + knot] += after * after;
      packed[SymmetricMatrix.rowStart(knot) + knot - 1] -= before * after;
    }
    return SymmetricMatrix.ofPacked(lengths.length, packed);
  }
}
