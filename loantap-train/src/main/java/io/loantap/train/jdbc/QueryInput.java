package io.loantap.train.jdbc;

import io.loantap.train.table.TableInput;
import io.loantap.train.table.TableSource;
import java.io.IOException;

/** Query of a database that can be run, each time anew. */
public record QueryInput(Database database, String query) implements TableInput {
  @Override
  public String name() {
    return "query of " + database.name();
  }

  @Override
  public String shortName() {
    return name();
  }

  @Override
  public TableSource open() throws IOException {
    return QuerySource.open(this);
  }
}
