package io.loantap.learn.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The judgement of a column by its name: whether it is likely to name rows. */
final class IdentifierName {
  private static final Set<String> LAST_WORDS =
      Set.of(
          "id",
          "number",
          "no",
          "nr",
          "num",
          "key",
          "code",
          "ref",
          "reference",
          "uuid",
          "guid",
          "index",
          "identifier");

  private static final Set<String> OWNERS =
      Set.of(
          "account",
          "applicant",
          "application",
          "borrower",
          "client",
          "contract",
          "customer",
          "loan",
          "member",
          "user");

  /** Ends of glued words, such as {@code Kundennr}, {@code Vertragsnummer}, {@code loannumber}. */
  private static final Set<String> ENDS = Set.of("nr", "nummer", "number", "numero");

  private IdentifierName() {}

  /**
   * Whether one of the name's words is {@code id}, the last is a word such as {@code number}, or it
   * is a glued one such as {@code memberid} or {@code Kundennr}. Words end at any character but a
   * letter or digit and where a capital follows a small letter: {@code SK_ID_CURR}, {@code
   * loanNumber}.
   */
  static boolean suits(String name) {
    List<String> words = Arrays.asList(words(name));
    String last = words.get(words.size() - 1);
    boolean glued = last.endsWith("id") && OWNERS.contains(last.substring(0, last.length() - 2));
    return glued
        || words.contains("id")
        || LAST_WORDS.contains(last)
        || ENDS.stream().anyMatch(last::endsWith);
  }

  /** The words of a name in small letters; at least one, perhaps blank. */
  static String[] words(String name) {
    String spaced = name.replaceAll("(\\p{Ll}|\\d)(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT);
    return spaced.strip().split("[^\\p{L}\\d]+");
  }
}
