package io.loantap.applicant;

/**
 * The kind of a text that is no number, in words: what somebody needs who looks for it, without the
 * text itself, which may be personal.
 */
final class TextKind {
  private TextKind() {}

  /** The kind of a text that is not blank. */
  static String of(String text) {
    int digits = 0;
    int letters = 0;
    int others = 0;
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits += Character.isDigit(c) ? 1 : 0;
      letters += Character.isLetter(c) ? 1 : 0;
      blank |= NumberForm.isBlank(c);
      others += Character.isLetterOrDigit(c) || NumberForm.isBlank(c) ? 0 : 1;
    }
    if (digits > 0 && letters == 0) {
      return number(text);
    }
    if (digits > 0) {
      return "letters and digits";
    }
    if (letters > 0) {
      return blank ? "words" : others > 0 ? "letters and signs" : "a word of letters";
    }
    return others == 1 ? "a sign alone" : "signs alone";
  }

  private static String number(String text) {
    if (text.indexOf('%') >= 0) {
      return "a number with a percent sign";
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.getType(text.charAt(i)) == Character.CURRENCY_SYMBOL) {
        return "a number with a currency sign";
      }
    }
    NumberForm comma = NumberForm.PLAIN.withDecimal(',');
    for (char sign : new char[] {',', ' ', '\''}) {
      if (!Double.isNaN(NumberForm.PLAIN.withGrouping(sign).parse(text))) {
        return "a number with thousands separators";
      }
    }
    if (!Double.isNaN(comma.parse(text)) || !Double.isNaN(comma.withGrouping('.').parse(text))) {
      return "a number with a decimal comma";
    }
    return text.indexOf('(') >= 0 ? "a number in brackets" : "digits and signs";
  }
}
