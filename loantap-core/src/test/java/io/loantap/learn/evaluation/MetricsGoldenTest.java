package io.loantap.learn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Agreement with scikit-learn 1.2.1; {@code golden/metrics_golden.py} makes the values. */
class MetricsGoldenTest {
  private static final Offset<Double> TOLERANCE = within(1e-12);

  static Stream<Named<JsonNode>> cases() {
    try (InputStream in =
        MetricsGoldenTest.class.getResourceAsStream("/golden/metrics_golden.json")) {
      JsonNode cases = new ObjectMapper().readTree(Objects.requireNonNull(in)).get("cases");
      return Stream.iterate(0, i -> i < cases.size(), i -> i + 1)
          .map(i -> Named.of(cases.get(i).get("name").asText(), cases.get(i)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void metrics_scikitLearnRows_agree(JsonNode golden) {
    Metrics metrics = Metrics.of(probability(golden), chargedOff(golden), 0.5);

    assertThat(metrics.rows()).isEqualTo(golden.get("probability").size());
    assertThat(metrics.auc()).isEqualTo(golden.get("auc").asDouble(), TOLERANCE);
    assertThat(metrics.gini()).isEqualTo(2 * golden.get("auc").asDouble() - 1, TOLERANCE);
    assertThat(metrics.averagePrecision())
        .isEqualTo(golden.get("average_precision").asDouble(), TOLERANCE);
    assertThat(metrics.logLoss()).isEqualTo(golden.get("log_loss").asDouble(), TOLERANCE);
    assertThat(metrics.brier()).isEqualTo(golden.get("brier").asDouble(), TOLERANCE);
    assertThat(metrics.ks()).isEqualTo(golden.get("ks").asDouble(), TOLERANCE);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void confusion_scikitLearnThresholds_agree(JsonNode golden) {
    ScoreDistribution scores = ScoreDistribution.of(probability(golden), chargedOff(golden));
    for (JsonNode at : golden.get("thresholds")) {
      double threshold = at.get("threshold").asDouble();
      Confusion c = Confusion.of(probability(golden), chargedOff(golden), threshold);

      assertThat(c)
          .isEqualTo(
              new Confusion(
                  at.get("tp").asLong(),
                  at.get("fp").asLong(),
                  at.get("tn").asLong(),
                  at.get("fn").asLong()))
          .isEqualTo(scores.confusion(scores.cutAt(threshold)));
      agrees(c.accuracy(), at, "accuracy");
      agrees(c.precisionChargedOff(), at, "precision_charged_off");
      agrees(c.recallChargedOff(), at, "recall_charged_off");
      agrees(c.f1ChargedOff(), at, "f1_charged_off");
      agrees(c.precisionFullyPaid(), at, "precision_fully_paid");
      agrees(c.recallFullyPaid(), at, "recall_fully_paid");
      agrees(c.f1FullyPaid(), at, "f1_fully_paid");
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tune_bestOnScikitLearnCurves_reached(JsonNode golden) {
    ScoreDistribution scores = ScoreDistribution.of(probability(golden), chargedOff(golden));

    ThresholdChoice f1 = ThresholdChoice.tune(new ThresholdObjective.F1(), scores);
    ThresholdChoice youden = ThresholdChoice.tune(new ThresholdObjective.Youden(), scores);

    assertThat(f1.value()).isEqualTo(golden.get("best_f1").asDouble(), TOLERANCE);
    assertThat(youden.value()).isEqualTo(golden.get("best_youden").asDouble(), TOLERANCE);
  }

  private static void agrees(double ours, JsonNode golden, String name) {
    assertThat(ours).as(name).isEqualTo(golden.get(name).asDouble(), TOLERANCE);
  }

  private static double[] probability(JsonNode golden) {
    JsonNode values = golden.get("probability");
    double[] probability = new double[values.size()];
    for (int i = 0; i < probability.length; i++) {
      probability[i] = values.get(i).asDouble();
    }
    return probability;
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
