package io.loantap.train.recipe;

import io.loantap.train.support.Suggestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules by which pairs of characteristics contribute together, beside what each does by itself.
 *
 * @param listed the pairs asked for; none if they are chosen by loans held out
 */
public record PairRules(List<Pair> listed) {
  /** Pairs that loans held out choose. */
  public static final PairRules AUTO = new PairRules(List.of());

  /** The word for that. */
  static final String AUTO_WORD = "auto";

  /** Two characteristics. */
  public record Pair(String first, String second) {
    /** Checks that they are two. */
    public Pair {
      if (first.equals(second)) {
        throw new IllegalArgumentException(
            "a pair is of two characteristics, not of " + first + " twice");
      }
    }

    /** The names of both. */
    public List<String> names() {
      return List.of(first, second);
    }

    /** For people. */
    public String words() {
      return first + " with " + second;
    }
  }

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if a pair is listed twice
   */
  public PairRules {
    listed = List.copyOf(listed);
    Set<Set<String>> known = new HashSet<>();
    for (Pair pair : listed) {
      if (!known.add(Set.copyOf(pair.names()))) {
        throw new IllegalArgumentException("the pair " + pair.words() + " is listed twice");
      }
    }
  }

  /** Whether loans held out choose the pairs. */
  public boolean isAuto() {
    return listed.isEmpty();
  }

  /**
   * These rules, after making sure that they name none but these characteristics.
   *
   * @throws IllegalArgumentException if they name another
   */
  public PairRules among(List<String> characteristics) {
    for (Pair pair : listed) {
      for (String name : pair.names()) {
        if (!characteristics.contains(name)) {
          throw new IllegalArgumentException(
              "expected the names of characteristics of the recipe, not "
                  + Suggestion.behind(name, characteristics));
        }
      }
    }
    return this;
  }

  /** As on the command line: {@code auto}, or {@code a:b,c:d}. */
  public String spec() {
    return isAuto()
        ? AUTO_WORD
        : listed.stream()
            .map(pair -> pair.first() + ":" + pair.second())
            .collect(Collectors.joining(","));
  }

  /**
   * Reads what {@link #spec} writes.
   *
   * @throws IllegalArgumentException if it is nothing of the kind
   */
  public static PairRules parse(String spec) {
    if (spec.equals(AUTO_WORD)) {
      return AUTO;
    }
    List<Pair> pairs = new ArrayList<>();
    for (String pair : spec.split(",", -1)) {
      String[] names = pair.split(":", -1);
      if (names.length != 2 || names[0].isBlank() || names[1].isBlank()) {
        throw new IllegalArgumentException(
            "expected auto, none or pairs of characteristics such as loan_amnt:annual_inc,dti:term;"
                + " names with a colon or comma are for the recipe, [[\"a:b\", \"c\"]]");
      }
      pairs.add(new Pair(names[0].strip(), names[1].strip()));
    }
    return new PairRules(pairs);
  }
}
