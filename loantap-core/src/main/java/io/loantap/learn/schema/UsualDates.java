package io.loantap.learn.schema;

import io.loantap.applicant.DateFormat;
import java.util.ArrayList;
import java.util.List;

/** The formats in which files write dates. Immutable. */
final class UsualDates {
  private static final List<String> WITH_SIGNS =
      List.of(
          "MMM-yyyy",
          "yyyy-MM",
          "yyyy-MM-dd",
          "MMM-yy",
          "yy-MMM",
          "d-MMM-yyyy",
          "d-MMM-yy",
          "M/d/yyyy",
          "d/M/yyyy",
          "d.M.yyyy",
          "M-d-yyyy",
          "d-M-yyyy",
          "M/d/yy",
          "d/M/yy",
          "d.M.yy",
          "yyyy/M/d",
          "yyyy.M.d",
          "yyyy/MM",
          "M/yyyy",
          "M-yyyy",
          "MMM yyyy",
          "MMMM yyyy",
          "MMMM-yyyy",
          "MMM/yyyy",
          "MMM yy",
          "d MMM yyyy",
          "d MMM yy",
          "d MMMM yyyy",
          "d/MMM/yyyy",
          "MMM d, yyyy",
          "MMMM d, yyyy",
          "ddMMMyyyy",
          "ddMMMyy",
          "MMMyyyy",
          "MMMyy");
  private static final List<String> OF_DIGITS = List.of("yyyyMMdd", "yyyyMM", "yyyy");

  private UsualDates() {}

  /** Those that no plain decimal is written in; with a pivot for years of two digits. */
  static List<DateFormat> withSigns(int pivot) {
    return all(WITH_SIGNS, pivot);
  }

  /** Those that look like a whole number, the longest first. */
  static List<DateFormat> ofDigits() {
    return all(OF_DIGITS, 0);
  }

  private static List<DateFormat> all(List<String> patterns, int pivot) {
    List<DateFormat> formats = new ArrayList<>();
    for (String pattern : patterns) {
      formats.add(DateFormat.of(pattern, pivot));
    }
    return List.copyOf(formats);
  }

  /** Whether a text may be one of them with signs: quick to tell of most that are none. */
  static boolean mayBe(String text) {
    int length = text.length();
    if (length < 5 || length > 40) {
      return false;
    }
    char first = text.charAt(0);
    int digits = 0;
    for (int i = 0; i < length; i++) {
      digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
    }
    // Months begin with one of these letters.
    return digits >= 2
        && ((first >= '0' && first <= '9') || "JFMASONDjfmasond".indexOf(first) >= 0);
  }

  /** The format with day and month the other way round; itself if that makes no difference. */
  static DateFormat turned(DateFormat format) {
    String pattern = format.pattern();
    boolean open = pattern.contains("d") && !pattern.contains("MM") && !pattern.startsWith("y");
    return open && !pattern.contains(".")
        ? DateFormat.of(
            pattern.replace('d', '~').replace('M', 'd').replace('~', 'M'), format.pivot())
        : format;
  }

  /** Whether the day comes first. */
  static boolean isDayFirst(DateFormat format) {
    return format.pattern().startsWith("d");
  }
}
