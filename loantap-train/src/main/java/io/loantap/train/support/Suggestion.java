package io.loantap.train.support;

import io.loantap.text.NearMatch;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A name that was not found, together with the one that was probably meant. */
public final class Suggestion {
  private Suggestion() {}

  /** The name and, in brackets, the near match among the candidates if there is one. */
  public static String behind(String name, Collection<String> candidates) {
    @Nullable String near = NearMatch.of(name, candidates);
    return near == null ? name : name + " (did you mean \"" + near + "\"?)";
  }
}
