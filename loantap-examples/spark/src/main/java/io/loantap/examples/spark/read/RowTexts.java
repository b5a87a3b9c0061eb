package io.loantap.examples.spark.read;

import io.loantap.applicant.DateField;
import io.loantap.applicant.Schema;
import io.loantap.train.csv.TableRow;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row of Spark as texts, so that the values of a typed file go through the very rules by which
 * CSV is read. Numbers are written so that they are read as the same doubles; a day is written as
 * the month that its field wants. One object serves one row after the other: not for several
 * threads, and not to be kept.
 */
public final class RowTexts implements TableRow {
  private final @Nullable DateField[] months;
  private final int[] bounds;
  private char[] characters = new char[256];
  private long number;

  /** Rows with these columns, months of which are fields of the schema. */
  public RowTexts(RowTable table, Schema schema) {
    this.months =
        table.header().stream()
            .map(name -> schema.find(name).orElse(null) instanceof DateField date ? date : null)
            .toArray(DateField[]::new);
    this.bounds = new int[months.length + 1];
  }

  /** Goes on to the next row. */
  public RowTexts next(Row row) {
    number++;
    int at = 0;
    for (int column = 0; column < months.length; column++) {
      @Nullable Object value = row.get(column);
      if (value != null) {
        String text = value instanceof String plain ? plain : text(value, months[column]);
        int end = at + text.length();
        if (end > characters.length) {
          characters = Arrays.copyOf(characters, 2 * end);
        }
        text.getChars(0, text.length(), characters, at);
        at = end;
      }
      bounds[column + 1] = at;
    }
    return this;
  }

  private static String text(Object value, @Nullable DateField month) {
    if (value instanceof Double number) {
      return decimal(number, number.toString());
    }
    if (value instanceof Float number) {
      return decimal(number, number.toString());
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    @Nullable YearMonth issued = month == null ? null : month(value);
    return month == null || issued == null ? value.toString() : month.format().print(issued);
  }

  /** Without an exponent, which no column of decimals has. */
  private static String decimal(double value, String text) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    return text.indexOf('E') < 0 ? text : new BigDecimal(text).toPlainString();
  }

  private static @Nullable YearMonth month(Object value) {
    if (value instanceof Date date) {
      return YearMonth.from(date.toLocalDate());
    }
    if (value instanceof Timestamp time) {
      return YearMonth.from(time.toLocalDateTime());
    }
    if (value instanceof LocalDate date) {
      return YearMonth.from(date);
    }
    return value instanceof LocalDateTime time ? YearMonth.from(time) : null;
  }

  /** The number of the row among those read so far, counted from 1. */
  @Override
  public long place() {
    return number;
  }

  @Override
  public String value(int column) {
    return new String(characters, from(column), to(column) - from(column));
  }

  @Override
  public char[] characters() {
    return characters;
  }

  @Override
  public int from(int column) {
    return bounds[column];
  }

  @Override
  public int to(int column) {
    return bounds[column + 1];
  }
}
