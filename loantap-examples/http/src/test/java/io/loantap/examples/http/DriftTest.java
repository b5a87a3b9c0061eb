package io.loantap.examples.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.DriftMonitor;
import io.loantap.DriftSnapshot;
import io.loantap.Scorer;
import io.loantap.drift.CharacteristicDrift;
import io.loantap.drift.DriftReport;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drift of the applicants of a service from the training loans. */
class DriftTest {
  private static final Pattern GAUGE =
      Pattern.compile("^loantap_drift_(\\w+)(?:\\{\\w+=\"([^\"]*)\"})? (\\S+)$", Pattern.MULTILINE);

  @TempDir Path folder;

  /** The gauges by name and label. */
  private static Map<String, Double> gauges(TestService service) throws IOException {
    Map<String, Double> gauges = new HashMap<>();
    Matcher found = GAUGE.matcher(service.get("/metrics").body());
    while (found.find()) {
      String label = found.group(2) == null ? "" : ":" + found.group(2);
      gauges.put(found.group(1) + label, Double.valueOf(found.group(3)));
    }
    return gauges;
  }

  private static void send(TestService service, int usual, int indebted) throws IOException {
    String usualApplicant = Models.applicant("applicant.json").toString();
    String indebtedApplicant = Models.applicant("applicant.json").put("dti", 39).toString();
    String batch =
        (usualApplicant + "\n").repeat(usual) + (indebtedApplicant + "\n").repeat(indebted);
    HttpResponse<String> response = service.post("/predict/batch", "application/x-ndjson", batch);
    assertThat(response.body().lines()).hasSize(usual + indebted);
  }

  /** The same applicants, counted beside the same model by the library alone. */
  private static DriftReport expected(Path model, int usual, int indebted) throws IOException {
    DriftMonitor monitor = DriftMonitor.of(Scorer.load(model));
    for (int i = 0; i < usual + indebted; i++) {
      ObjectNode applicant = Models.applicant("applicant.json");
      monitor.decide(Models.parsed(i < usual ? applicant : applicant.put("dti", 39)));
    }
    return monitor.report();
  }

  @Test
  void metrics_afterDecisions_holdTheDriftOfTheirApplicants() throws IOException {
    try (TestService service = TestService.start(folder)) {
      send(service, 60, 20);
      service.predict("{\"dti\": -1}");

      Map<String, Double> gauges = gauges(service);
      DriftReport expected = expected(service.model, 60, 20);
      assertThat(gauges).containsEntry("applicants:scored", 80.0);
      assertThat(gauges).containsEntry("applicants:refused", 1.0);
      assertThat(gauges.get("score_psi")).isCloseTo(expected.score().index().value(), within(1e-9));
      for (CharacteristicDrift each : expected.characteristics()) {
        assertThat(gauges.get("psi:" + each.characteristic()))
            .as(each.characteristic())
            .isCloseTo(each.index().value(), within(1e-9));
      }
      assertThat(gauges).hasSize(3 + expected.characteristics().size());
      assertThat(expected.score().index().value()).isGreaterThan(1);
    }
  }

  @Test
  void metrics_otherApplicants_moveTheirCharacteristic() throws IOException {
    try (TestService service = TestService.start(folder)) {
      send(service, 40, 0);
      double before = gauges(service).get("psi:dti");
      send(service, 0, 40);

      assertThat(gauges(service).get("psi:dti")).isNotCloseTo(before, within(0.1));
    }
  }

  @Test
  void metrics_newModel_countAnew() throws Exception {
    try (TestService service = TestService.start(folder, "--reload", "0.02")) {
      send(service, 30, 0);
      String before = service.service.modelId();
      assertThat(gauges(service)).containsEntry("applicants:scored", 30.0);

      Models.replace(service.model, Models.priced(0.15));
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (service.service.modelId().equals(before) && System.nanoTime() - deadline < 0) {
        Thread.sleep(5);
      }

      assertThat(gauges(service))
          .containsEntry("applicants:scored", 0.0)
          .containsEntry("score_psi", 0.0)
          .containsEntry("psi:dti", 0.0);
      send(service, 7, 0);
      assertThat(gauges(service)).containsEntry("applicants:scored", 7.0);
    }
  }

  @Test
  void drift_afterDecisions_isTheSnapshotThatTheLibraryReads() throws IOException {
    try (TestService service = TestService.start(folder)) {
      send(service, 9, 2);

      DriftSnapshot snapshot = DriftSnapshot.fromJson(service.get("/drift").body());

      assertThat(snapshot.against(Scorer.load(service.model)))
          .isEqualTo(expected(service.model, 9, 2));
    }
  }

  @Test
  void drift_modelWithoutTrainingScores_isNotToBeHad() throws IOException {
    try (TestService service = TestService.start(folder)) {
      Path old = Files.write(folder.resolve("old.json"), Models.withoutTrainingScores());
      try (Service other =
          Service.start(
              ServeCommand.settings(
                  "--model", old.toString(), "--port", "0", "--access-log", "off"))) {
        String url = other.url();
        String applicant = Models.applicant("applicant.json").toString();
        assertThat(service.post(url + "predict", TestService.JSON, applicant).statusCode())
            .isEqualTo(200);
        assertThat(service.get(url + "drift").statusCode()).isEqualTo(404);
        assertThat(service.get(url + "metrics").body())
            .contains("loantap_decisions_total")
            .doesNotContain("loantap_drift");
      }
    }
  }
}
