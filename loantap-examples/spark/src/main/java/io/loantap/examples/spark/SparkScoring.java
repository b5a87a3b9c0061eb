package io.loantap.examples.spark;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.loantap.DriftMonitor;
import io.loantap.DriftSnapshot;
import io.loantap.examples.spark.read.LoanFiles;
import io.loantap.examples.spark.score.Answer;
import io.loantap.examples.spark.score.ModelColumns;
import io.loantap.examples.spark.score.ResultType;
import io.loantap.train.data.DataException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Scores tables with a model: the same bits as {@link io.loantap.Scorer} gives for each row.
 *
 * <pre>{@code
 * SparkModel model = SparkModel.load(session, "model.json");
 * Dataset<Row> scored = SparkScoring.score(applicants, model);
 * scored.where("rejected is null").select("id", "probability", "decision");
 * }</pre>
 *
 * <p>Tables of a batch and of a stream are the same here. The model's fields are found by name. A
 * column is text, read as a CSV file is, or of the field's own kind: any number, a boolean for a
 * level, a date or a point in time, which counts in the session's time zone. Other columns are left
 * as they are.
 */
public final class SparkScoring {
  private static final List<String> DECIDED =
      List.of(
          ResultType.DECISION_WORD,
          ResultType.REASONS,
          ResultType.OFFER,
          ResultType.REJECTED,
          ResultType.NOTICES);

  private SparkScoring() {}

  /**
   * The table with what the model says of each row:
   *
   * <ul>
   *   <li>{@code probability}: of default, in [0, 1]
   *   <li>{@code decision}: APPROVE, COUNTEROFFER, REFER or DECLINE
   *   <li>{@code reasons}: code, source, characteristics, text and shortfall of each
   *   <li>{@code offer}: amount, term, rates, instalment and sums of the loan that can be had; null
   *       where there is none
   *   <li>{@code rejected}: field, code, what was found and expected, and the near match of
   *       everything wrong with a row that cannot be scored; all other columns are null there, and
   *       this one is null in all other rows
   *   <li>{@code notices}: what was missing, unseen or clipped
   * </ul>
   *
   * <p>A row that has something in a column {@code _corrupt_record}, where Spark puts lines that it
   * cannot read, is rejected with the code UNREADABLE.
   *
   * <p>Only what is selected afterwards is worked out: the probability alone takes a small part of
   * the time of a decision.
   *
   * @throws DataException with every column that is missing, of a wrong type or in the way of one
   *     that is added
   */
  public static Dataset<Row> score(Dataset<Row> rows, SparkModel model) {
    checkNames(rows);
    String decided = unused(rows);
    Dataset<Row> with =
        rows.withColumn(
                ResultType.PROBABILITY,
                readable(rows, model.columns().of(Answer.PROBABILITY, rows), lit(null)))
            .withColumn(
                decided,
                readable(rows, model.columns().of(Answer.DECISION, rows), ResultType.unreadable()));
    List<Column> columns = new ArrayList<>();
    for (String name : with.columns()) {
      if (!name.equals(decided)) {
        columns.add(ModelColumns.column(with, name));
      }
    }
    for (String name : DECIDED) {
      columns.add(with.col(decided).getField(name).as(name));
    }
    return with.select(columns.toArray(Column[]::new));
  }

  /** The answer, or the other value where Spark itself could not read the row. */
  private static Column readable(Dataset<Row> rows, Column answer, Column otherwise) {
    return List.of(rows.columns()).contains(LoanFiles.UNREADABLE)
        ? when(ModelColumns.column(rows, LoanFiles.UNREADABLE).isNull(), answer)
            .otherwise(otherwise)
        : answer;
  }

  /**
   * How far the rows of a table have drifted from the training loans. Counts every row once, in one
   * pass of its own over the table; snapshots of several tables, or of the batches of a stream, add
   * up.
   *
   * @throws DataException with every column that is missing or of a wrong type
   * @throws IllegalArgumentException if the model does not hold the scores of its training loans
   */
  public static DriftSnapshot drift(Dataset<Row> rows, SparkModel model) {
    DriftMonitor.of(model.scorer());
    return model.columns().drift(rows);
  }

  /**
   * Registers {@code loantap_pd} and {@code loantap_decide} in a session, in place of those of
   * another model. Both take columns by their names, {@code loantap_pd(loan_amnt, term, ...)}, or a
   * struct of them, {@code loantap_pd(struct(*))}. The first gives the probability of default, the
   * second a struct of all columns that {@link #score} adds.
   */
  public static void register(SparkSession session, SparkModel model) {
    for (Answer answer : Answer.values()) {
      model.columns().register(session, answer);
    }
  }

  private static void checkNames(Dataset<Row> rows) {
    List<String> taken = new ArrayList<>();
    for (String name : rows.columns()) {
      if (name.equalsIgnoreCase(ResultType.PROBABILITY)
          || DECIDED.stream().anyMatch(name::equalsIgnoreCase)) {
        taken.add("\"" + name + "\"");
      }
    }
    if (!taken.isEmpty()) {
      throw new DataException(
          "The Dataset has columns of the names that scoring adds: "
              + String.join(", ", taken)
              + ". Rename or drop them.");
    }
  }

  private static String unused(Dataset<Row> rows) {
    List<String> names = List.of(rows.columns());
    String name = "loantap_decided";
    while (names.contains(name)) {
      name += "_";
    }
    return name;
  }
}
