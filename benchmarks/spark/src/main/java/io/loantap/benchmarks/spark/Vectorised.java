package io.loantap.benchmarks.spark;

import io.loantap.examples.spark.read.RowTable;
import io.loantap.examples.spark.read.RowTexts;
import io.loantap.learn.encode.DesignMatrix;
import io.loantap.train.data.LoanCollector;
import io.loantap.train.fit.InMemoryEncodedLoans;
import io.loantap.train.table.RowBlock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Encoded loans as MLlib takes them: the same columns, sparse where that is shorter. */
final class Vectorised {
  /** What the tasks encode by; they run in this JVM, and encoders do not travel. */
  private static @Nullable EncodedLoans encoded;

  private Vectorised() {}

  static Dataset<Row> of(SparkSession session, EncodedLoans loans) {
    encoded = loans;
    RowTable table = RowTable.of("loans", loans.loans().schema());
    StructType type =
        new StructType()
            .add("label", DataTypes.DoubleType)
            .add("features", SQLDataTypes.VectorType());
    return session.createDataFrame(
        loans.loans().javaRDD().mapPartitions(rows -> encode(rows, table)), type);
  }

  private static Iterator<Row> encode(Iterator<Row> rows, RowTable table) {
    EncodedLoans own = encoded;
    if (own == null) {
      throw new IllegalStateException("tasks run in the JVM of the benchmark");
    }
    LoanCollector collector = LoanCollector.of(table, own.recipe(), Optional.empty());
    RowTexts texts = new RowTexts(table, own.recipe().schema());
    List<Row> vectors = new ArrayList<>();
    while (rows.hasNext()) {
      RowBlock block = new RowBlock(table.header().size());
      while (rows.hasNext() && !block.isFull()) {
        texts.next(rows.next(), block);
      }
      collector.add(block);
    }
    DesignMatrix matrix = InMemoryEncodedLoans.encode(collector.columns(), own.encoders(), 1);
    boolean[] chargedOff = collector.outcomes().all();
    for (int row = 0; row < chargedOff.length; row++) {
      double[] values = new double[matrix.columns()];
      matrix.denseRow(row, values);
      vectors.add(
          RowFactory.create(chargedOff[row] ? 1.0 : 0.0, Vectors.dense(values).compressed()));
    }
    return vectors.iterator();
  }
}
