package io.loantap.engine;

import io.loantap.scorecard.Surface;

/**
 * The half of a surface's contribution that counts towards one of its two characteristics.
 *
 * @param isFirst whether that is the surface's first one
 * @param partner the treatment of the other one's values
 */
record SurfaceHalf(Surface surface, boolean isFirst, Treatment.OfNumber partner) {
  /**
   * The half in log-odds, without rounding; 0 unless both numbers are for curves.
   *
   * @param own number of this characteristic, NaN if it is not for its curve
   * @param other number of the partner, whatever it is
   */
  double contribution(double own, double other) {
    double theirs = partner.onCurve(other);
    return 0.5 * (isFirst ? surface.contribution(own, theirs) : surface.contribution(theirs, own));
  }
}
