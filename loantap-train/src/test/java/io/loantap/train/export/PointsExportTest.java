package io.loantap.train.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.SpecialValues;
import io.loantap.build.ModelBuilder;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.train.data.DataException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointsExportTest {
  private static final Schema SCHEMA =
      Schema.of(
          List.of(
              NumericField.of("age"),
              NumericField.of("score").withSpecial(SpecialValues.of(Map.of(-9.0, "NO_RECORD"))),
              CategoricalField.of("=home", List.of("own", "=1+1"), "")));

  private static String table(byte[] model) {
    return new PointsExport().text(ExportedModel.of(HardCard.read(model)));
  }

  @Test
  void text_card_isItsTableOfPoints_formulasMadeSafe() {
    byte[] model =
        ModelBuilder.ofPoints("card", SCHEMA, new ScoreScaling(600, 32, 20))
            .base(500)
            .bins("age", new double[] {25, 40}, 0, -12, 25)
            .line("score", new double[] {500, 700}, -20, 60)
            .special("score", -9, -5)
            .missing("score", 2)
            .levels("=home", Map.of("=1+1", 20))
            .unseen("=home", 4)
            .cutoff(520)
            .toJson();

    assertThat(rounded(table(model)))
        .contains(
            "characteristic,kind,from,to,level,points,points_at_to",
            "\"600.0,32.0,20.0\"",
            ",cutoff,,,,519.999999,",
            ",base,,,,500.0,",
            "age,range,,25.0,,0.0,",
            "age,range,25.0,40.0,,-12.0,",
            "age,range,40.0,,,25.0,",
            "score,line,,500.0,,-20.0,-20.0",
            "score,line,500.0,700.0,,-20.0,60.0",
            "score,line,700.0,,,60.0,60.0",
            "score,special,-9.0,-9.0,NO_RECORD,-5.0,",
            "score,missing,,,,2.0,",
            "'=home,level,,,'=1+1,20.0,",
            "'=home,unseen,,,,4.0,")
        .doesNotContain("age,missing");
  }

  /** Without the last digits, which a division and a multiplication leave behind. */
  private static String rounded(String table) {
    StringBuilder text = new StringBuilder();
    for (String line : table.split("\n", -1)) {
      for (String cell : line.split(",", -1)) {
        text.append(
            cell.matches("-?[0-9.]+")
                ? Double.toString(Math.rint(Double.parseDouble(cell) * 1e6) / 1e6 + 0.0)
                : cell);
        text.append(',');
      }
      text.setLength(text.length() - 1);
      text.append('\n');
    }
    return text.toString();
  }

  @Test
  void text_whatATableCannotSay_isListedFirst() {
    String table = table(HardCard.bytes(true, HardCard.referAndRules()));

    assertThat(table.lines().takeWhile(line -> line.startsWith("# ")))
        .contains(
            "# - the policy rules [INCOME_TOO_LOW].",
            "# - the refer band.",
            "# - that the outer lines of \"debt\" go on.",
            "# - what a missing \"years\" counts, which depends on \"dependants\".")
        .anyMatch(line -> line.contains("computed from fields: [ratio, log ratio"));
    assertThat(table).doesNotContain("cutoff,,");
  }

  @Test
  void text_surfaces_areRefusedWithWhatCarriesThem() {
    assertThatThrownBy(() -> table(HardCard.bytes(false, HardCard.referAndRules())))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("and this model has some for pairs: [")
        .hasMessageContaining("vintage with debt")
        .hasMessageEndingWith("Use --to sql or --to python.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "=1",
        "+1",
        "-1",
        "-x",
        "@x",
        "\tx",
        "'",
        "''",
        "'=1",
        "''=1",
        "'tis",
        "a,b",
        " a",
        "say \"x\"",
        "#a",
        "-1e5",
        "a\nb"
      })
  void cell_anyText_isNoFormula_andIsReadAgain(String cell) {
    String quoted = SafeCell.quoted(cell);
    String written =
        quoted.startsWith("\"")
            ? quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"")
            : quoted;

    assertThat(SafeCell.read(written)).isEqualTo(cell);
    assertThat(written.matches("(?s)[=+@\t\r].*|-(?![0-9.]+(e[0-9]+)?$).*")).isFalse();
  }
}
