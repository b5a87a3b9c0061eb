package io.loantap.applicant;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Texts that stand for a missing value, such as {@code NA} and {@code ?}, besides blank ones, which
 * always do. Compared exactly, but for blanks around them. Immutable.
 */
public final class MissingTokens {
  /** Blank texts alone. */
  public static final MissingTokens NONE = new MissingTokens(Set.of());

  private final List<String> texts;
  private final Set<String> lookup;

  private MissingTokens(Collection<String> texts) {
    this.texts = List.copyOf(new TreeSet<>(texts));
    this.lookup = new HashSet<>(this.texts);
  }

  /**
   * These texts.
   *
   * @throws IllegalArgumentException if one is blank, which is missing anyway, or a number, which
   *     would be a value
   */
  public static MissingTokens of(Collection<String> texts) {
    if (texts.isEmpty()) {
      return NONE;
    }
    Set<String> stripped = new HashSet<>();
    for (String text : texts) {
      String token = text.strip();
      if (token.isEmpty()) {
        throw new IllegalArgumentException("a blank value is missing without being named");
      }
      if (Decimal.isDecimal(token)) {
        throw new IllegalArgumentException(
            token + " is a number: a number that means something else is a special value");
      }
      stripped.add(token);
    }
    return new MissingTokens(stripped);
  }

  /** These and others. */
  public MissingTokens with(Collection<String> others) {
    if (lookup.containsAll(others)) {
      return this;
    }
    Set<String> all = new HashSet<>(lookup);
    all.addAll(others);
    return of(all);
  }

  /** The texts in alphabetical order. */
  public List<String> texts() {
    return texts;
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return texts.isEmpty();
  }

  /** Whether a text without blanks around it is one of them. */
  public boolean contains(String text) {
    return !texts.isEmpty() && lookup.contains(text);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MissingTokens that && texts.equals(that.texts);
  }

  @Override
  public int hashCode() {
    return texts.hashCode();
  }

  @Override
  public String toString() {
    return texts.toString();
  }
}
