package io.loantap.examples.spark.score;

import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.DateField;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * The place and the type of a field of the model in a row. Immutable.
 *
 * @param slot of the field in the model's schema
 * @param place in the row
 * @param type a type that {@link #fits} the field
 * @param zone in which a point in time becomes a day
 */
record FieldColumn(int slot, int place, DataType type, ZoneId zone) implements Serializable {
  private static final long MICROS = 1_000_000;

  /** Whether values of a type can be values of a field. */
  static boolean fits(DataType type, Field field) {
    if (type instanceof StringType || type instanceof NullType) {
      return true;
    }
    if (field instanceof NumericField) {
      return type instanceof NumericType;
    }
    if (field instanceof DateField) {
      return isDay(type);
    }
    return field instanceof CategoricalField && type instanceof BooleanType;
  }

  /** What values of a type are, in the words of {@link io.loantap.applicant.Violation#found}. */
  static String kind(DataType type) {
    if (type instanceof NumericType) {
      return "a number";
    }
    if (type instanceof BooleanType) {
      return "true or false";
    }
    return isDay(type) ? "a date" : "an object of another type";
  }

  private static boolean isDay(DataType type) {
    return type instanceof DateType
        || type instanceof TimestampType
        || type instanceof TimestampNTZType;
  }

  /** The value as the model's fields take it: text, a number, a boolean, a day; or null. */
  @Nullable Object value(InternalRow row) {
    if (row.isNullAt(place)) {
      return null;
    }
    if (type instanceof StringType) {
      return row.getUTF8String(place).toString();
    }
    Object value = row.get(place, type);
    if (type instanceof DateType) {
      return LocalDate.ofEpochDay((Integer) value);
    }
    if (isDay(type)) {
      long micros = (Long) value;
      Instant time =
          Instant.ofEpochSecond(
              Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000L);
      return LocalDate.ofInstant(time, zone);
    }
    return value instanceof Decimal decimal ? number(decimal) : value;
  }

  private static BigDecimal number(Decimal decimal) {
    return decimal.toJavaBigDecimal();
  }
}
