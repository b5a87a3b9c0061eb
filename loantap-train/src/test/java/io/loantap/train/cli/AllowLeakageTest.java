package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --allow-leakage} with and without columns, on loans of which two columns leak. */
class AllowLeakageTest {
  @TempDir Path folder;
  private Path loans;
  private Path model;

  @BeforeEach
  void files() throws IOException {
    loans = folder.resolve("loans.csv");
    model = folder.resolve("model.json");
    StringBuilder text = new StringBuilder("dti,recovered,settled,bad\n");
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      boolean bad = random.nextInt(5) == 0;
      text.append(random.nextInt(40) + (bad ? 3 : 0))
          .append(',')
          .append(bad && i % 50 != 0 ? 100 + i : 0)
          .append(',')
          .append(bad && i % 3 == 0 ? "Y" : "N")
          .append(bad ? ",1\n" : ",0\n");
    }
    Files.writeString(loans, text);
  }

  private Run train(Object... more) {
    Object[] words = {"train", "--recipe", "auto", "--label", "bad", "--bad", "1", "--out", model};
    Object[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return Run.of(all);
  }

  @Test
  void train_leaks_stopWithOneLineAColumn() {
    Run run = train(loans);
    run.fails(1, "\"recovered\" gives", "\"settled\" gives", "--allow-leakage recovered,settled");
    assertThat(run.err().lines().filter(line -> line.contains("gives the outcome away")))
        .hasSize(2);
  }

  @Test
  void train_someLeaksWaived_stopsForTheOthers() {
    train("--allow-leakage", "recovered", loans)
        .fails(1, "\"settled\" gives", "--allow-leakage settled.");
  }

  @Test
  void train_allLeaksWaivedByName_trainsAndSaysSo() throws IOException {
    Run run = train("--allow-leakage", "recovered,settled", loans).isOk();
    assertThat(run.out()).contains("\"settled\" gives the outcome away");
    assertThat(TrainCalls.read(model).at("/training/settings/leakage_allowed").asText())
        .isEqualTo("recovered,settled");
  }

  @Test
  void train_allowLeakageWithoutColumns_beforeTheFileOrAnOption_allowsAll() {
    train("--allow-leakage", loans).isOk();
    train(loans, "--allow-leakage", "--seed", "3").isOk();
    train(loans, "--allow-leakage").isOk();
  }

  @Test
  void train_unknownColumnWaived_isRefusedWithTheNearMatch() {
    train(loans, "--allow-leakage", "setled").fails(1, "did you mean \"settled\"?");
  }
}
