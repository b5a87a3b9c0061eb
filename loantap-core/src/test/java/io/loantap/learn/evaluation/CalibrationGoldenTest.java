package io.loantap.learn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.scorecard.CalibrationRecord;
import io.loantap.scorecard.LogOddsMap;
import io.loantap.scorecard.Logistic;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Agreement with other programs; {@code golden/calibration_golden.py} makes the values. */
class CalibrationGoldenTest {
  /** How far statsmodels ends from the exact optimum. */
  private static final Offset<Double> FIT = within(1e-9);

  private static final Offset<Double> EXACT = within(1e-12);

  private static JsonNode golden() throws IOException {
    try (InputStream in =
        CalibrationGoldenTest.class.getResourceAsStream("/golden/calibration_golden.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in));
    }
  }

  @Test
  void wilson_statsmodels_agrees() throws IOException {
    for (JsonNode at : golden().get("wilson")) {
      ConfidenceInterval interval =
          WilsonInterval.of(at.get("part").asLong(), at.get("whole").asLong());

      assertThat(interval.lower()).isEqualTo(at.get("lower").asDouble(), EXACT);
      assertThat(interval.upper()).isEqualTo(at.get("upper").asDouble(), EXACT);
    }
  }

  @Test
  void calibration_statsmodelsAndScikitLearn_agree() throws IOException {
    for (JsonNode golden : golden().get("cases")) {
      Calibration calibration = Calibration.of(scores(golden));
      Calibration.Line line = calibration.line().orElseThrow();

      assertThat(calibration.inTheLarge()).isEqualTo(golden.get("in_the_large").asDouble(), FIT);
      agrees(calibration.inTheLargeInterval(), golden.get("in_the_large_interval"), FIT);
      assertThat(line.intercept()).isEqualTo(golden.get("intercept").asDouble(), FIT);
      agrees(line.interceptInterval(), golden.get("intercept_interval"), FIT);
      assertThat(line.slope()).isEqualTo(golden.get("slope").asDouble(), FIT);
      agrees(line.slopeInterval(), golden.get("slope_interval"), FIT);
      assertThat(calibration.brierSkill()).isEqualTo(golden.get("brier_skill").asDouble(), EXACT);
      assertThat(calibration.expectedCalibrationError())
          .isEqualTo(golden.get("expected_calibration_error").asDouble(), EXACT);
      assertThat(calibration.reliability()).hasSameSizeAs(golden.get("bins"));
      for (int i = 0; i < calibration.reliability().size(); i++) {
        ReliabilityBin bin = calibration.reliability().get(i);
        JsonNode expected = golden.get("bins").get(i);
        assertThat(bin.rows()).isEqualTo(expected.get("rows").asLong());
        assertThat(bin.observedRate()).isEqualTo(expected.get("observed").asDouble(), EXACT);
        assertThat(bin.meanProbability()).isEqualTo(expected.get("expected").asDouble(), EXACT);
      }
    }
  }

  @Test
  void recalibration_statsmodels_agrees() throws IOException {
    for (JsonNode golden : golden().get("cases")) {
      double[] logOdds = logOdds(golden);
      Recalibration.Line platt =
          (Recalibration.Line)
              RecalibrationFitter.fit(
                  CalibrationRecord.Method.PLATT, logOdds, chargedOff(golden), null);
      Recalibration.Line level =
          (Recalibration.Line)
              RecalibrationFitter.fit(
                  CalibrationRecord.Method.INTERCEPT, logOdds, chargedOff(golden), null);

      assertThat(platt.intercept()).isEqualTo(golden.get("intercept").asDouble(), FIT);
      assertThat(platt.slope()).isEqualTo(golden.get("slope").asDouble(), FIT);
      assertThat(level.intercept()).isEqualTo(golden.get("in_the_large").asDouble(), FIT);
      assertThat(level.slope()).isEqualTo(1);
    }
  }

  /** The knots must be the blocks of scikit-learn's isotonic regression, each at its mean. */
  @Test
  void isotonic_scikitLearnBlocks_agree() throws IOException {
    for (JsonNode golden : golden().get("cases")) {
      double[] logOdds = logOdds(golden);
      boolean[] bad = chargedOff(golden);
      double[] fitted = numbers(golden.get("isotonic"));
      int[] order =
          IntStream.range(0, fitted.length)
              .boxed()
              .sorted((i, j) -> Double.compare(logOdds[i], logOdds[j]))
              .mapToInt(i -> i)
              .toArray();
      List<double[]> knots = new ArrayList<>(); // rows, bads, sum of log-odds
      double last = Double.NaN;
      for (int row : order) {
        // A block of rate 0 at the lower end, or 1 at the upper, joins its neighbour.
        boolean opens = fitted[row] - last > 1e-12 && fitted[row] < 1 && last > 0;
        if (knots.isEmpty() || opens) {
          knots.add(new double[3]);
        }
        last = fitted[row];
        double[] knot = knots.get(knots.size() - 1);
        knot[0]++;
        knot[1] += bad[row] ? 1 : 0;
        knot[2] += logOdds[row];
      }
      double[] from = knots.stream().mapToDouble(knot -> knot[2] / knot[0]).toArray();
      double[] to =
          knots.stream().mapToDouble(knot -> Math.log(knot[1] / (knot[0] - knot[1]))).toArray();

      double[] bads = new double[bad.length];
      double[] goods = new double[bad.length];
      for (int i = 0; i < bad.length; i++) {
        (bad[i] ? bads : goods)[i] = 1;
      }
      LogOddsMap map = IsotonicCurve.of(logOdds, bads, goods);

      assertThat(map.from()).containsExactly(from, EXACT);
      assertThat(map.to()).containsExactly(to, EXACT);
      assertThat(map.from()).hasSizeGreaterThan(3);
    }
  }

  @Test
  void aucInterval_allPairs_agrees() throws IOException {
    for (JsonNode golden : golden().get("cases")) {
      agrees(Discrimination.aucInterval(scores(golden)), golden.get("auc_interval"), EXACT);
    }
  }

  @Test
  void expectedMaximumProfit_numericalIntegration_agrees() throws IOException {
    for (JsonNode golden : golden().get("cases")) {
      ScoreDistribution scores = scores(golden);
      for (JsonNode at : golden.get("emp")) {
        double p0 = at.get("p0").asDouble();
        double p1 = at.get("p1").asDouble();
        double roi = at.get("roi").asDouble();

        ExpectedMaximumProfit emp = ExpectedMaximumProfit.of(scores, p0, p1, roi);

        assertThat(emp.value()).isEqualTo(at.get("value").asDouble(), within(1e-8));
        assertThat(emp.fractionRejected())
            .isEqualTo(at.get("fraction_rejected").asDouble(), within(1e-8));
        ThresholdChoice choice =
            ThresholdChoice.tune(new ExpectedProfitObjective(p0, p1, roi), scores);
        assertThat(1 - choice.confusion().approvalRate())
            .isEqualTo(at.get("fraction_rejected").asDouble(), within(0.5001 / scores.rows()));
      }
    }
  }

  private static void agrees(ConfidenceInterval ours, JsonNode golden, Offset<Double> tolerance) {
    assertThat(ours.lower()).isEqualTo(golden.get(0).asDouble(), tolerance);
    assertThat(ours.upper()).isEqualTo(golden.get(1).asDouble(), tolerance);
  }

  private static ScoreDistribution scores(JsonNode golden) {
    return ScoreDistribution.of(numbers(golden.get("probability")), chargedOff(golden));
  }

  private static double[] logOdds(JsonNode golden) {
    return Arrays.stream(numbers(golden.get("probability"))).map(Logistic::logOdds).toArray();
  }

  private static double[] numbers(JsonNode values) {
    return IntStream.range(0, values.size()).mapToDouble(i -> values.get(i).asDouble()).toArray();
  }

  private static boolean[] chargedOff(JsonNode golden) {
    JsonNode values = golden.get("charged_off");
    boolean[] chargedOff = new boolean[values.size()];
    for (int i = 0; i < chargedOff.length; i++) {
      chargedOff[i] = values.get(i).asBoolean();
    }
    return chargedOff;
  }
}
