package io.loantap.train.recipe;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names of columns in small letters without accents, as they are compared with usual ones. */
final class FoldedName {
  private FoldedName() {}

  /** The letters from a to z. */
  static String letters(String name) {
    return folded(name).replaceAll("[^a-z]", "");
  }

  /** The letters and digits of any script. */
  static String lettersAndDigits(String name) {
    return folded(name).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** The words, which end where no letter follows and where a capital follows a small letter. */
  static List<String> words(String name) {
    String spaced = name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2");
    List<String> words = new ArrayList<>(List.of(folded(spaced).split("[^a-z]+", 0)));
    words.remove("");
    return words;
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
