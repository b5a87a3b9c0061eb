package io.loantap.train.data;

import io.loantap.applicant.Schema;
import io.loantap.applicant.Violation;
import io.loantap.train.recipe.Observation;
import io.loantap.train.recipe.OutcomeClass;
import io.loantap.train.recipe.OutcomeClasses;
import io.loantap.train.recipe.OutcomeValues;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.support.OutcomeWords;
import io.loantap.train.support.Suggestion;
import io.loantap.train.table.RowBlock;
import io.loantap.train.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the outcome: one column whose values are bad, good, or left out. Without named good
 * values it has exactly two, of which one is the bad one.
 */
public final class LabelReader {
  private final Recipe.Label label;
  private final int column;
  private final String table;
  private final String placeWord;
  private final OutcomeClasses classes;
  private final @Nullable ObservedLoans observed;
  private final OutcomeValues counted = new OutcomeValues();

  /** Texts that have been counted once; what they stand for is in {@link #values}. */
  private final KnownTexts known = new KnownTexts();

  private final List<Value> values = new ArrayList<>();

  /** What a known text stands for. */
  private static final class Value {
    final String text;
    final OutcomeClass meaning;

    /** Those not yet counted. */
    int rows;

    Value(String text, OutcomeClass meaning) {
      this.text = text;
      this.meaning = meaning;
    }
  }

  /**
   * Reads the outcome of the loans of a table.
   *
   * @param schema the fields of which one may be the month column
   * @throws DataException if it has no such column
   */
  public LabelReader(Table table, Recipe.Label label, Schema schema) {
    this.label = label;
    this.table = table.name();
    this.placeWord = table.placeWord();
    this.classes = OutcomeClasses.of(label);
    this.observed = ObservedLoans.of(table, label, schema);
    this.column = require(table, label);
  }

  /** The place of the column, without which there is nothing to learn. */
  static int require(Table table, Recipe.Label label) {
    return table
        .column(label.column())
        .orElseThrow(() -> new DataException(missing(table, label.column())));
  }

  private static String missing(Table table, String name) {
    return table.name()
        + " has no label column \""
        + name
        + "\""
        + Suggestion.ending(name, table.header())
        + " Name the outcome column with --label and its bad value with --bad.";
  }

  /** The class of a row's outcome; one that is blank is told to {@code violations}. */
  public OutcomeClass read(RowBlock rows, int row, Consumer<Violation> violations) {
    char[] text = rows.characters(row);
    int from = rows.from(row, column);
    int to = rows.to(row, column);
    int place = known.find(text, from, to);
    OutcomeClass found;
    if (place == KnownTexts.UNKNOWN) {
      found = parse(text, from, to, rows.place(row), violations);
    } else {
      Value value = values.get(place);
      value.rows++;
      found = value.meaning;
    }
    if (observed != null && found != OutcomeClass.BLANK && observed.isTooYoung(rows, row)) {
      return OutcomeClass.LEFT_OUT;
    }
    return found;
  }

  private OutcomeClass parse(
      char[] text, int from, int to, long place, Consumer<Violation> violations) {
    String value = OutcomeValues.normal(new String(text, from, to - from));
    OutcomeClass meaning = classes.of(value);
    if (meaning == OutcomeClass.BLANK) {
      violations.accept(
          new Violation(
              label.column(),
              Violation.Code.MISSING,
              null,
              "an outcome such as " + OutcomeClasses.badWords(label),
              null));
    } else {
      counted.add(value, placeWord + " " + place);
      if (known.takes(to - from)) {
        known.add(text, from, to);
        values.add(new Value(value, meaning));
      }
    }
    return meaning;
  }

  /** The value of the loans that ended well; empty if none has been read. */
  public Optional<String> good() {
    return Optional.ofNullable(classes.goodWords(values()));
  }

  /** The words for both outcomes. */
  public OutcomeWords words() {
    return classes.words(values());
  }

  /** Refuses a column that does not have both outcomes, or has a third that has no meaning. */
  public void check() {
    check(label, table, values());
  }

  /** Sentences on the loans that were left out, and why. */
  public List<String> notices() {
    return notices(label, values(), tooYoung());
  }

  /** How many loans began too late for the window of observation. */
  long tooYoung() {
    return observed == null ? 0 : observed.tooYoung();
  }

  /** What has been read; goes on to change as more is. */
  OutcomeValues values() {
    for (Value value : values) {
      counted.add(value.text, value.rows);
      value.rows = 0;
    }
    return counted;
  }

  static void check(Recipe.Label label, String table, OutcomeValues values) {
    OutcomeClasses.of(label)
        .problem(values, table)
        .ifPresent(
            problem -> {
              throw new DataException(problem);
            });
  }

  static List<String> notices(Recipe.Label label, OutcomeValues values, long tooYoung) {
    List<String> notices = new ArrayList<>(OutcomeClasses.of(label).notices(values));
    @Nullable Observation observation = label.observation();
    if (observation != null && tooYoung > 0) {
      notices.add(
          String.format(
              Locale.ROOT,
              "Left out as too young: %,d loans with a later month in \"%s\" than %s, which by %s had"
                  + " not been watched for %d months (--issued, --observed-by, --window).",
              tooYoung,
              observation.issued(),
              observation.last(),
              observation.by(),
              observation.window()));
    }
    return notices;
  }
}
