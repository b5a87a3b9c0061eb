package io.loantap.examples.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.loantap.Scorer;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.build.ModelBuilder;
import io.loantap.challenge.ChallengeSnapshot;
import io.loantap.challenge.ChallengedScorer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A challenger beside the model that serves. */
class ChallengerTest {
  private static final String APPLICANT = Models.applicant("applicant.json").toString();
  private static final String RISKY = Models.applicant("applicant-risky.json").toString();

  @TempDir Path folder;
  private Path challenger;

  @BeforeEach
  void writeChallenger() throws IOException {
    challenger = Files.write(folder.resolve("challenger.json"), Models.priced(0.15));
  }

  private TestService start(String... options) throws IOException {
    String[] all = new String[options.length + 2];
    all[0] = "--challenger";
    all[1] = challenger.toString();
    System.arraycopy(options, 0, all, 2, options.length);
    return TestService.start(folder, all);
  }

  private static List<ChallengeSnapshot> snapshots(TestService service) throws IOException {
    JsonNode answer = TestService.json(service.get("/challenger"));
    return StreamSupport.stream(answer.get("snapshots").spliterator(), false)
        .map(each -> ChallengeSnapshot.fromJson(each.toString()))
        .toList();
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.call()) {
      assertThat(System.nanoTime() - deadline).isNegative();
      Thread.sleep(5);
    }
  }

  /** The counts of the library alone, of so many applicants of either kind. */
  private ChallengeSnapshot expected(TestService service, int usual, int risky) throws IOException {
    ChallengedScorer scoring =
        ChallengedScorer.of(Scorer.load(service.model), Scorer.load(challenger));
    for (int i = 0; i < usual + risky; i++) {
      scoring.decide(
          Models.parsed(Models.applicant(i < usual ? "applicant.json" : "applicant-risky.json")));
    }
    return scoring.snapshot();
  }

  @Test
  void challenger_afterDecisions_isTheSnapshotOfTheLibrary() throws IOException {
    try (TestService service = start("--challenger-queue", "0");
        TestService alone = TestService.start(Files.createDirectory(folder.resolve("alone")))) {
      String lines = (APPLICANT + "\n").repeat(5) + (RISKY + "\n").repeat(3);

      String answers = service.post("/predict/batch", "application/x-ndjson", lines).body();
      String answer = service.predict(APPLICANT).body();

      assertThat(answers)
          .isEqualTo(alone.post("/predict/batch", "application/x-ndjson", lines).body());
      assertThat(answer).isEqualTo(alone.predict(APPLICANT).body());
      ChallengeSnapshot expected = expected(service, 6, 3);
      assertThat(snapshots(service)).containsExactly(expected);
      assertThat(expected.decided()).isEqualTo(9);
      assertThat(expected.agreement()).isLessThan(1);
      String metrics = service.get("/metrics").body();
      assertThat(metrics)
          .contains(
              "loantap_challenger_applications{result=\"compared\"} 9.0",
              "loantap_challenger_applications{result=\"dropped\"} 0.0",
              "loantap_challenger_swapped{direction=\"in\"} 0.0",
              "loantap_challenger_swapped{direction=\"out\"} " + expected.swapSet().swappedOut(),
              "loantap_challenger_watched 1.0",
              "loantap_challenger_file_ok 1.0");
      assertThat(gauge(metrics, "agreement")).isCloseTo(expected.agreement(), within(1e-9));
      assertThat(gauge(metrics, "probability_mean{model=\"challenger\"}"))
          .isCloseTo(expected.meanOfChallenger(), within(1e-9));
      assertThat(TestService.json(service.get("/health/ready")).get("challenger").asText())
          .isEqualTo(expected.challenger().modelId());
    }
  }

  private static double gauge(String metrics, String name) {
    return metrics
        .lines()
        .filter(line -> line.startsWith("loantap_challenger_" + name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void challenger_onItsOwnThread_isCountedAllTheSame() throws Exception {
    try (TestService service = start()) {
      for (int i = 0; i < 20; i++) {
        service.predict(i < 15 ? APPLICANT : RISKY);
      }
      await(() -> snapshots(service).get(0).compared() == 20);
      assertThat(snapshots(service)).containsExactly(expected(service, 15, 5));
    }
  }

  @Test
  void challenger_none_isNotToBeHadAndSaysHow() throws IOException {
    try (TestService service = TestService.start(folder)) {
      HttpResponse<String> response = service.get("/challenger");
      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(response.body()).contains("--challenger FILE");
      assertThat(service.get("/metrics").body()).doesNotContain("loantap_challenger");
      assertThat(service.get("/health/ready").body()).doesNotContain("challenger");
    }
  }

  @Test
  void challenger_thatRefusesAll_isToldAndTheModelDecides() throws IOException {
    byte[] card =
        ModelBuilder.ofLogOdds(
                "other", Schema.of(List.of(new NumericField("bureau_score", "", 0, 999, ""))))
            .line("bureau_score", new double[] {300, 850}, 1, -1)
            .threshold(0.2)
            .toJson();
    Files.write(challenger, card);
    try (TestService service = start("--challenger-queue", "0")) {
      assertThat(service.predict(APPLICANT).statusCode()).isEqualTo(200);
      assertThat(snapshots(service).get(0).unanswered())
          .isEqualTo(new ChallengeSnapshot.Unanswered(1, 0, 0));
      assertThat(service.get("/challenger").body())
          .contains("bureau_score")
          .doesNotContain("Rowan Terrace");
    }
  }

  @Test
  void challenger_fileReplaced_isComparedByItself() throws Exception {
    try (TestService service = start("--challenger-queue", "0", "--reload", "0.02")) {
      service.predict(APPLICANT);
      String before = snapshots(service).get(0).challenger().modelId();

      Models.replace(challenger, Models.priced(0.3));
      await(() -> !service.get("/health/ready").body().contains(before));
      service.predict(APPLICANT);
      service.predict(APPLICANT);

      assertThat(snapshots(service))
          .extracting(ChallengeSnapshot::compared)
          .containsExactly(1L, 2L);
      Models.replace(challenger, new byte[] {'{'});
      await(() -> service.get("/health/ready").body().contains("\"challenger_file_ok\":false"));
      assertThat(service.get("/health/ready").statusCode()).isEqualTo(200);
      assertThat(service.get("/metrics").body()).contains("loantap_challenger_file_ok 0.0");
      service.predict(APPLICANT);
      assertThat(snapshots(service).get(1).compared()).isEqualTo(3);
    }
  }

  @Test
  void model_fileReplaced_countsAnew() throws Exception {
    try (TestService service = start("--reload", "0.02")) {
      service.predict(APPLICANT);
      await(() -> snapshots(service).get(0).compared() == 1);
      String before = service.service.modelId();

      Models.replace(service.model, Models.priced(0.3));
      await(() -> !service.service.modelId().equals(before));

      service.predict(APPLICANT);
      await(() -> snapshots(service).get(0).compared() == 1);
      assertThat(snapshots(service)).hasSize(1);
      assertThat(snapshots(service).get(0).champion().modelId())
          .isEqualTo(service.service.modelId());
    }
  }

  @Test
  void start_challengerThatIsNoModel_namesTheFile() throws IOException {
    Files.writeString(challenger, "{}");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(this::start)
        .withMessageContaining("challenger.json");
  }
}
