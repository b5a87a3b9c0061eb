package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.loantap.Decision;
import io.loantap.Scorer;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.applicant.NumericField;
import io.loantap.scorecard.ScoreScaling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Cards of the tests are written after the documentation of the programs that they are named for.
 */
class ImportCommandTest {
  private static final String PLAIN =
      """
      characteristic,from,to,level,points
      base points,,,,480
      age,,25,,-10
      age,25,40,,8
      age,40,,,22
      age,,,(missing),-3
      home,,,own,20
      home,,,"rent, with others",4
      home,,,(other),-1
      score,,500,,-20
      score,500,,,60
      score,,,-9,-5
      """;

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Run run(Path card, Object... more) {
    Stream<Object> fixed = Stream.of("import", card, "--out", folder.resolve("model.json"));
    return Run.of(Stream.concat(fixed, Arrays.stream(more)).toArray());
  }

  private Scorer imported(Path card, Object... more) throws IOException {
    run(card, more).isOk();
    return Scorer.load(folder.resolve("model.json"));
  }

  private static Map<String, Object> applicant(Object age, Object home, Object score) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("age", age);
    all.put("home", home);
    all.put("score", score);
    return all;
  }

  @Test
  void plainTable_applicants_haveItsPoints() throws IOException {
    Scorer scorer = imported(file("card.csv", PLAIN), "--points", "600,30,20", "--cutoff", "560");

    assertThat(scorer.decide(applicant(25, "own", 500)).score())
        .isCloseTo(480 + 8 + 20 + 60, within(1e-9));
    assertThat(scorer.decide(applicant(Math.nextDown(25.0), "own", -9)).score())
        .isCloseTo(480 - 10 + 20 - 5, within(1e-9));
    assertThat(scorer.decide(applicant(null, "boat", Math.nextDown(500.0))).score())
        .isCloseTo(480 - 3 - 1 - 20, within(1e-9));
    assertThat(scorer.decide(applicant(40, "rent, with others", 1e9)).score())
        .isCloseTo(480 + 22 + 4 + 60, within(1e-9));
    assertThat(scorer.decide(applicant(25, "rent, with others", 500)).outcome())
        .isEqualTo(Decision.Outcome.DECLINE);
    assertThatThrownBy(() -> scorer.predict(applicant(25, "own", null)))
        .isInstanceOf(InvalidApplicantException.class);
  }

  @Test
  void inspect_importedCard_saysThatItWasStatedAndHasNoLines() throws IOException {
    imported(file("card.csv", PLAIN), "--points", "600,30,20", "--cutoff", "560");

    String text = Run.of("inspect", folder.resolve("model.json")).isOk().out();

    assertThat(text)
        .contains("stated to loantap", "and not trained")
        .doesNotContain("straight line", "Figures of the training record", "Settings", "SHA-256");
  }

  @Test
  void spreadsheetOfAnotherCountry_isTheSameCard() throws IOException {
    String german =
        PLAIN
            .replace("\"rent, with others\"", "rent with others")
            .replace(',', ';')
            .replace("-10", "-10,5")
            .replace(";8", ";8,25");

    Scorer scorer = imported(file("card.csv", german), "--points", "600,30,20", "--cutoff", "560");

    assertThat(scorer.decide(applicant(30, "own", 500)).score())
        .isCloseTo(480 + 8.25 + 20 + 60, within(1e-9));
  }

  @Test
  void cardOfScorecardpy_csvAndJson_areTheSame() throws IOException {
    String csv =
        """
        ,variable,bin,points
        0,basepoints,,446.0
        0,age,"[-inf,26.0)",-29.0
        1,age,"[26.0,35.0)%,%[35.0,45.0)",-4.0
        2,age,"[45.0,inf)",11.0
        3,age,missing,2.0
        4,age,"-999.0%,%-998.0",-7.0
        0,home,"own%,%for free",7.0
        1,home,rent,-11.0
        """;
    String json =
        """
        {"basepoints": [{"variable": "basepoints", "bin": null, "points": 446.0}],
         "age": [{"variable": "age", "bin": "[-inf,26.0)", "points": -29.0},
                 {"variable": "age", "bin": "[26.0,35.0)%,%[35.0,45.0)", "points": -4.0},
                 {"variable": "age", "bin": "[45.0,inf)", "points": 11.0},
                 {"variable": "age", "bin": "missing", "points": 2.0},
                 {"variable": "age", "bin": "-999.0%,%-998.0", "points": -7.0}],
         "home": [{"variable": "home", "bin": "own%,%for free", "points": 7.0},
                  {"variable": "home", "bin": "rent", "points": -11.0}]}
        """;
    Object[] more = {"--points", "600,19,50", "--threshold", "0.2"};
    Path[] cards = {file("card.csv", csv), file("card.json", json)};
    for (Path card : cards) {
      Scorer scorer = imported(card, more);
      Map<String, Double> expected = new LinkedHashMap<>();
      expected.put("25.9", 446 - 29 + 7.0);
      expected.put("26", 446 - 4 + 7.0);
      expected.put("44.9", 446 - 4 + 7.0);
      expected.put("45", 446 + 11 + 7.0);
      expected.put("-999", 446 - 7 + 7.0);
      expected.put("-998", 446 - 7 + 7.0);
      for (Map.Entry<String, Double> each : expected.entrySet()) {
        Decision decision =
            scorer.decide(Map.of("age", Double.parseDouble(each.getKey()), "home", "for free"));
        assertThat(decision.score()).isCloseTo(each.getValue(), within(1e-9));
        assertThat(decision.probability())
            .isCloseTo(new ScoreScaling(600, 19, 50).probability(each.getValue()), within(1e-12));
      }
      assertThat(scorer.decide(Map.of("home", "rent")).score())
          .isCloseTo(446 + 2 - 11, within(1e-9));
      assertThatThrownBy(() -> scorer.predict(Map.of("age", 30, "home", "own%,%for free")))
          .isInstanceOf(InvalidApplicantException.class);
    }
  }

  @Test
  void intervalsOpenBelow_becomeOpenAbove_withoutANumberChangingSides() throws IOException {
    String card =
        """
        variable,bin,points
        basepoints,,500
        age,"(-Inf,26]",1
        age,"(26,35]",2
        age,"(35,Inf]",3
        """;
    Scorer scorer = imported(file("card.csv", card), "--points", "600,30,20", "--cutoff", "400");

    assertThat(((NumericField) scorer.schema().field(0)).min()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(scorer.decide(Map.of("age", 26)).score()).isCloseTo(501, within(1e-9));
    assertThat(scorer.decide(Map.of("age", Math.nextUp(26.0))).score())
        .isCloseTo(502, within(1e-9));
    assertThat(scorer.decide(Map.of("age", 35)).score()).isCloseTo(502, within(1e-9));
    assertThat(scorer.decide(Map.of("age", Math.nextUp(35.0))).score())
        .isCloseTo(503, within(1e-9));
  }

  @Test
  void weightsOfEvidenceAndCoefficients_areLogOdds_ofEitherOutcome() throws IOException {
    String card =
        """
        characteristic,from,to,level,woe,coefficient
        (intercept),,,,,-1.2
        age,,30,,0.5,0.8
        age,30,,,-0.25,0.8
        home,,,own,-0.4,1.1
        home,,,rent,0.3,1.1
        """;
    Path file = file("card.csv", card);

    double bad =
        imported(file, "--threshold", "0.3").probability(Map.of("age", 20, "home", "rent"));
    double good =
        imported(file, "--threshold", "0.3", "--log-odds-of", "good")
            .probability(Map.of("age", 20, "home", "rent"));

    double logOdds = -1.2 + 0.5 * 0.8 + 0.3 * 1.1;
    assertThat(bad).isCloseTo(1 / (1 + Math.exp(-logOdds)), within(1e-15));
    assertThat(good).isCloseTo(1 / (1 + Math.exp(logOdds)), within(1e-15));
  }

  @Test
  void optionsAgainstTheCardsOwnStatements_areSaid() throws IOException {
    run(file("card.csv", PLAIN), "--points", "600,30,20", "--cutoff", "560").isOk();
    Path table = folder.resolve("table.csv");
    Run.of("export", folder.resolve("model.json"), "--to", "csv", "--out", table).isOk();

    assertThat(run(table).isOk().out()).doesNotContain("taken instead");
    assertThat(run(table, "--points", "500,20,40", "--threshold", "0.2").isOk().out())
        .contains("The card itself says what points mean (line ", "; --points is taken instead")
        .contains("states a score from which on is approved (line ", "; --threshold is taken");
  }

  @Test
  void exportedTable_isImportedAgain_withTheSameScores() throws IOException {
    Path first = file("card.csv", PLAIN.replace("own", "=own").replace("home", "+home"));
    run(first, "--points", "600,30,20", "--cutoff", "560").isOk();
    Scorer scorer = Scorer.load(folder.resolve("model.json"));
    Path table = folder.resolve("table.csv");
    Run.of("export", folder.resolve("model.json"), "--to", "csv", "--out", table).isOk();
    assertThat(Files.readString(table)).contains("'+home,level,,,'=own");

    Scorer again = imported(table);

    Random random = new Random(4);
    double[] ages = {25, Math.nextDown(25.0), 40, Math.nextDown(40.0), 0, 120};
    String[] homes = {"=own", "rent, with others", "boat"};
    for (int i = 0; i < 2000; i++) {
      Map<String, Object> applicant = new LinkedHashMap<>();
      applicant.put("age", random.nextInt(9) == 0 ? null : ages[random.nextInt(ages.length)]);
      applicant.put("+home", homes[random.nextInt(homes.length)]);
      applicant.put("score", random.nextInt(5) == 0 ? -9 : random.nextInt(1000));
      assertThat(again.decide(applicant).score())
          .isCloseTo(scorer.decide(applicant).score(), within(1e-9));
      assertThat(again.decide(applicant).outcome()).isEqualTo(scorer.decide(applicant).outcome());
    }
  }

  @Test
  void anyCard_tenThousandApplicants_haveThePointsOfTheirRow() throws IOException {
    Random random = new Random(18);
    double[] edges = random.doubles(12, -50, 50).sorted().toArray();
    int[] points = random.ints(14, -60, 60).toArray();
    StringBuilder card = new StringBuilder("variable,bin,points\nbasepoints,,500\n");
    for (int bin = 0; bin <= edges.length; bin++) {
      String from = bin == 0 ? "-inf" : Double.toString(edges[bin - 1]);
      String to = bin == edges.length ? "inf" : Double.toString(edges[bin]);
      card.append(String.format("x,\"(%s,%s]\",%d%n", from, to, points[bin]));
    }
    card.append("x,missing,").append(points[13]).append('\n');
    Scorer scorer =
        imported(file("card.csv", card.toString()), "--points", "600,30,20", "--cutoff", "500");

    for (int row = 0; row < 10_000; row++) {
      double edge = edges[random.nextInt(edges.length)];
      double[] values = {
        edge, Math.nextUp(edge), Math.nextDown(edge), random.nextDouble() * 120 - 60
      };
      double value = values[random.nextInt(4)];
      Map<String, Object> applicant = new LinkedHashMap<>();
      int bin = 13;
      if (random.nextInt(10) > 0) {
        applicant.put("x", value);
        bin = 0;
        while (bin < edges.length && !(value <= edges[bin])) {
          bin++;
        }
      }
      Decision decision = scorer.decide(applicant);
      assertThat(decision.score()).isCloseTo(500 + points[bin], within(1e-9));
      assertThat(decision.outcome() == Decision.Outcome.APPROVE).isEqualTo(points[bin] >= 0);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "age,25,40,,8 | age,26,40,,8 | line 4: \"age\" has no points from 25.0, where line 3 ends",
        "age,25,40,,8 | age,24,40,,8 | line 4: the range [24.0, 40.0) of \"age\" overlaps",
        "age,40,,,22 | age,25,40,,8 | of \"age\" is stated twice, first at line",
        "home,,,own,20 | home,,,own,20 \\n"
            + " home,,,own,21 | line 8: \"own\" of \"home\" is stated twice",
        "age,25,40,,8 | age,25,40,,NaN | line 4: the column points holds \"NaN\"",
        "age,25,40,,8 | age,25,40,, | line 4: the column points holds \"\"",
        "age,25,40,,8 | age,25,x,,8 | line 4: \"x\" is no number to begin or end a range",
        "age,25,40,,8 | age,25,40,,inf | line 4: the column points holds \"inf\"",
        "home,,,own,20 | home,,,,20 | line 7: there is neither a range nor a level",
        "home,,,own,20 | age,,,own,20 | \"own\" is neither an interval such as [1,2), nor a number",
        "score,,,-9,-5 | score,,,-9,-5 \\n"
            + " score,,,-9,-4 | the special value -9.0 of \"score\" is stated twice",
        "base points,,,,480 | base points,,,,480 \\n base points,,,,481 | the base is stated twice",
        "age,,,(missing),-3 | age,,,(missing),-3 \\n"
            + " age,,,(missing),-4 | missing of \"age\" is stated twice",
      })
  void cardThatIsWrong_isRefusedWithItsPlace(String right, String wrong, String message)
      throws IOException {
    Path card = file("card.csv", PLAIN.replace(right, wrong.replace(" \\n ", "\n")));

    run(card, "--points", "600,30,20", "--cutoff", "560")
        .fails(1, "card.csv cannot be imported", message);
    assertThat(folder.resolve("model.json")).doesNotExist();
  }

  @Test
  void cardThatDoesNotSayWhatPointsMean_orWhoIsApproved_namesTheOptions() throws IOException {
    run(file("card.csv", PLAIN))
        .fails(
            1, "2 reasons", "give --points SCORE,ODDS,PDO", "give --cutoff POINTS or --threshold");
    run(file("card.csv", PLAIN), "--points", "600", "--cutoff", "1").fails(2, "--points 600");
    run(file("card.csv", PLAIN), "--threshold", "0.5", "--cutoff", "1").fails(2, "either --cutoff");
    run(file("card.csv", PLAIN), "--points", "600,30,20", "--threshold", "2")
        .fails(1, "the threshold must lie in [0, 1]");
  }

  @Test
  void fileThatIsNoCard_isRefused() throws IOException {
    run(file("card.json", "{\"a\": 1}"), "--points", "600,30,20", "--cutoff", "1")
        .fails(1, "is no card: at /a");
    run(file("card.json", "[{\"a\": 1,"), "--points", "600,30,20", "--cutoff", "1")
        .fails(1, "card.json is no card: ");
    run(file("card.json", "[]"), "--points", "600,30,20", "--cutoff", "1")
        .fails(1, "there are no rows");
    run(file("card.csv", "a,b\n1,2\n"), "--points", "600,30,20", "--cutoff", "1")
        .fails(1, "cannot be imported");
  }

  @Test
  void rangesThatEnd_refuseNumbersBeyond_andSaySo() throws IOException {
    Path card =
        file("card.csv", PLAIN.replace("age,,25", "age,18,25").replace("age,40,,", "age,40,100,"));

    Run run = run(card, "--points", "600,30,20", "--cutoff", "560").isOk();

    assertThat(run.out())
        .contains(
            "3 characteristics of ",
            "\"age\": numbers below 18.0 and of 100.0 and above have no points");
    Scorer scorer = Scorer.load(folder.resolve("model.json"));
    assertThatThrownBy(() -> scorer.predict(applicant(17.9, "own", 500)))
        .isInstanceOf(InvalidApplicantException.class);
    assertThatThrownBy(() -> scorer.predict(applicant(100, "own", 500)))
        .isInstanceOf(InvalidApplicantException.class);
    assertThat(scorer.predict(applicant(Math.nextDown(100.0), "own", 500))).isNotNull();
  }
}
