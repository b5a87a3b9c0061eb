package io.loantap.train.support;

import io.loantap.text.NearMatch;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Names that were not found, together with the ones that were probably meant. */
public final class Suggestion {
  private Suggestion() {}

  /** The name and, in brackets, the near match among the candidates if there is one. */
  public static String behind(String name, Collection<String> candidates) {
    @Nullable String near = NearMatch.of(name, candidates);
    return near == null ? name : name + " (did you mean \"" + near + "\"?)";
  }

  /**
   * The end of a sentence that says what was not found: a full stop, or a semicolon and the
   * question for the near match among the candidates.
   */
  public static String ending(String name, Collection<String> candidates) {
    return ending(NearMatch.of(name, candidates));
  }

  /** The end of such a sentence where the near match is known; null if there is none. */
  public static String ending(@Nullable String near) {
    return near == null ? "." : "; did you mean \"" + near + "\"?";
  }
}
