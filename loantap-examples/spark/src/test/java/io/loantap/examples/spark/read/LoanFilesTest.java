package io.loantap.examples.spark.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loantap.examples.spark.LocalSpark;
import io.loantap.train.data.DataException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoanFilesTest {
  private static final SparkSession SPARK = LocalSpark.session();

  @TempDir private Path folder;

  @Test
  void read_quotedCells_mayHoldCommasQuotesAndLines() throws IOException {
    List<Row> rows =
        read("a.csv", "a,b,c\n1,\"x, \"\"y\"\"\nz\",\n 2 ,\"\",plain\n").collectAsList();

    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).getString(0)).isEqualTo("1");
    assertThat(rows.get(0).getString(1)).isEqualTo("x, \"y\"\nz");
    assertThat(rows.get(0).isNullAt(2)).isTrue();
    assertThat(rows.get(1).getString(0)).isEqualTo(" 2 ");
    assertThat(rows).allMatch(row -> row.isNullAt(3));
  }

  @Test
  void read_rowsOfAnotherLength_areUnreadable() throws IOException {
    for (String cell : List.of("\"x\ny\"", "\"x\"\"y\"")) {
      Dataset<Row> rows = read("b.csv", "a,b\n1," + cell + "\n2\n3,4,5\n6,7\n");

      assertThat(rows.collectAsList().stream().map(row -> row.isNullAt(2)))
          .as(cell)
          .containsExactly(true, false, false, true);
      assertThat(rows.select("a", LoanFiles.UNREADABLE).collectAsList().get(2).getString(1))
          .isEqualTo("3,4,5");
    }
  }

  @Test
  void read_parquet_keepsItsTypes() throws IOException {
    String path = folder.resolve("c.parquet").toString();
    SPARK.range(3).write().parquet(path);

    assertThat(LoanFiles.read(SPARK, path).agg(java.util.Map.of("id", "sum")).first().getLong(0))
        .isEqualTo(3);
  }

  @Test
  void read_noFileOrAnotherName_saysSo() throws IOException {
    Files.writeString(folder.resolve("d.txt"), "a\n1\n");

    assertThatThrownBy(() -> LoanFiles.read(SPARK, folder.resolve("none.csv").toString()))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessageMatching("There is no file .*none[.]csv[.] Check the name[.]");
    assertThatThrownBy(() -> LoanFiles.read(SPARK, folder.resolve("d.txt").toString()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("d.txt: its name does not say whether it is CSV or Parquet.");
  }

  private Dataset<Row> read(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return LoanFiles.read(SPARK, folder.resolve(name).toString());
  }
}
