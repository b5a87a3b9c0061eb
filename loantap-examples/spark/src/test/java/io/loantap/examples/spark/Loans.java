package io.loantap.examples.spark;

import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import io.loantap.train.csv.CsvInput;
import io.loantap.train.personalloan.generate.LoanGenerator;
import io.loantap.train.table.ReadAhead;
import io.loantap.train.table.RowBlock;
import io.loantap.train.table.TableSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Generated loans as text, among them rows with something wrong, and the demo model. */
public final class Loans {
  /** The demo model. */
  public static final Path MODEL = Path.of("..", "..", "data", "demo-model.json");

  private static final String[] WRONG = {
    "", "  ", "plenty", "NaN", "-5", "1e999", "12,000", "Nowhere", "Jan-1800", "13-2015", "1e12"
  };

  private Loans() {}

  /** The demo model, on this machine. */
  public static Scorer scorer() {
    try {
      return Scorer.load(MODEL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Loans of the generator. */
  public static List<Map<String, String>> plain(int count) {
    try {
      Path file = Files.createTempFile(Path.of("target"), "loans", ".csv");
      try {
        LoanGenerator.writeCsv(file, count, 7, rows -> {});
        return read(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Map<String, String>> read(Path file) throws IOException {
    List<Map<String, String>> loans = new ArrayList<>();
    try (TableSource source = CsvInput.of(file).open();
        ReadAhead ahead = ReadAhead.of(source)) {
      for (RowBlock rows = ahead.next(it -> {}); rows != null; rows = ahead.next(it -> {})) {
        for (int row = 0; row < rows.size(); row++) {
          Map<String, String> loan = new LinkedHashMap<>();
          for (int column = 0; column < source.header().size(); column++) {
            loan.put(source.header().get(column), rows.value(row, column));
          }
          loans.add(loan);
        }
      }
    }
    return loans;
  }

  /** Loans of the generator, one in three of which has one to three cells spoilt. */
  public static List<Map<String, String>> spoilt(int count) {
    Random random = new Random(11);
    List<Map<String, String>> loans = plain(count);
    for (Map<String, String> loan : loans) {
      List<String> columns = new ArrayList<>(loan.keySet());
      for (int cells = random.nextInt(9) - 5; cells > 0; cells--) {
        loan.put(columns.get(random.nextInt(columns.size())), WRONG[random.nextInt(WRONG.length)]);
      }
    }
    return loans;
  }

  /** A table of text with an {@code id}, in partitions. */
  public static Dataset<Row> table(
      SparkSession session, List<Map<String, String>> loans, int partitions) {
    List<String> columns = new ArrayList<>(loans.get(0).keySet());
    StructType type = new StructType().add("id", DataTypes.IntegerType);
    for (String column : columns) {
      type = type.add(column, DataTypes.StringType);
    }
    List<Row> rows = new ArrayList<>();
    for (int id = 0; id < loans.size(); id++) {
      List<Object> values = new ArrayList<>();
      values.add(id);
      for (String column : columns) {
        values.add(loans.get(id).get(column));
      }
      rows.add(RowFactory.create(values.toArray()));
    }
    return session
        .createDataFrame(rows, type)
        .repartition(partitions, org.apache.spark.sql.functions.col("id"));
  }

  /** The applicant of a loan: what the score depends on, and what the policy asks for. */
  public static Applicant applicant(Map<String, String> loan, Scorer scorer) {
    Map<String, String> values = new HashMap<>();
    scorer.usedFields().forEach(field -> values.put(field, loan.get(field)));
    List.of("loan_amnt", "term", "annual_inc", "dti")
        .forEach(field -> values.put(field, loan.get(field)));
    return Applicant.ofText(values);
  }
}
