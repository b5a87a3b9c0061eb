package io.loantap.examples.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Holds every task of a job until it is opened, so that a test can do something in the middle of
 * the job. The processes tell each other by files.
 */
public final class Gate implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private final String folder;

  /** A gate, closed. */
  public Gate(Path folder) {
    this.folder = folder.toAbsolutePath().toString();
  }

  /** The same rows, which have to pass the gate. */
  public Dataset<Row> before(Dataset<Row> rows) {
    return rows.mapPartitions(this, Encoders.row(rows.schema()));
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) throws Exception {
    Files.createDirectories(Path.of(folder, "at-gate-" + TaskContext.getPartitionId()));
    await(1, "open");
    return rows;
  }

  /** Waits until so many tasks stand before it. */
  public void awaitTasks(int tasks) throws Exception {
    await(tasks, "at-gate");
  }

  /** Lets all pass. */
  public void open() throws IOException {
    Files.createDirectories(Path.of(folder, "open"));
  }

  private void await(int files, String prefix) throws Exception {
    long end = System.nanoTime() + 60_000_000_000L;
    while (Path.of(folder).toFile().list((dir, name) -> name.startsWith(prefix)).length < files) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("waited in vain for " + prefix + " in " + folder);
      }
      Thread.sleep(10);
    }
  }
}
