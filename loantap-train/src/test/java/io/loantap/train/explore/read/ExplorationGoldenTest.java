package io.loantap.train.explore.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.learn.schema.CellOptions;
import io.loantap.train.csv.CsvInput;
import io.loantap.train.explore.Answer;
import io.loantap.train.explore.ColumnProfile;
import io.loantap.train.explore.Correlations;
import io.loantap.train.explore.Effect;
import io.loantap.train.explore.Exploration;
import io.loantap.train.explore.Group;
import io.loantap.train.explore.Missingness;
import io.loantap.train.explore.NumberDistribution;
import io.loantap.train.explore.TimeProfile;
import io.loantap.train.personalloan.answer.LoanTapDictionary;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.statistics.BadRate;
import io.loantap.train.support.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bundled loans against golden/explore-pandas.json, whose script says how it was made. */
class ExplorationGoldenTest {
  private static final Offset<Double> EXACT = within(1e-9);

  private static Exploration loans;
  private static JsonNode golden;

  @BeforeAll
  static void read() throws IOException {
    loans =
        ExplorationReader.read(
            CsvInput.of(Path.of("../data/loantap-synthetic.csv")),
            new Recipe.Label("loan_status", "Charged Off"),
            LoanTapDictionary.dictionary(),
            KnownColumns.of(CellOptions.found(2026)),
            Progress.NONE);
    golden =
        new ObjectMapper()
            .readTree(ExplorationGoldenTest.class.getResource("/golden/explore-pandas.json"));
  }

  @Test
  void outcome_bundled_isThatOfPandas() {
    same(loans.outcome().rate(), golden.get("overall"));
    assertThat(loans.outcome().good()).isEqualTo("Fully Paid");
    assertThat(loans.duplicates().rows()).isEqualTo(golden.get("duplicated").asLong());
  }

  @Test
  void numbers_bundled_areThoseOfPandas() {
    golden
        .get("numbers")
        .properties()
        .forEach(
            entry -> {
              ColumnProfile column = loans.column(entry.getKey());
              JsonNode expected = entry.getValue();
              NumberDistribution numbers = column.numbers();
              assertThat(numbers.mean()).isCloseTo(expected.get("mean").asDouble(), within(1e-6));
              assertThat(numbers.deviation())
                  .isCloseTo(expected.get("deviation").asDouble(), within(1e-6));
              assertThat(numbers.min()).isEqualTo(expected.get("min").asDouble());
              assertThat(numbers.max()).isEqualTo(expected.get("max").asDouble());
              assertThat(column.missing()).isEqualTo(expected.get("missing").asLong());
              for (int i = 0; i < 7; i++) {
                assertThat(numbers.quantiles().get(i).value())
                    .as(column.name())
                    .isCloseTo(expected.get("quantiles").get(i).asDouble(), within(1e-6));
              }
              long drawn =
                  numbers.histogram().stream().mapToLong(NumberDistribution.Bar::rows).sum();
              assertThat(drawn + numbers.belowHistogram() + numbers.aboveHistogram())
                  .isEqualTo(column.present());
            });
  }

  @Test
  void distinct_bundled_isThatOfPandas() {
    for (ColumnProfile column : loans.columns()) {
      if (column.derivedFrom() == null && column.numbers() == null) {
        assertThat(column.distinct())
            .as(column.name())
            .isEqualTo(golden.get("distinct").get(column.name()).asLong());
        assertThat(column.distinctExact()).isTrue();
      }
    }
  }

  @Test
  void bins_ofDecimals_areDecilesOfPandas() {
    golden
        .get("bins")
        .properties()
        .forEach(
            entry -> {
              ColumnProfile column = loans.column(entry.getKey());
              assertThat(column.groups()).as(column.name()).hasSize(10);
              for (int i = 0; i < 10; i++) {
                Group bin = column.groups().get(i);
                assertThat(bin.kind()).isEqualTo(Group.Kind.BIN);
                assertThat(bin.rate().rows())
                    .isEqualTo(entry.getValue().get("rows").get(i).asLong());
                assertThat(bin.rate().bad()).isEqualTo(entry.getValue().get("bad").get(i).asLong());
                if (i > 0) {
                  double edge = entry.getValue().get("edges").get(i - 1).asDouble();
                  boolean whole = column.name().equals("annual_inc");
                  assertThat(bin.from()).isCloseTo(whole ? Math.ceil(edge) : edge, EXACT);
                }
              }
              assertThat(column.informationValue().value())
                  .isCloseTo(entry.getValue().get("information_value").asDouble(), EXACT);
            });
  }

  @Test
  void levels_bundled_areThoseOfPandas() {
    golden
        .get("levels")
        .properties()
        .forEach(
            entry -> {
              ColumnProfile column = loans.column(entry.getKey());
              List<Group> named =
                  column.groups().stream().filter(g -> g.kind() == Group.Kind.LEVEL).toList();
              assertThat(named).as(column.name()).hasSize(entry.getValue().size());
              named.forEach(group -> same(group.rate(), entry.getValue().get(group.label())));
              assertThat(column.informationValue().value())
                  .as(column.name())
                  .isCloseTo(golden.get("information_value").get(column.name()).asDouble(), EXACT);
              double sum = column.groups().stream().mapToDouble(Group::informationValue).sum();
              assertThat(sum).isCloseTo(column.informationValue().value(), EXACT);
            });
  }

