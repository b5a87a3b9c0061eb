package io.loantap.scorecard.curve;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.scorecard.curve.PiecewiseLinearCurve.Outside;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A straight piece has the bits of its curve, and nearly every number lies on one. */
class LinePiecesTest {
  @Property(tries = 500)
  void addTo_anyCurve_hasItsBitsOnEachPiece(@ForAll long seed) {
    Random random = new Random(seed);
    NumericCurve curve = curve(random);
    LinePieces pieces = new LinePieces();
    curve.addTo(pieces);
    int covered = 0;
    for (int i = 0; i < 200; i++) {
      double value = value(random, curve.breakpoints());
      for (int piece = 0; piece < pieces.size(); piece++) {
        if (value >= pieces.begin(piece) && value <= pieces.end(piece)) {
          double line = pieces.contribution(value, piece);
          assertThat(Double.doubleToRawLongBits(line))
              .as("%s on piece %s", value, piece)
              .isEqualTo(Double.doubleToRawLongBits(curve.contribution(value)));
          assertThat(curve.covers(value)).isTrue();
          covered++;
        }
      }
    }
    assertThat(covered).isPositive();
  }

  @Property(tries = 300)
  void addTo_anyCurve_leavesOutNoNumberInTheMiddleOfASegment(@ForAll long seed) {
    NumericCurve curve = curve(new Random(seed));
    LinePieces pieces = new LinePieces();
    curve.addTo(pieces);
    double[] points = curve.breakpoints();
    for (int i = 1; i < points.length; i++) {
      double middle = points[i - 1] / 2 + points[i] / 2;
      int on = 0;
      for (int piece = 0; piece < pieces.size(); piece++) {
        on += middle >= pieces.begin(piece) && middle <= pieces.end(piece) ? 1 : 0;
      }
      assertThat(on).isEqualTo(1);
    }
  }

  @Test
  void addTo_piecesOfSeveralCurves_standBehindEachOther() {
    LinePieces pieces = new LinePieces();
    for (int i = 0; i < 40; i++) {
      StepCurve.at(new double[] {1}, new double[] {i, -i - 1}).addTo(pieces);
    }
    assertThat(pieces.size()).isEqualTo(80);
    for (int piece = 0; piece < 80; piece++) {
      double expected = piece % 2 == 0 ? piece / 2 : -piece / 2 - 1;
      assertThat(pieces.start(piece)).isEqualTo(expected);
      assertThat(pieces.slope(piece)).isZero();
      assertThat(pieces.contribution(piece % 2, piece / 2 * 2)).isEqualTo(expected);
    }
  }

  private static NumericCurve curve(Random random) {
    int size = 1 + random.nextInt(8);
    double scale = Math.pow(10, random.nextInt(8) - 2);
    double[] points =
        random
            .doubles(size, -scale, scale)
            .map(it -> (random.nextBoolean() ? it : Math.rint(it)) + 0.0)
            .sorted()
            .distinct()
            .toArray();
    boolean steps = random.nextInt(3) == 0;
    double[] contributions =
        random
            .doubles(points.length + (steps ? 1 : 0), -2, 2)
            .map(it -> random.nextInt(5) == 0 ? 0 : it)
            .toArray();
    if (steps) {
      return StepCurve.at(points, contributions);
    }
    boolean endless = points.length > 1 && random.nextBoolean();
    return points.length < 2
        ? PiecewiseLinearCurve.through(new double[] {0, 1}, new double[] {-0.0, 1}, Outside.CLAMP)
        : PiecewiseLinearCurve.through(
            points, contributions, endless ? Outside.EXTEND : Outside.CLAMP);
  }

  private static double value(Random random, double[] points) {
    double point = points.length == 0 ? 0 : points[random.nextInt(points.length)];
    return switch (random.nextInt(5)) {
      case 0 -> point;
      case 1 -> point + (random.nextInt(7) - 3) * Math.ulp(point);
      case 2 -> 1e300 * random.nextGaussian();
      default -> point + Math.abs(point) * random.nextGaussian() + 0.0;
    };
  }
}
