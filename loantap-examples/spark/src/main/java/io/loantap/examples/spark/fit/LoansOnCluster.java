package io.loantap.examples.spark.fit;

import io.loantap.applicant.BoundApplicant;
import io.loantap.examples.spark.read.LoanFiles;
import io.loantap.examples.spark.read.RowTable;
import io.loantap.train.data.AvailableColumns;
import io.loantap.train.data.DataException;
import io.loantap.train.data.LoanCollector;
import io.loantap.train.data.ReadingSummary;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.RecipeJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/**
 * Loans read once into the partitions of a cluster, where they stay in memory or, where that is
 * short, on disk; and what the driver knows of all of them.
 *
 * @param parts one a partition
 * @param recipe without the characteristics that the rows lack
 * @param reading what else reading found out
 * @param digest see {@link RowsDigest}
 * @param notices what was left out and why
 */
record LoansOnCluster(
    JavaRDD<LoanPart> parts,
    Recipe recipe,
    ReadingSummary reading,
    String digest,
    List<String> notices) {

  /**
   * Reads all rows.
   *
   * @param name how messages call the rows
   * @param amount the column with the amount of each loan, if it has an unusual name
   * @throws io.loantap.train.data.DataException if a needed column or one of the two outcomes is
   *     missing, or rows are bad
   */
  static LoansOnCluster read(
      Dataset<Row> rows,
      String name,
      Recipe wanted,
      Optional<String> amount,
      ReadingSummary.OnBadRows onBadRows,
      List<String> earlier) {
    List<String> notices = new ArrayList<>(earlier);
    RowTable table = RowTable.of(name, rows.schema());
    Recipe recipe = AvailableColumns.forTraining(wanted, table, notices);
    requireIndependent(recipe);
    List<String> columns =
        Stream.concat(
                LoanCollector.columnsRead(table, recipe, amount).stream(),
                table.header().stream().filter(LoanFiles.UNREADABLE::equals))
            .toList();
    ReadingTask task =
        new ReadingTask(RowTable.of(name, columns), RecipeJson.write(recipe), amount.orElse(null));
    task.collector(); // what it refuses, it refuses here and not on every executor
    JavaRDD<LoanPart> parts =
        rows.select(columns.stream().map(LoansOnCluster::column).toArray(Column[]::new))
            .javaRDD()
            .mapPartitions(part -> List.of(LoanPart.read(part, task)).iterator())
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      List<PartReading> readings = parts.map(LoanPart::reading).collect();
      ReadingSummary reading =
          readings.stream()
              .map(PartReading::reading)
              .reduce(PartReading.NONE.reading(), ReadingSummary::merge);
      reading.check(name, recipe, onBadRows, amount, notices);
      long[] digest = new long[RowsDigest.LONGS];
      parts.map(LoanPart::digest).collect().forEach(sum -> RowsDigest.add(digest, sum));
      return new LoansOnCluster(spread(parts), recipe, reading, RowsDigest.hex(digest), notices);
    } catch (RuntimeException e) {
      parts.unpersist();
      throw e;
    }
  }

  /** Loans are dealt out one by one here, whatever the recipe would keep together. */
  private static void requireIndependent(Recipe recipe) {
    recipe
        .groupColumn()
        .ifPresent(
            column -> {
              throw new DataException(
                  "Spark keeps no loans together by \""
                      + column
                      + "\": train on one machine, or leave --group-by, and group_by in the"
                      + " recipe, out.");
            });
  }

  /**
   * The same loans in the same order in as many partitions as the cluster has cores, if they are in
   * fewer: a CSV file with line breaks in its values comes as one.
   */
  private static JavaRDD<LoanPart> spread(JavaRDD<LoanPart> parts) {
    int found = parts.getNumPartitions();
    int pieces = (parts.context().defaultParallelism() + found - 1) / found;
    if (pieces < 2) {
      return parts;
    }
    JavaRDD<LoanPart> spread =
        parts
            .mapPartitionsWithIndex(
                (index, part) -> LoanPart.only(part).cut(index * pieces, pieces).iterator(), true)
            .mapToPair(piece -> piece)
            .partitionBy(new HashPartitioner(found * pieces))
            .values()
            .persist(StorageLevel.MEMORY_AND_DISK());
    spread.count();
    parts.unpersist();
    return spread;
  }

  /** A name is a name, whatever dots are in it. */
  private static Column column(String name) {
    return functions.col("`" + name.replace("`", "``") + "`");
  }

  /** The first applicants, as many as local training keeps. */
  List<BoundApplicant> sample() {
    return parts
        .flatMap(part -> Arrays.asList(part.sample()).iterator())
        .take(LoanCollector.FIRST_APPLICANTS)
        .stream()
        .map(slots -> slots.bind(recipe.schema()))
        .toList();
  }
}
