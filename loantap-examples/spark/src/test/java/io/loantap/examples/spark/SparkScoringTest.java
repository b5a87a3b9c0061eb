package io.loantap.examples.spark;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loantap.ModelFormatException;
import io.loantap.Scorer;
import io.loantap.ScorerOptions;
import io.loantap.train.data.DataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

class SparkScoringTest {
  private static final SparkSession SPARK = LocalSpark.session();

  private static SparkModel model() throws IOException {
    return SparkModel.load(SPARK, Loans.MODEL.toString());
  }

  @Test
  void score_textWithBadRows_isTheScorersToTheBit() throws IOException {
    List<Map<String, String>> loans = Loans.spoilt(3000);

    Dataset<Row> scored = SparkScoring.score(Loans.table(SPARK, loans, 4), model());

    Expected expected = new Expected(Loans.scorer());
    expected.check(scored.collectAsList(), loans);
    assertThat(expected.scored).isGreaterThan(1500);
    assertThat(expected.rejected).isGreaterThan(300);
  }

  @Test
  void score_withOptions_followsThem() throws IOException {
    List<Map<String, String>> loans = Loans.spoilt(500);
    ScorerOptions options =
        ScorerOptions.asModel()
            .withMissing(ScorerOptions.Gap.WORST)
            .withOutOfRange(ScorerOptions.OutOfRange.CLIP);
    SparkModel model = SparkModel.load(SPARK, Loans.MODEL.toString(), options);

    Dataset<Row> scored = SparkScoring.score(Loans.table(SPARK, loans, 2), model);

    new Expected(Scorer.load(Loans.MODEL, options)).check(scored.collectAsList(), loans);
  }

  @Test
  void score_columnsOfTypes_isThatOfText() throws IOException {
    List<Map<String, String>> loans = Loans.plain(500);
    Dataset<Row> typed =
        Loans.table(SPARK, loans, 2)
            .withColumn("loan_amnt", col("loan_amnt").cast("double").cast("int"))
            .withColumn("annual_inc", col("annual_inc").cast("decimal(12,2)"))
            .withColumn("dti", col("dti").cast("double"))
            .withColumn("open_acc", functions.expr("cast(try_cast(open_acc as double) as bigint)"))
            .withColumn(
                "total_acc", functions.expr("cast(try_cast(total_acc as double) as smallint)"))
            .withColumn("earliest_cr_line", functions.expr("to_date(earliest_cr_line, 'MMM-yyyy')"))
            .withColumn("issue_d", functions.expr("to_timestamp(issue_d, 'MMM-yyyy')"));

    List<Row> rows = SparkScoring.score(typed, model()).collectAsList();

    Expected expected = new Expected(Loans.scorer());
    expected.check(rows, loans);
    assertThat(expected.scored).isGreaterThan(400);
  }

  @Test
  void score_probabilityAlone_asksForNoDecision() throws IOException {
    Dataset<Row> scored =
        SparkScoring.score(Loans.table(SPARK, Loans.plain(10), 1), model())
            .select("id", "probability");

    String plan = plan(scored);

    assertThat(plan).contains("loantap_pd").doesNotContain("loantap_decide");
    // What the score does not need is not even read.
    assertThat(plan).contains("annual_inc").doesNotContain("emp_title");
  }

  @Test
  void score_severalColumnsOfTheDecision_decidesOnce() throws IOException {
    Dataset<Row> scored =
        SparkScoring.score(Loans.table(SPARK, Loans.plain(10), 1), model())
            .select("decision", "reasons", "offer", "rejected");

    assertThat(plan(scored))
        .containsOnlyOnce("applyfunctionexpression(loantap_decide,")
        .doesNotContain("loantap_pd");
  }

