package io.loantap.train.explore.read;

import io.loantap.applicant.DateField;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.compact.NumericSummary;
import io.loantap.learn.schema.ColumnKind;
import io.loantap.learn.schema.InferredColumn;
import io.loantap.train.explore.ColumnProfile;
import io.loantap.train.explore.NumberDistribution;
import io.loantap.train.leak.LeakFinding;
import io.loantap.train.leak.LeakGuard;
import io.loantap.train.leak.OutcomeTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The profile of a column, worked out when all rows have been counted and its kind is known. */
final class ColumnProfiler {
  private final InferredColumn column;
  private final ColumnCounts counts;
  private final long rows;
  private final Schema dictionary;
  private final SpecialNumbers codes;

  ColumnProfiler(
      InferredColumn column,
      ColumnCounts counts,
      long rows,
      Schema dictionary,
      SpecialNumbers codes) {
    this.codes = codes;
    this.column = column;
    this.counts = counts;
    this.rows = rows;
    this.dictionary = dictionary;
  }

  /**
   * The profile.
   *
   * @param derivedFrom the column it was taken from; null if it is one of the file
   */
  ColumnProfile profile(@Nullable String derivedFrom) {
    Grouping grouping = grouping();
    boolean counted = counts.levels().lowBy() == 0;
    @Nullable Field known = dictionary.find(column.field().name()).orElse(null);
    return new ColumnProfile(
        column.field().name(),
        known == null ? "" : known.description(),
        known instanceof NumericField number && isNumber() ? number.unit() : "",
        derivedFrom,
        column.kind(),
        reason(counted),
        column.present(),
        column.missing(),
        (double) column.missing() / rows,
        counted ? counts.levels().counts().size() : column.distinct(),
        counted || column.isExact(),
        isNumber() ? 0 : counts.levels().lowBy(),
        numbers(),
        grouping.groups(),
        hiddenLevels(),
        grouping.informationValue());
  }

  /** The inference estimates the number of texts where it is counted here. */
  private String reason(boolean counted) {
    return column.kind() == ColumnKind.TEXT && counted && !column.isExact()
        ? String.format(
            Locale.ROOT,
            "it has %,d different values in %,d rows, too many to learn from each",
            counts.levels().counts().size(),
            column.present())
        : column.reason();
  }

  private boolean isNumber() {
    return column.kind() == ColumnKind.NUMBER && counts.numbers() != null;
  }

  private @Nullable NumberDistribution numbers() {
    if (!isNumber()) {
      return null;
    }
    NumberCounts numbers = Objects.requireNonNull(counts.numbers());
    NumericSummary all = numbers.good().merge(numbers.bad());
    return Distribution.of(all.without(special().keySet()));
  }

  /** The numbers that are codes, with the rows of each. */
  SortedMap<Double, Long> special() {
    if (!isNumber()) {
      return new TreeMap<>();
    }
    NumberCounts numbers = Objects.requireNonNull(counts.numbers());
    return codes.among(column.field().name(), numbers.good().merge(numbers.bad()));
  }

  private Grouping grouping() {
    boolean weighed = column.kind() != ColumnKind.TEXT;
    List<Cell> cells = new ArrayList<>(cells());
    if (!cells.isEmpty() && counts.missing() > 0) {
      cells.add(Cell.missing(counts.missing(), counts.missingBad()));
    }
    return weighed ? Grouping.weighed(cells, rows) : Grouping.plain(cells, rows);
  }

  private List<Cell> cells() {
    return switch (column.kind()) {
      case NUMBER ->
          isNumber()
              ? NumberCells.of(
                  Objects.requireNonNull(counts.numbers()), column.field().name(), codes)
              : List.of();
      case LEVELS, CONSTANT ->
          LevelCells.ofLevels(column.field().name(), counts.levels(), dictionary);
      case MONTH -> new MonthCells(counts.levels(), (DateField) column.field()).byYear();
      case TEXT -> LevelCells.ofText(counts.levels(), column.present());
      case EMPTY, IDENTIFIER -> List.of();
    };
  }

  private long hiddenLevels() {
    if (column.kind() != ColumnKind.LEVELS && column.kind() != ColumnKind.TEXT) {
      return 0;
    }
    return counts.levels().counts().values().stream()
        .filter(count -> count.rows() < LevelCells.FEWEST)
        .count();
  }

  /** What the leak guard says of the column; it judges levels, numbers and frequent texts. */
  List<LeakFinding> leaks(ColumnProfile profile, double rate, boolean isScore) {
    List<Cell> cells =
        switch (column.kind()) {
          case NUMBER -> numberCells();
          case LEVELS, CONSTANT, TEXT ->
              LevelOrder.sorted(
                  column.field().name(), LevelCells.named(counts.levels()), dictionary);
          case MONTH, EMPTY, IDENTIFIER -> List.<Cell>of();
        };
    List<OutcomeTable.Cell> judged = new ArrayList<>();
    cells.forEach(cell -> judged.add(new OutcomeTable.Cell(cell.label(), cell.rows(), cell.bad())));
    if (counts.missing() > 0 && !cells.isEmpty()) {
      judged.add(
          new OutcomeTable.Cell(OutcomeTable.MISSING, counts.missing(), counts.missingBad()));
    }
    boolean valued = profile.informationValue() != null && column.kind() != ColumnKind.MONTH;
    return LeakGuard.check(
        new OutcomeTable(
            column.field().name(), judged, column.kind() == ColumnKind.NUMBER && cells.size() > 2),
        valued ? Objects.requireNonNull(profile.informationValue()).value() : 0,
        rate,
        isScore);
  }

  private List<Cell> numberCells() {
    if (!isNumber()) {
      return List.of();
    }
    NumberCounts numbers = Objects.requireNonNull(counts.numbers());
    long distinct = numbers.good().merge(numbers.bad()).distinct();
    String name = column.field().name();
    return distinct <= OutcomeTable.FEW
        ? NumberCells.byValue(numbers, name, codes)
        : NumberCells.of(numbers, name, codes);
  }
}
