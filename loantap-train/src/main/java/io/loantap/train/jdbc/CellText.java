package io.loantap.train.jdbc;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Value of a column of a result as the text that a file would have: decimals with every digit,
 * whole numbers without a point, dates and times as ISO 8601 has them, true and false, NULL as a
 * missing value.
 */
enum CellText {
  /** Whatever the driver writes: texts, integers, times. */
  PLAIN {
    @Override
    @Nullable String read(ResultSet row, int column) throws SQLException {
      return row.getString(column);
    }
  },
  BOOLEAN {
    @Override
    @Nullable String read(ResultSet row, int column) throws SQLException {
      boolean value = row.getBoolean(column);
      return row.wasNull() ? null : Boolean.toString(value);
    }
  },
  DECIMAL {
    @Override
    @Nullable String read(ResultSet row, int column) throws SQLException {
      @Nullable BigDecimal value = row.getBigDecimal(column);
      return value == null ? null : value.toPlainString();
    }
  },
  FLOATING {
    @Override
    @Nullable String read(ResultSet row, int column) throws SQLException {
      @Nullable Object value = row.getObject(column);
      return value instanceof Number number ? text(number) : row.getString(column);
    }
  },
  DATE {
    @Override
    @Nullable String read(ResultSet row, int column) throws SQLException {
      @Nullable Date value = row.getDate(column);
      return value == null ? null : value.toLocalDate().toString();
    }
  },
  TIME {
    @Override
    @Nullable String read(ResultSet row, int column) throws SQLException {
      @Nullable Timestamp value = row.getTimestamp(column);
      return value == null
          ? null
          : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(value.toLocalDateTime());
    }
  },
  TIME_WITH_ZONE {
    @Override
    @Nullable String read(ResultSet row, int column) throws SQLException {
      @Nullable OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
      return value == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value);
    }
  },
  /** A table whose columns have no types, as SQLite's: what each cell holds decides. */
  BY_VALUE {
    @Override
    @Nullable String read(ResultSet row, int column) throws SQLException {
      @Nullable Object value = row.getObject(column);
      return value instanceof Number number ? text(number) : row.getString(column);
    }
  };

  /** The text of a cell; null if it is missing. */
  abstract @Nullable String read(ResultSet row, int column) throws SQLException;

  /**
   * How a column is read.
   *
   * @throws DatabaseException if its type is none of a table of loans
   */
  static CellText of(ResultSetMetaData columns, int column, Database database)
      throws SQLException, DatabaseException {
    if (database.is("sqlite")) {
      boolean truth = columns.getColumnType(column) == Types.BOOLEAN;
      return truth ? BOOLEAN : BY_VALUE;
    }
    String name = columns.getColumnTypeName(column).toLowerCase(Locale.ROOT);
    return switch (columns.getColumnType(column)) {
      case Types.BOOLEAN -> BOOLEAN;
      case Types.BIT -> columns.getPrecision(column) > 1 ? PLAIN : BOOLEAN;
      case Types.DECIMAL, Types.NUMERIC -> DECIMAL;
      case Types.DOUBLE, Types.FLOAT, Types.REAL -> FLOATING;
      case Types.DATE -> DATE;
      case Types.TIMESTAMP -> name.contains("tz") || name.contains("zone") ? TIME_WITH_ZONE : TIME;
      case Types.TIMESTAMP_WITH_TIMEZONE -> TIME_WITH_ZONE;
      case Types.BINARY,
          Types.VARBINARY,
          Types.LONGVARBINARY,
          Types.BLOB,
          Types.ARRAY,
          Types.STRUCT,
          Types.REF_CURSOR ->
          throw new DatabaseException(
              "Column \""
                  + columns.getColumnLabel(column)
                  + "\" of the query is of type "
                  + name
                  + ", which is no number, text, date or truth value. Leave it out of the query, or"
                  + " cast it.");
      default -> PLAIN;
    };
  }

  private static String text(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    double value = number.doubleValue();
    boolean floating = number instanceof Double || number instanceof Float;
    return floating && value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : number.toString();
  }
}
