package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lender's file with names and units of its own, up to an offer. */
class RolesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String UNITS =
      "term=years:years,income=tot_income:monthly,obligations=DebtRatio:fraction";

  @TempDir private Path folder;
  private Path loans;

  /** The bundled loans: terms in years, incomes a month, debts as fractions of them. */
  @BeforeEach
  void write() throws IOException {
    LoanTable bundled = LoanTable.first(2000);
    StringBuilder text =
        new StringBuilder("loan_amt,years,tot_income,DebtRatio,revol_util,loan_int_rate,bad\n");
    for (int row = 0; row < bundled.rows.size(); row++) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s,%d,%.2f,%.4f,%s,%s,%d%n",
              bundled.get(row, "loan_amnt"),
              bundled.get(row, "term").contains("36") ? 3 : 5,
              Double.parseDouble(bundled.get(row, "annual_inc")) / 12,
              Double.parseDouble(bundled.get(row, "dti")) / 100,
              bundled.get(row, "revol_util"),
              bundled.get(row, "int_rate"),
              bundled.get(row, "loan_status").equals("Charged Off") ? 1 : 0));
    }
    loans = Files.writeString(folder.resolve("loans.csv"), text);
  }

  private Run init(Path recipe, Object... roles) {
    Object[] words = {"init", loans, "--label", "bad", "--bad", "1", "--out", recipe};
    Object[] all = new Object[words.length + roles.length];
    System.arraycopy(words, 0, all, 0, words.length);
    System.arraycopy(roles, 0, all, words.length, roles.length);
    return Run.of(all);
  }

  /** A recipe without the rate, by which nothing may be priced. */
  private Path trained() throws IOException {
    Path recipe = folder.resolve("recipe.json");
    init(recipe, "--role", UNITS).isOk();
    JsonNode tree = MAPPER.readTree(recipe.toFile());
    JsonNode characteristics = tree.get("characteristics");
    for (int i = characteristics.size() - 1; i >= 0; i--) {
      if (characteristics.get(i).toString().contains("loan_int_rate")) {
        ((ArrayNode) characteristics).remove(i);
      }
    }
    MAPPER.writeValue(recipe.toFile(), tree);
    Path model = folder.resolve("model.json");
    Run.of("train", loans, "--recipe", recipe, "--out", model);
    assertThat(model).exists();
    return model;
  }

  private JsonNode decision(Path model, double years, double income) throws IOException {
    Path applicant =
        Files.writeString(
            folder.resolve("applicant.json"),
            String.format(
                Locale.ROOT,
                "{\"loan_amt\": 6000, \"years\": %s, \"tot_income\": %s, \"DebtRatio\": 0.12,"
                    + " \"revol_util\": 20, \"loan_int_rate\": 9}",
                years,
                income));
    return MAPPER.readTree(Run.of("predict", model, applicant, "--format", "json").isOk().out());
  }

  @Test
  void init_usualNames_proposesTheirRoles() throws IOException {
    Path recipe = folder.resolve("recipe.json");

    Run run = init(recipe).isOk();

    assertThat(run.out())
        .contains(
            "amount loan_amt",
            "income tot_income (yearly)",
            "obligations DebtRatio (percent)",
            "set_by_lender loan_int_rate",
            "--role income=tot_income:monthly");
    assertThat(MAPPER.readTree(recipe.toFile()).at("/schema/0/roles").toString())
        .isEqualTo("[\"amount\"]");
  }

  @Test
  void predict_ownUnits_offersMonthsAndWeighsTheMonthlyIncome() throws IOException {
    Path model = trained();

    JsonNode offered = decision(model, 3, 6_000);
    JsonNode poor = decision(model, 3, 100);

    assertThat(offered.get("outcome").textValue()).isIn("APPROVE", "COUNTEROFFER");
    assertThat(offered.at("/offer/term_months").intValue()).isIn(36, 60);
    assertThat(offered.at("/offer/amount").doubleValue()).isBetween(1000.0, 6000.0);
    assertThat(poor.get("outcome").textValue()).isEqualTo("DECLINE");
    assertThat(poor.at("/reasons/0/source").textValue()).isIn("AFFORDABILITY", "SCORE");
  }

  @Test
  void init_columnThatIsNotThere_namesTheNearOne() {
    init(folder.resolve("recipe.json"), "--role", "amount=loan_amnt")
        .fails(1, "loan_amnt (did you mean \"loan_amt\"?)");
  }
}
