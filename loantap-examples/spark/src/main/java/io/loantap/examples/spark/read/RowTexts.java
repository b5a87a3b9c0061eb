package io.loantap.examples.spark.read;

import io.loantap.applicant.DateField;
import io.loantap.applicant.Schema;
import io.loantap.train.table.RowBlock;
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
 * Rows of Spark as texts, so that the values of a typed file go through the very rules by which CSV
 * is read. Numbers are written so that they are read as the same doubles; a day is written as the
 * month that its field wants. Not for several threads.
 */
public final class RowTexts {
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
    this.bounds = new int[2 * months.length];
  }

  /** Appends the next row to a block. */
  public void next(Row row, RowBlock block) {
    number++;
    int at = 0;
    for (int column = 0; column < months.length; column++) {
      bounds[2 * column] = at;
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
      bounds[2 * column + 1] = at;
    }
    block.add(number, Arrays.copyOf(characters, at), 0, bounds, 0);
  }

  /** Passes over the next row; its number among those so far, counted from 1. */
  public long skip() {
    return ++number;
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
}
