package io.loantap.adverse;

import io.loantap.storage.JsonCursor;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of text with names in braces. */
final class NoticeText {
  private static final Pattern NAME = Pattern.compile("\\{([^{}]*)\\}");
  private static final int CENTS = 2;

  private NoticeText() {}

  /** Lines that hold no other names than some, or blocks alone on a line. */
  static List<String> checked(JsonCursor json, Set<String> names) {
    List<String> lines = json.texts();
    for (String line : lines) {
      Matcher found = NAME.matcher(line);
      while (NoticeBlock.of(line) == null && found.find()) {
        if (!names.contains(found.group(1))) {
          throw json.wrong(
              "has {" + found.group(1) + "}, which is none of " + names.stream().sorted().toList());
        }
      }
    }
    return lines;
  }

  static String filled(String line, Map<String, String> values) {
    return NAME.matcher(line)
        .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
  }

  /** Lines put together, without blank ones at the ends or two in a row. */
  static String paragraphs(List<String> lines) {
    List<String> kept = new ArrayList<>();
    for (String line : lines) {
      boolean afterBlank = kept.isEmpty() || kept.get(kept.size() - 1).isBlank();
      if (!line.isBlank() || !afterBlank) {
        kept.add(line);
      }
    }
    return String.join("\n", kept).stripTrailing() + "\n";
  }

  /** A number with two decimals, in the signs of a language. */
  static String number(BigDecimal value, Locale locale) {
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setMinimumFractionDigits(CENTS);
    format.setMaximumFractionDigits(CENTS);
    return format.format(value);
  }
}
