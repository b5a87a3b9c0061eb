package io.loantap.train.recipe;

import io.loantap.train.table.RowBlock;
import io.loantap.train.table.TableSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Columns of a table that may hold the outcome of its loans, judged by its first rows: those with a
 * name such as {@code default} or {@code status} and two values, then the last column if it has
 * two, others of such names and few values, and others of two. What the law protects is no outcome.
 */
final class OutcomeCandidates {
  private static final int MOST_SHOWN = 4;
  private static final int MOST_VALUES = 12;

  private static final Set<String> NAMES =
      Set.of(
          "default",
          "defaulted",
          "bad",
          "good",
          "status",
          "outcome",
          "target",
          "label",
          "class",
          "classification",
          "risk",
          "chargedoff",
          "chargeoff",
          "paid",
          "repaid",
          "delinquent",
          "dlq",
          "approved",
          "y",
          "result",
          "performance",
          "kredit",
          "npl");

  private static final Set<String> BAD_VALUES =
      Set.of(
          "1",
          "yes",
          "y",
          "true",
          "bad",
          "default",
          "defaulted",
          "charged off",
          "chargedoff",
          "late",
          "delinquent",
          "npl",
          "-");

  /** As in "Does not meet the credit policy. Status:Charged Off". */
  private static final int LONGEST_VALUE = 60;

  /** As in "Late (31-120 days)". */
  private static final int MOST_DIGITS = 6;

  private final String column;
  private final OutcomeValues values;

  private OutcomeCandidates(String column, OutcomeValues values) {
    this.column = column;
    this.values = values;
  }

  /** A sentence with these columns and their values; empty if there is none. */
  static String sentence(List<OutcomeCandidates> found) {
    return found.isEmpty()
        ? ""
        : " Columns that may say it: "
            + found.stream().map(OutcomeCandidates::inWords).collect(Collectors.joining("; "))
            + ".";
  }

  /** The outcome that these values of a column may say. */
  static OutcomeGuess guess(String column, OutcomeValues values) {
    return new OutcomeCandidates(column, values).guess();
  }

  /** The outcome that a column of these values may say; empty if they look like none. */
  static Optional<OutcomeGuess> likely(String column, OutcomeValues values) {
    OutcomeCandidates candidate = new OutcomeCandidates(column, values);
    return candidate.isPossible() ? Optional.of(candidate.guess()) : Optional.empty();
  }

  /** The outcome that the column may say. */
  OutcomeGuess guess() {
    OutcomeGuess oneOfTwo = new OutcomeGuess(column, bad());
    return values.counts().size() == 2
        ? oneOfTwo
        : OutcomeGuess.byWords(column, values.shared()).orElse(oneOfTwo);
  }

  /**
   * The likeliest columns, the first before the others.
   *
   * @param source a table of which no row was read yet
   */
  static List<OutcomeCandidates> find(TableSource source) throws IOException {
    RowBlock rows = new RowBlock(source.header().size());
    source.fill(rows);
    List<OutcomeCandidates> found = new ArrayList<>();
    for (int column = 0; column < source.header().size(); column++) {
      OutcomeValues values = new OutcomeValues();
      for (int row = 0; row < rows.size(); row++) {
        String value = OutcomeValues.normal(rows.value(row, column));
        if (!value.isEmpty()) {
          values.add(value);
        }
      }
      OutcomeCandidates candidate = new OutcomeCandidates(source.header().get(column), values);
      if (candidate.isPossible()) {
        found.add(candidate);
      }
    }
    // The sort is stable: of equals, the outcome usually comes last.
    Collections.reverse(found);
    String last = source.header().get(source.header().size() - 1);
    found.sort(Comparator.comparingInt(it -> it.rank(last)));
    return found.subList(0, Math.min(MOST_SHOWN, found.size()));
  }

  /** Whether there are two values that rows share, or few in a column that is called an outcome. */
  private boolean isPossible() {
    int size = values.counts().size();
    if (ProtectedColumns.isNamed(column)
        || ProtectedColumns.isOfPeople(values.shared())
        || values.shared().stream().anyMatch(OutcomeCandidates::isPersonal)) {
      return false;
    }
    return size == 2
        ? values.shared().size() == 2
        : size > 2 && size <= MOST_VALUES && (isNamed() || isInWords());
  }

  /** Whether the values themselves say bad and good. */
  private boolean isInWords() {
    return OutcomeGuess.byWords(column, values.shared()).isPresent();
  }

  /** Whether a value looks like a note, a phone number or an address, which no outcome does. */
  private static boolean isPersonal(String value) {
    return value.length() > LONGEST_VALUE
        || value.indexOf('@') >= 0
        || value.chars().anyMatch(Character::isISOControl)
        || value.chars().filter(Character::isDigit).count() > MOST_DIGITS;
  }

  private int rank(String last) {
    boolean two = values.counts().size() == 2;
    if ((two && isNamed()) || isInWords()) {
      return 0;
    }
    return two && column.equals(last) ? 1 : isNamed() ? 2 : 3;
  }

  private boolean isNamed() {
    return FoldedName.words(column).stream().anyMatch(NAMES::contains)
        || NAMES.contains(FoldedName.letters(column));
  }

  /** A value that usually is the bad one, unless most loans have it; else the rarest. */
  private String bad() {
    String rarest =
        values.shared().stream()
            .min(Comparator.comparing(value -> values.counts().get(value)))
            .orElse("VALUE");
    for (String value : values.shared()) {
      if (BAD_VALUES.contains(value.toLowerCase(Locale.ROOT)) && !isOfMost(value)) {
        return value;
      }
    }
    return rarest;
  }

  private boolean isOfMost(String value) {
    long all = values.counts().values().stream().mapToLong(Integer::longValue).sum();
    return 2L * values.counts().getOrDefault(value, 0) > all;
  }

  private String inWords() {
    return column + " (" + values.words() + ")";
  }
}
