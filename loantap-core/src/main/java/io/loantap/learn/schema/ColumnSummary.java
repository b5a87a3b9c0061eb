package io.loantap.learn.schema;

import io.loantap.applicant.DateField;
import io.loantap.applicant.DateFormat;
import io.loantap.applicant.NumericField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A summary of a column's texts that tells what it holds. Mergeable, bounded in size. */
final class ColumnSummary {
  /** Longer texts are taken for prose and not kept. */
  static final int LONGEST = 200;

  private final DistinctSample sample = new DistinctSample();
  private final Set<DateFormat> months =
      new LinkedHashSet<>(
          List.of(DateFormat.MONTH_YEAR, DateFormat.ISO_MONTH, DateFormat.ISO_DATE));
  private final NumericField number = NumericField.of("");
  private long present;
  private long missing;
  private boolean decimal = true;
  private boolean integral = true;
  private boolean code;
  private boolean prose;
  private double lowest = Double.POSITIVE_INFINITY;
  private double highest = Double.NEGATIVE_INFINITY;

  void accept(String cell) {
    String text = cell.strip();
    if (text.isEmpty()) {
      missing++;
      return;
    }
    present++;
    if (text.length() > LONGEST) {
      prose = true;
      decimal = false;
      integral = false;
      months.clear();
    } else if (!sample.add(text)) {
      study(text);
    }
  }

  private void study(String text) {
    months.removeIf(format -> !reads(format, text));
    code |= hasLeadingZero(text);
    if (decimal) {
      double value = number.parse(text, violation -> decimal = false);
      integral = integral && decimal && value == Math.rint(value);
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
  }

  /** Adds what another part of the column holds. */
  void merge(ColumnSummary other) {
    sample.merge(other.sample);
    months.retainAll(other.months);
    present += other.present;
    missing += other.missing;
    decimal &= other.decimal;
    integral &= other.integral;
    code |= other.code;
    prose |= other.prose;
    lowest = Math.min(lowest, other.lowest);
    highest = Math.max(highest, other.highest);
  }

  private static boolean reads(DateFormat format, String text) {
    // No format is shorter than "2015-01" or longer than "2015-01-31"; spares most exceptions.
    if (text.length() < 7 || text.length() > 10 || text.indexOf('-') < 0) {
      return false;
    }
    boolean[] refused = new boolean[1];
    new DateField("", format, "").parse(text, violation -> refused[0] = true);
    return !refused[0];
  }

  private static boolean hasLeadingZero(String text) {
    return text.length() > 1
        && text.charAt(0) == '0'
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The different texts, those longer than {@value #LONGEST} characters left out. */
  DistinctSample sample() {
    return sample;
  }

  /** Rows with a value. */
  long present() {
    return present;
  }

  /** Blank rows. */
  long missing() {
    return missing;
  }

  /** The format that reads every value; empty if none does or there is no value yet. */
  Optional<DateFormat> month() {
    return present == 0 ? Optional.empty() : months.stream().findFirst();
  }

  /** Whether every value is a plain decimal and none is a code. */
  boolean isNumber() {
    return present > 0 && decimal && !code;
  }

  /** Whether digits with a leading zero occur, which no number has. */
  boolean isCode() {
    return code;
  }

  /** Whether every value is a whole number. */
  boolean isInteger() {
    return isNumber() && integral;
  }

  /** Whether some text is too long to be kept. */
  boolean isProse() {
    return prose;
  }

  /** Share of the whole numbers from the lowest to the highest that would occur if none repeats. */
  double density() {
    return present / (highest - lowest + 1);
  }

  /** Share of the values kept that are plain decimals. */
  double decimalShare() {
    long all = 0;
    long numbers = 0;
    for (var entry : sample.counts().entrySet()) {
      boolean[] refused = new boolean[1];
      number.parse(entry.getKey(), violation -> refused[0] = true);
      all += entry.getValue();
      numbers += refused[0] ? 0 : entry.getValue();
    }
    return all == 0 ? 0 : (double) numbers / all;
  }
}
