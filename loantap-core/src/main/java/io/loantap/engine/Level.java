package io.loantap.engine;

import io.loantap.applicant.FieldReader;
import io.loantap.derived.Derivation.LastCharacters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A level made of an applicant's level or text: all of it, or its last characters.
 *
 * @param cuts what is cut off, one after the other
 */
record Level<A>(FieldReader<A> reader, List<LastCharacters> cuts) {

  /** Whether it is all of the field's. */
  boolean isWhole() {
    return cuts.isEmpty();
  }

  /** Index in the field's text where the level begins; -1 if it has none. */
  int start(String text) {
    int from = 0;
    for (int i = 0; i < cuts.size() && from >= 0; i++) {
      from = cuts.get(i).start(text, from);
    }
    return from;
  }

  /** The level in the field's text, or null. */
  @Nullable String cut(String text) {
    int from = start(text);
    return from < 0 ? null : text.substring(from);
  }
}
