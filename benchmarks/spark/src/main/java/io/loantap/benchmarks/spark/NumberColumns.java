package io.loantap.benchmarks.spark;

import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.personalloan.LoanTap;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The columns of a table that hold numbers. */
final class NumberColumns {
  private NumberColumns() {}

  /** Their names. */
  static List<String> of(Dataset<Row> loans) {
    Schema schema = LoanTap.schema();
    List<String> names = new ArrayList<>();
    for (String name : loans.columns()) {
      if (schema.find(name).filter(NumericField.class::isInstance).isPresent()) {
        names.add(name);
      }
    }
    return names;
  }

  /** The table with numbers for text in them. */
  static Dataset<Row> cast(Dataset<Row> loans) {
    Dataset<Row> typed = loans;
    for (String name : of(loans)) {
      typed = typed.withColumn(name, typed.col(name).cast("double"));
    }
    return typed;
  }
}
