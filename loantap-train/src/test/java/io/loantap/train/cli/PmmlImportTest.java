package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.loantap.Scorer;
import io.loantap.applicant.InvalidApplicantException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scorecards of PMML, written after the specification of PMML 4.4. */
class PmmlImportTest {
  private static final String CARD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <PMML xmlns="http://www.dmg.org/PMML-4_4" version="4.4">
        <Header/>
        <DataDictionary>
          <DataField name="age" optype="continuous" dataType="double"/>
          <DataField name="home" optype="categorical" dataType="string"/>
        </DataDictionary>
        <Scorecard functionName="regression" initialScore="500" useReasonCodes="false">
          <MiningSchema><MiningField name="age"/><MiningField name="home"/></MiningSchema>
          <Characteristics>
            <Characteristic name="age score">
              <Attribute partialScore="-10">
                <SimplePredicate field="age" operator="lessOrEqual" value="25"/>
              </Attribute>
              <Attribute partialScore="8">
                <CompoundPredicate booleanOperator="and">
                  <SimplePredicate field="age" operator="greaterThan" value="25"/>
                  <SimplePredicate field="age" operator="lessThan" value="40"/>
                </CompoundPredicate>
              </Attribute>
              <Attribute partialScore="22">
                <SimplePredicate field="age" operator="greaterOrEqual" value="40"/>
              </Attribute>
              <Attribute partialScore="-3">
                <SimplePredicate field="age" operator="isMissing"/>
              </Attribute>
            </Characteristic>
            <Characteristic name="home score">
              <Attribute partialScore="20">
                <SimpleSetPredicate field="home" booleanOperator="isIn">
                  <Array type="string" n="2">own "for \\"free\\""</Array>
                </SimpleSetPredicate>
              </Attribute>
              <Attribute partialScore="4">
                <CompoundPredicate booleanOperator="or">
                  <SimplePredicate field="home" operator="equal" value="rent"/>
                  <SimplePredicate field="home" operator="equal" value="lodger"/>
                </CompoundPredicate>
              </Attribute>
              <Attribute partialScore="-1"><True/></Attribute>
            </Characteristic>
          </Characteristics>
        </Scorecard>
      </PMML>
      """;

  @TempDir private Path folder;

  private Run run(String text) throws IOException {
    Path card = Files.writeString(folder.resolve("card.pmml"), text);
    return Run.of("import", card, "--points", "600,30,20", "--cutoff", "510", "--out", model());
  }

  private Path model() {
    return folder.resolve("model.json");
  }

  @Test
  void scorecard_applicants_haveItsScore() throws IOException {
    run(CARD).isOk();
    Scorer scorer = Scorer.load(model());

    Map<Double, Integer> ages =
        Map.of(25.0, -10, Math.nextUp(25.0), 8, Math.nextDown(40.0), 8, 40.0, 22, -1e9, -10);
    Map<String, Integer> homes =
        Map.of("own", 20, "for \"free\"", 20, "rent", 4, "lodger", 4, "boat", -1, " ", -1);
    ages.forEach(
        (age, points) ->
            homes.forEach(
                (home, more) ->
                    assertThat(scorer.decide(Map.of("age", age, "home", home)).score())
                        .isCloseTo(500 + points + more, within(1e-9))));
    assertThat(scorer.decide(Map.of("home", "own")).score()).isCloseTo(517, within(1e-9));
  }

  @Test
  void scorecard_withoutAnAttributeForMissing_refusesIt() throws IOException {
    run(CARD.replace("operator=\"isMissing\"", "operator=\"lessThan\" value=\"-5\"")
            .replace("operator=\"lessOrEqual\" value=\"25\"", "operator=\"equal\" value=\"25\""))
        .fails(1, "\"age\" has no points from -5.0");
    run(CARD.replaceFirst("(?s)<Attribute partialScore=\"-3\">.*?</Attribute>", "")).isOk();

    Scorer scorer = Scorer.load(model());
    assertThatThrownBy(() -> scorer.predict(Map.of("home", "own")))
        .isInstanceOf(InvalidApplicantException.class);
  }

  @Test
  void levelsThatTheDictionaryLists_areThoseThatTrueStandsFor_othersAreRefused()
      throws IOException {
    String card =
        CARD.replace(
            "dataType=\"string\"/>",
            "dataType=\"string\"><Value value=\"own\"/><Value value=\"boat\"/></DataField>");
    run(card).isOk();
    Scorer scorer = Scorer.load(model());

    assertThat(scorer.decide(Map.of("age", 30, "home", "boat")).score())
        .isCloseTo(507, within(1e-9));
    assertThat(scorer.decide(Map.of("age", 30)).score()).isCloseTo(507, within(1e-9));
    assertThatThrownBy(() -> scorer.predict(Map.of("age", 30, "home", "tent")))
        .isInstanceOf(InvalidApplicantException.class);
    run(card.replace("name=\"home\"/></Mi", "name=\"home\" invalidValueTreatment=\"asIs\"/></Mi"))
        .isOk();
    assertThat(Scorer.load(model()).decide(Map.of("age", 30, "home", "tent")).score())
        .isCloseTo(507, within(1e-9));
    run(card.replace(
            "name=\"home\"/></Mi", "name=\"home\" invalidValueTreatment=\"asMissing\"/></Mi"))
        .fails(1, "MiningField home: invalidValueTreatment asMissing is not imported");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "operator=\"greaterOrEqual\" value=\"40\" | operator=\"greaterOrEqual\" value=\"39\" |"
            + " overlaps",
        "operator=\"greaterOrEqual\" value=\"40\" | operator=\"notEqual\" value=\"40\" | notEqual"
            + " of the number",
        "operator=\"greaterOrEqual\" value=\"40\" | operator=\"greaterOrEqual\" value=\"NaN\" |"
            + " \"NaN\" is no finite",
        "partialScore=\"22\" | x=\"22\" | attribute 3: there is no partialScore",
        "partialScore=\"22\" | partialScore=\"NaN\" | attribute 3: partialScore is \"NaN\"",
        "value=\"lodger\" | value=\"own\" | \"own\" of \"home\" is stated twice",
        "isIn | isNotIn | a set is imported with isIn alone",
        "field=\"home\" operator=\"equal\" value=\"rent\" | field=\"age\" operator=\"equal\""
            + " value=\"1\" | , too",
        "<MiningField name=\"age\"/> | <MiningField name=\"age\" missingValueReplacement=\"3\"/> |"
            + " MiningField age: missingValueReplacement is not imported",
        "<Characteristics> | <LocalTransformations><DerivedField"
            + " name=\"d\"/></LocalTransformations><Characteristics> | DerivedField d: computed"
            + " fields are not imported",
      })
  void scorecardThatCannotBeSaid_isRefusedWithItsPlace(String right, String wrong, String message)
      throws IOException {
    assertThat(CARD).contains(right);

    run(CARD.replaceFirst(Pattern.quote(right), wrong))
        .fails(1, "card.pmml cannot be imported", message);
    assertThat(model()).doesNotExist();
  }

  @Test
  void entities_ofAnyKind_areRefused_andNothingIsRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "hunter2");
    String external =
        "<!DOCTYPE PMML [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<PMML>&x;</PMML>";
    StringBuilder laughs = new StringBuilder("<!DOCTYPE PMML [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 40; i++) {
      laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    laughs.append("]><PMML>&a39;</PMML>");

    for (String text : new String[] {external, laughs.toString(), "<!DOCTYPE PMML><PMML/>"}) {
      Run run = run(text);

      run.fails(1, "card.pmml is no PMML that can be read", "DOCTYPE");
      assertThat(run.err()).doesNotContain("hunter2");
    }
  }

  @Test
  void fileThatIsNoScorecard_isRefused() throws IOException {
    run("<PMML><TreeModel/></PMML>").fails(1, "is no PMML with a Scorecard at its top");
    run("<html/>").fails(1, "is no PMML with a Scorecard at its top");
    run("nothing").fails(1, "is no PMML that can be read");
    run("").fails(1, "is no PMML that can be read");
  }
}
