package io.loantap.train.jdbc;

import io.loantap.storage.write.TemporaryFiles;
import io.loantap.train.csv.CsvInput;
import io.loantap.train.csv.CsvSink;
import io.loantap.train.csv.Dialect;
import io.loantap.train.table.RowBlock;
import io.loantap.train.table.TableSink;
import io.loantap.train.table.TableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Table of a database that takes rows in one transaction: all of them or none. Until then they are
 * kept in a file of the folder for temporary files, so that nothing is locked while they are made,
 * and the database may be the one that they are read from.
 */
public final class DatabaseTarget implements TableSink {
  private static final int BATCH = 1000;

  private final Database database;
  private final TargetTable table;
  private final Path kept;
  private final CsvSink rows;

  private DatabaseTarget(Database database, TargetTable table, Path kept, CsvSink rows) {
    this.database = database;
    this.table = table;
    this.kept = kept;
    this.rows = rows;
  }

  /**
   * Finds the table and its columns.
   *
   * @param name of a table that is there, with or without its schema
   * @param header the columns of the rows; those that the table lacks are left out
   * @param needed those that it must not lack
   * @throws DatabaseException if there is no such table, or it lacks a needed column
   */
  public static DatabaseTarget of(
      Database database, String name, List<String> header, List<String> needed) throws IOException {
    TargetTable table = TargetTable.find(database, name, header, needed);
    Path kept = TemporaryFiles.hold(Files.createTempFile("loantap-", ".csv"));
    try {
      return new DatabaseTarget(database, table, kept, CsvSink.create(kept, header, Dialect.PLAIN));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(kept);
      throw e;
    }
  }

  /** The columns of the rows that the table lacks. */
  public List<String> leftOut() {
    return table.leftOut();
  }

  @Override
  public void write(List<String> values) throws IOException {
    rows.write(values);
  }

  @Override
  public long rows() {
    return rows.rows();
  }

  @Override
  public void commit() throws IOException {
    rows.commit();
    try (TableSource source = CsvInput.plain(kept).open();
        Connection connection = database.connect()) {
      insert(source, connection);
      connection.commit();
    } catch (SQLException e) {
      throw DatabaseException.of(
          "The rows cannot be written to " + table.name() + ", which stays as it was", database, e);
    }
  }

  private void insert(TableSource source, Connection connection) throws IOException, SQLException {
    boolean complete = false;
    try (PreparedStatement insert = connection.prepareStatement(table.insertion())) {
      RowInserter inserter = new RowInserter(database, table, connection, insert, BATCH);
      boolean more = true;
      while (more) {
        RowBlock block = new RowBlock(source.header().size());
        more = source.fill(block);
        for (int row = 0; row < block.size(); row++) {
          inserter.add(block.values(row));
        }
      }
      inserter.flush();
      complete = true;
    } finally {
      if (!complete) {
        connection.rollback();
      }
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
    Files.deleteIfExists(kept);
    TemporaryFiles.release(kept);
  }
}
