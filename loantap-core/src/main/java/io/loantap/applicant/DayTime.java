package io.loantap.applicant;

/** The time of day behind a date, with or without seconds, a half of the day and a zone. */
final class DayTime {
  private DayTime() {}

  /** Whether a text goes on with a time of day from a place on, and with nothing else. */
  static boolean isAt(String text, int from) {
    char first = text.charAt(from);
    if (first != ' ' && first != 'T' && first != 't') {
      return false;
    }
    int at = from + 1;
    int hours = digits(text, at);
    if (hours < 1 || hours > 2 || !isAt(text, at + hours, ':')) {
      return false;
    }
    at += hours + 1;
    for (int part = 0; part < 2; part++) {
      if (digits(text, at) != 2) {
        return false;
      }
      at += 2;
      if (part == 1 || !isAt(text, at, ':')) {
        break;
      }
      at++;
    }
    if (isAt(text, at, '.') || isAt(text, at, ',')) {
      at += 1 + digits(text, at + 1);
    }
    return isHalfOrZone(text.substring(at).strip());
  }

  private static boolean isHalfOrZone(String rest) {
    if (rest.isEmpty()
        || rest.equalsIgnoreCase("am")
        || rest.equalsIgnoreCase("pm")
        || rest.equalsIgnoreCase("z")
        || rest.equalsIgnoreCase("utc")
        || rest.equalsIgnoreCase("gmt")) {
      return true;
    }
    if (rest.charAt(0) != '+' && rest.charAt(0) != '-') {
      return false;
    }
    int digits = 0;
    for (int i = 1; i < rest.length() && rest.charAt(i) != '['; i++) {
      if (rest.charAt(i) == ':' && i == 3) {
        continue;
      }
      if (rest.charAt(i) < '0' || rest.charAt(i) > '9') {
        return false;
      }
      digits++;
    }
    return digits == 2 || digits == 4;
  }

  private static boolean isAt(String text, int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private static int digits(String text, int from) {
    int count = 0;
    while (from + count < text.length()
        && text.charAt(from + count) >= '0'
        && text.charAt(from + count) <= '9') {
      count++;
    }
    return count;
  }
}
