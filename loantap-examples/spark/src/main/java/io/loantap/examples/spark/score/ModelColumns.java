package io.loantap.examples.spark.score;

import io.loantap.DriftMonitor;
import io.loantap.DriftSnapshot;
import io.loantap.examples.spark.read.LoanFiles;
import io.loantap.train.data.DataException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.ApplyFunctionExpression;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GetStructField;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.classic.ExpressionUtils;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Answers of a model as columns and as SQL functions. All that depends on the inner parts of Spark
 * is here: a function of Spark's connectors is put into an expression, which gives it rows as Spark
 * holds them, and is told the types of its arguments while the query is analysed on the driver.
 */
public final class ModelColumns {
  private final SharedModel model;
  private final Broadcast<SharedModel> broadcast;

  /**
   * Columns of a model.
   *
   * @param broadcast the same model
   */
  public ModelColumns(SharedModel model, Broadcast<SharedModel> broadcast) {
    this.model = model;
    this.broadcast = broadcast;
  }

  /**
   * What the model answers for each row.
   *
   * @throws DataException with every column that is missing or cannot be read
   */
  public Column of(Answer answer, Dataset<Row> rows) {
    RowLayout layout = layout(rows.sparkSession(), rows.schema(), "The Dataset");
    List<Expression> arguments = new ArrayList<>();
    for (String column : layout.columns()) {
      arguments.add(ExpressionUtils.expression(column(rows, column)));
    }
    return ExpressionUtils.column(expression(answer, layout, arguments));
  }

  /**
   * Counts rows in the bins of the model's training loans, partition by partition.
   *
   * @throws DataException with every column that is missing or cannot be read
   */
  public DriftSnapshot drift(Dataset<Row> rows) {
    RowLayout layout = layout(rows.sparkSession(), rows.schema(), "The Dataset");
    List<Column> columns = new ArrayList<>();
    layout.columns().forEach(column -> columns.add(column(rows, column)));
    boolean readable = Arrays.asList(rows.columns()).contains(LoanFiles.UNREADABLE);
    if (readable) {
      columns.add(column(rows, LoanFiles.UNREADABLE));
    }
    Dataset<Row> needed = rows.select(columns.toArray(Column[]::new));
    int unreadable = readable ? layout.columns().size() : -1;
    return ((org.apache.spark.sql.classic.Dataset<Row>) needed)
            .queryExecution()
            .toRdd()
            .toJavaRDD()
            .mapPartitions(new DriftCounting(layout, unreadable, broadcast))
            .collect()
            .stream()
            .map(DriftSnapshot::fromJson)
            .reduce(DriftSnapshot::merge)
            .orElseGet(() -> DriftMonitor.of(model.scorer()).snapshot());
  }

  /** A column by its very name, whatever is in it. */
  public static Column column(Dataset<Row> rows, String name) {
    return rows.col("`" + name.replace("`", "``") + "`");
  }

  /**
   * Registers the SQL function of an answer, in place of any other of its name, for the session.
   * Its arguments are columns, or one struct of them.
   */
  public void register(SparkSession session, Answer answer) {
    ((org.apache.spark.sql.classic.SparkSession) session)
        .sessionState()
        .functionRegistry()
        .createOrReplaceTempFunction(
            answer.sql(),
            arguments -> call(session, answer, CollectionConverters.asJava(arguments)),
            "java_udf");
  }

  private Expression call(SparkSession session, Answer answer, List<Expression> arguments) {
    List<Expression> columns = arguments;
    StructType table;
    if (arguments.size() == 1 && arguments.get(0).dataType() instanceof StructType struct) {
      table = struct;
      columns = new ArrayList<>();
      for (int i = 0; i < struct.size(); i++) {
        columns.add(new GetStructField(arguments.get(0), i, Option.apply(struct.fieldNames()[i])));
      }
    } else {
      StructField[] fields = new StructField[arguments.size()];
      for (int i = 0; i < fields.length; i++) {
        Expression argument = arguments.get(i);
        fields[i] =
            new StructField(
                nameOf(argument, i, answer), argument.dataType(), true, Metadata.empty());
      }
      table = new StructType(fields);
    }
    RowLayout layout = layout(session, table, "The call of " + answer.sql());
    List<Expression> needed = new ArrayList<>();
    for (String column : layout.columns()) {
      needed.add(columns.get(table.fieldIndex(column)));
    }
    return expression(answer, layout, needed);
  }

  private static String nameOf(Expression argument, int place, Answer answer) {
    if (argument instanceof NamedExpression named) {
      return named.name();
    }
    if (argument instanceof GetStructField field) {
      return field.extractFieldName();
    }
    throw new DataException(
        "Argument "
            + (place + 1)
            + " of "
            + answer.sql()
            + " has no name. Pass columns, or one struct that names its fields, such as struct(*)"
            + " or struct(salary * 12 AS annual_inc, ...).");
  }

  private RowLayout layout(SparkSession session, StructType table, String name) {
    ZoneId zone = ZoneId.of(session.conf().get("spark.sql.session.timeZone"));
    return RowLayout.of(table, name, model.scorer(), zone);
  }

  private Expression expression(Answer answer, RowLayout layout, List<Expression> arguments) {
    Seq<Expression> children = CollectionConverters.asScala(arguments).toList();
    return new ApplyFunctionExpression(new ModelFunction(answer, layout, broadcast), children);
  }
}