  @Test
  void score_missingAndMistypedColumns_areNamedOnceOnTheDriver() throws IOException {
    SparkModel model = model();
    Dataset<Row> rows =
        Loans.table(SPARK, Loans.plain(2), 1)
            .withColumnRenamed("annual_inc", "annual_income")
            .withColumn("dti", functions.lit(true));

    assertThatThrownBy(() -> SparkScoring.score(rows, model))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "The Dataset lacks columns that the model needs:\n"
                + "  annual_inc (did you mean \"annual_income\"?)\n"
                + "Add them, or use a model trained without them.\n"
                + "The Dataset has columns that the model cannot read:\n"
                + "  dti: wrong type, found true or false, expected a number from 0 to"
                + " 9999 (percent)\n"
                + "Cast, rename or drop them.");
  }

  @Test
  void score_columnOfAnAddedName_isRefused() throws IOException {
    SparkModel model = model();
    Dataset<Row> rows =
        Loans.table(SPARK, Loans.plain(2), 1).withColumn("Decision", functions.lit(1));

    assertThatThrownBy(() -> SparkScoring.score(rows, model))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "The Dataset has columns of the names that scoring adds: \"Decision\"."
                + " Rename or drop them.");
  }

  @Test
  void score_unreadableRow_isRejectedWithoutAField() throws IOException {
    Dataset<Row> rows =
        Loans.table(SPARK, Loans.plain(2), 1)
            .withColumn("_corrupt_record", functions.expr("if(id = 1, 'x,y', null)"));

    List<Row> scored = SparkScoring.score(rows, model()).orderBy("id").collectAsList();

    assertThat(scored.get(0).<Double>getAs("probability")).isBetween(0.0, 1.0);
    assertThat(scored.get(0).<Object>getAs("rejected")).isNull();
    assertThat(scored.get(1).<Object>getAs("probability")).isNull();
    assertThat(scored.get(1).<Object>getAs("decision")).isNull();
    Row violation = scored.get(1).<Row>getList(scored.get(1).fieldIndex("rejected")).get(0);
    assertThat(violation.isNullAt(0)).isTrue();
    assertThat(violation.getString(1)).isEqualTo("UNREADABLE");
  }

  @Test
  void load_modelOfANewerFormat_isTheSameErrorOnTheDriver() throws IOException {
    String file = Files.readString(Loans.MODEL);
    byte[] newer =
        file.replaceFirst("\"formatVersion\" *: *\"1[.][0-9]+\"", "\"formatVersion\":\"1.99\"")
            .getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> SparkModel.of(SPARK, newer, ScorerOptions.asModel()))
        .isInstanceOf(ModelFormatException.class)
        .hasMessageStartingWith(
            "the model is not a usable model file: the file has format version 1.99,");
  }

  @Test
  void pd_overStructOrColumns_isTheProbability() throws IOException {
    List<Map<String, String>> loans = Loans.spoilt(300);
    SparkModel model = model();
    SparkScoring.register(SPARK, model);
    Loans.table(SPARK, loans, 2).createOrReplaceTempView("applicants");

    List<Row> rows =
        SPARK
            .sql(
                "select loantap_pd(struct(*)) as a, loantap_pd("
                    + String.join(", ", model.scorer().usedFields())
                    + ") as b, loantap_decide(struct(*)) as d, id from applicants")
            .select("id", "a", "b", "d.*")
            .collectAsList();

    new Expected(Loans.scorer()).check(rows, loans);
    for (Row row : rows) {
      assertThat(row.<Double>getAs("a")).isEqualTo(row.<Double>getAs("probability"));
      assertThat(row.<Double>getAs("b")).isEqualTo(row.<Double>getAs("probability"));
    }
  }

  @Test
  void pd_ofWrongArguments_isRefusedWhenTheQueryIsAnalysed() throws IOException {
    SparkScoring.register(SPARK, model());
    Loans.table(SPARK, Loans.plain(2), 1).createOrReplaceTempView("two");

    assertThatThrownBy(() -> SPARK.sql("select loantap_pd(loan_amnt, term) from two"))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("The call of loantap_pd lacks columns that the model needs:\n")
        .hasMessageContaining("annual_inc");
    assertThatThrownBy(() -> SPARK.sql("select loantap_pd(loan_amnt, 12 * 3) from two"))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("Argument 2 of loantap_pd has no name.");
  }

  private static String plan(Dataset<Row> rows) {
    return ((org.apache.spark.sql.classic.Dataset<Row>) rows)
        .queryExecution()
        .optimizedPlan()
        .toString();
  }
}
