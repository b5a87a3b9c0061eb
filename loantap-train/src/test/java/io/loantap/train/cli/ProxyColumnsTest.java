package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyColumnsTest extends TrainCalls {

  private Path recipe(String column, String more) throws IOException {
    return Files.writeString(
        folder.resolve("recipe.json"),
        """
        {
          "name": "mine",
          "label": {"column": "loan_status", "bad": "Charged Off"},
          "characteristics": [
            {"name": "dti", "encoder": "standardised", "missing": "median"},
            {"name": "%1$s", "encoder": "one_hot", "missing": "own", "unseen": "rare",
             "rare_below": 0.02}
          ],
          "schema": [
            {"name": "dti", "kind": "number"},
            {"name": "%1$s", "kind": "level", "levels": ["MORTGAGE", "OWN", "RENT"]}
          ]
          %2$s
        }
        """
            .formatted(column, more));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"state", "addr_state", "ZIP", "zip_code", "zipCode", "Pin Code", "Emp Title"})
  void train_proxyColumn_isRefused(String column) throws IOException {
    loans = LoanTable.first(1000).rename("home_ownership", column).write(loans);
    train("--recipe", recipe(column, ""))
        .fails(1, "Characteristic \"" + column + "\" reads", "allow it by \"proxies\"");
    assertThat(model).doesNotExist();
  }

  @Test
  void train_proxyBehindADerivedField_isRefused() throws IOException {
    Path recipe =
        Files.writeString(
            folder.resolve("recipe.json"),
            """
            {
              "name": "mine",
              "label": {"column": "loan_status", "bad": "Charged Off"},
              "derived": [
                {"name": "place", "function": "last_characters", "of": "address", "count": 5}
              ],
              "characteristics": [
                {"name": "place", "encoder": "one_hot", "missing": "own", "unseen": "rare",
                 "rare_below": 0.02}
              ],
              "schema": "loantap"
            }
            """);
    train("--recipe", recipe).fails(1, "Characteristic \"place\" reads \"address\"");
  }

  @Test
  void train_proxyNamed_isUsedWithANotice() throws IOException {
    loans = LoanTable.first(1000).rename("home_ownership", "state").write(loans);
    Run run = train("--recipe", recipe("state", ", \"proxies\": [\"state\"]")).isOk();
    assertThat(flat(run.out())).contains("The recipe uses [state] on purpose");
    assertThat(read(model).at("/training/notices").toString()).contains("on purpose");
  }

  @Test
  void train_autoRecipe_leavesProxiesOut() throws IOException {
    loans = LoanTable.first(1000).rename("home_ownership", "addr_state").write(loans);
    Run run = train("--recipe", "auto").isOk();
    assertThat(flat(run.out())).contains("Column \"addr_state\" was left out: it stands for");
    assertThat(read(model).at("/scorecard").toString()).doesNotContain("addr_state");
  }
}