  @Test
  void levels_ofTheDictionary_areInItsOrder() {
    assertThat(loans.column("emp_length").groups().stream().map(Group::label))
        .startsWith("< 1 year", "1 year", "2 years")
        .endsWith("10+ years", "(missing)");
    assertThat(loans.column("grade").groups().get(0).woe()).isPositive();
    assertThat(loans.column("grade").groups().get(6).woe()).isNegative();
  }

  @Test
  void missingness_bundled_isThatOfPandas() {
    assertThat(loans.missingness()).hasSize(golden.get("missing").size());
    for (Missingness one : loans.missingness()) {
      JsonNode expected = golden.get("missing").get(one.column());
      same(one.missing(), expected.get("missing"));
      same(one.present(), expected.get("present"));
      assertThat(one.low()).isLessThan(one.difference());
      assertThat(one.high()).isGreaterThan(one.difference());
    }
  }

  @Test
  void correlations_withMissingNumbers_areThoseOfPandas() {
    Correlations correlations = loans.correlations();
    assertThat(correlations.names()).hasSize(13).endsWith("loan_status (Charged Off = 1)");
    for (int i = 0; i < 13; i++) {
      for (int j = 0; j < i; j++) {
        String one = correlations.names().get(i);
        String other = correlations.names().get(j);
        assertThat(correlations.pair(one, other).correlation())
            .as(one + " and " + other)
            .isCloseTo(golden.get("correlation").get(i).get(j).asDouble(), within(1e-9));
      }
    }
  }

  @Test
  void inflation_withMissingNumbers_isThatOfMeansPutIn() {
    List<Correlations.Inflation> inflation = loans.correlations().inflation();
    for (int i = 0; i < inflation.size(); i++) {
      assertThat(inflation.get(i).factor())
          .as(inflation.get(i).column())
          .isCloseTo(golden.get("variance_inflation").get(i).asDouble(), within(1e-7));
    }
  }

  @Test
  void time_bundled_isThatOfPandas() {
    TimeProfile time = loans.time();
    assertThat(time.column()).isEqualTo("issue_d");
    assertThat(time.years()).hasSize(golden.get("years").size());
    time.years().forEach(year -> same(year.rate(), golden.get("years").get(year.label())));
    assertThat(time.periodMonths()).isEqualTo(3);
    assertThat(time.periods()).hasSize(golden.get("quarters").size());
    time.periods()
        .forEach(
            quarter ->
                same(quarter.rate(), golden.get("quarters").get(quarter.label().replace(" ", ""))));
  }

  @Test
  void answers_bundled_holdTheFiguresOfPandas() {
    List<Effect> zips = answer("pin-codes").effects();
    assertThat(zips).hasSize(golden.get("zips").size());
    zips.forEach(zip -> same(zip.rate(), golden.get("zips").get(zip.level())));
    assertThat(figure("amount-instalment", "instalment per 1,000 lent"))
        .isCloseTo(1000 * golden.get("instalment_slope").asDouble(), within(1e-6));
    assertThat(figure("cost-of-errors", "mean interest of a good loan"))
        .isCloseTo(golden.get("mean_interest").asDouble(), within(1e-6));
    assertThat(figure("cost-of-errors", "mean amount of a bad loan"))
        .isCloseTo(golden.get("mean_bad_loan").asDouble(), within(1e-6));
    Effect teacher =
        answer("job-titles").effects().stream()
            .filter(effect -> effect.level().equals("teacher"))
            .findFirst()
            .orElseThrow();
    assertThat(teacher.rate().rows()).isEqualTo(golden.get("teacher").asLong());
  }

  @Test
  void leaks_plantedZips_areFound() {
    assertThat(loans.leaks().stream().map(leak -> leak.sentence()))
        .filteredOn(sentence -> sentence.contains("gives the outcome away"))
        .singleElement()
        .asString()
        .contains("address: zip code")
        // The first is named by its loans, the other five beside it.
        .containsPattern(
            "of the [0-9,]+ loans with \"\\d{5}\".*likewise of (\"\\d{5}\" \\([^)]+\\)(, )?){5};");
  }

  private static void same(BadRate rate, JsonNode expected) {
    assertThat(rate.rows()).isEqualTo(expected.get("rows").asLong());
    assertThat(rate.bad()).isEqualTo(expected.get("bad").asLong());
    assertThat(rate.rate()).isCloseTo(expected.get("rate").asDouble(), EXACT);
    assertThat(rate.low()).isCloseTo(expected.get("interval").get(0).asDouble(), EXACT);
    assertThat(rate.high()).isCloseTo(expected.get("interval").get(1).asDouble(), EXACT);
  }

  private static Answer answer(String id) {
    return loans.answers().stream()
        .filter(answer -> answer.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static double figure(String id, String name) {
    return answer(id).figures().stream()
        .filter(figure -> figure.name().equals(name))
        .mapToDouble(Answer.Figure::value)
        .findFirst()
        .orElseThrow();
  }
}
