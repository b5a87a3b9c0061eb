package io.loantap.train.recipe;

import io.loantap.train.support.Suggestion;
import io.loantap.train.table.Table;
import io.loantap.train.table.TableSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The outcome column of a file of which a recipe is inferred, and the check that it is one. */
final class LabelFinder {
  private final String file;
  private final Recipe.Label label;
  private final boolean named;
  private final int column;
  private final String placeWord;
  private final OutcomeClasses classes;
  private final OutcomeValues values = new OutcomeValues();
  private long blank;

  private LabelFinder(Table source, Recipe.Label label, boolean named, int column) {
    this.file = source.name();
    this.placeWord = source.placeWord();
    this.classes = OutcomeClasses.of(label);
    this.label = label;
    this.named = named;
    this.column = column;
  }

  /**
   * The label asked for, or that of the LoanTap file if none is.
   *
   * @throws RecipeException if the file has no such column
   */
  static LabelFinder of(Recipe.@Nullable Label asked, TableSource source) throws IOException {
    List<String> header = source.header();
    Recipe.Label label = asked == null ? Recipe.Label.USUAL : asked;
    int column = header.indexOf(label.column());
    if (column >= 0) {
      return new LabelFinder(source, label, asked != null, column);
    }
    if (asked == null) {
      List<OutcomeCandidates> found = OutcomeCandidates.find(source);
      throw unnamed(
          source.name(),
          "it has no column \"" + Recipe.Label.USUAL.column() + "\"",
          OutcomeCandidates.sentence(found),
          found.isEmpty() ? null : found.get(0).guess());
    }
    throw new RecipeException(
        source.name()
            + " has no label column \""
            + label.column()
            + "\""
            + Suggestion.ending(label.column(), header)
            + " Name the outcome column with --label.");
  }

  Recipe.Label label() {
    return label;
  }

  int column() {
    return column;
  }

  /**
   * Takes the outcome of a row in.
   *
   * @return whether its loan counts
   */
  boolean accept(String cell, long place) {
    String value = OutcomeValues.normal(cell);
    OutcomeClass found = classes.of(value);
    if (found == OutcomeClass.BLANK) {
      blank++;
    } else {
      values.add(value, placeWord + " " + place);
    }
    return found != OutcomeClass.LEFT_OUT;
  }

  /** Sentences on the rows that were left out. */
  List<String> notices() {
    List<String> notices = new ArrayList<>(classes.notices(values));
    if (blank > 0) {
      notices.add(
          String.format(
              Locale.ROOT,
              "%,d rows have no outcome in column \"%s\"; training stops at them unless --exclude"
                  + " \"\" leaves them out.",
              blank,
              label.column()));
    }
    return notices;
  }

  /** Refuses a column without the bad value, or with a third that has no meaning. */
  void check() {
    if (!named && label.bad().stream().map(OutcomeValues::normal).noneMatch(values::contains)) {
      throw unnamed(
          file,
          "its column \""
              + label.column()
              + "\" has no value \""
              + OutcomeClasses.badWords(label)
              + "\"",
          " The column has " + values.words() + ".",
          OutcomeCandidates.guess(label.column(), values));
    }
    classes
        .problem(values, file)
        .ifPresent(
            problem -> {
              throw new RecipeException(problem, guess());
            });
  }

  /** Of an outcome that was named with its bad value nothing is to be guessed. */
  private @Nullable OutcomeGuess guess() {
    if (label.bad().stream().map(OutcomeValues::normal).noneMatch(values::contains)) {
      return OutcomeCandidates.likely(label.column(), values).orElse(null);
    }
    return named ? null : OutcomeGuess.byWords(label.column(), values.all().toList()).orElse(null);
  }

  private static RecipeException unnamed(
      String file, String why, String found, @Nullable OutcomeGuess guess) {
    return new RecipeException(
        file
            + " does not say what a bad loan is: "
            + why
            + ". Name the outcome column with --label and its bad value with --bad."
            + found
            + (guess == null
                ? ""
                : " For instance: " + guess.options() + ", if that is the bad one."),
        guess);
  }
}
