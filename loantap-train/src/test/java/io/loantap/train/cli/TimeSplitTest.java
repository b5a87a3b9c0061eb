package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loans with a month each, of which the later ones are like the earlier ones, or are not. */
class TimeSplitTest {
  @TempDir Path folder;

  private Path model() {
    return folder.resolve("model.json");
  }

  /**
   * Loans of 2013 and 2014, whose outcome depends on a number.
   *
   * @param laterRisk what is added to the log-odds of 2014's second half
   * @param laterSign which way the number counts then
   */
  private Path loans(double laterRisk, int laterSign) throws IOException {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder("issued,utilisation,dti,bad\n");
    for (int i = 0; i < 8000; i++) {
      int month = i * 24 / 8000;
      boolean later = month >= 17;
      double value = random.nextGaussian();
      double logOdds = -1.5 + (later ? laterSign * value + laterRisk : value);
      boolean bad = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
      text.append(
          String.format(
              Locale.ROOT,
              "%d-%02d,%.2f,%d,%d%n",
              2013 + month / 12,
              1 + month % 12,
              50 + 20 * value,
              random.nextInt(40),
              bad ? 1 : 0));
    }
    return Files.writeString(folder.resolve("loans.csv"), text);
  }

  private String train(Path loans, Object... more) {
    return TrainCalls.flat(LoanText.train(loans, model(), more).isOk().out());
  }

  private String notices() throws IOException {
    return TrainCalls.read(model()).at("/training/notices").toString();
  }

  @Test
  void train_sameInTime_saysBothAndWarnsOfNothing() throws IOException {
    String out = train(loans(0, 1));
    assertThat(out)
        .contains("In time: fitted to", "up to 2014-05 (issued)", "at random", "in time");
    assertThat(out).doesNotContain("NOT THE SAME IN TIME");
    assertThat(notices()).doesNotContain("IN TIME");
  }

  @Test
  void train_riskRoseLater_warnsOfTheRate() throws IOException {
    assertThat(train(loans(1.2, 1)))
        .contains("NOT THE SAME IN TIME", "% bad where", "--test-after 2014-05")
        .doesNotContain("ranks with an AUC");
    assertThat(notices()).contains("NOT THE SAME IN TIME");
  }

  @Test
  void train_columnTurnsRound_warnsOfTheRanking() throws IOException {
    assertThat(train(loans(0, -1))).contains("NOT THE SAME IN TIME", "ranks with an AUC of 0.");
  }

  @Test
  void train_splitInTimeAnyway_saysNothingOfIt() throws IOException {
    assertThat(train(loans(1.2, 1), "--test-after", "2014-05"))
        .doesNotContain("In time:", "NOT THE SAME");
  }

  @Test
  void train_withoutMonths_saysNothingOfIt() throws IOException {
    Path loans = LoanText.write(folder.resolve("l.csv"), 2000, 5, loan -> "" + loan.place() % 9);
    assertThat(train(loans)).doesNotContain("In time:");
  }

  @ParameterizedTest
  @CsvSource({"2013, 4000", "2013-12, 4000", "Dec-2013, 4000", "2013-12-31, 4000", "12/2013, 4000"})
  void train_testAfter_takesYearsMonthsAndDates(String after, int later) throws IOException {
    train(loans(0, 1), "--test-after", after);
    JsonNode metrics = TrainCalls.read(model()).at("/training/metrics");
    assertThat(metrics.get("test_rows").asInt()).isEqualTo(later);
  }
}
