package io.loantap.train.compare;

import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.applicant.Violation;
import io.loantap.reason.Explanation;
import io.loantap.reason.Reason;
import io.loantap.train.data.AmountReader;
import io.loantap.train.data.BadRows;
import io.loantap.train.data.DataException;
import io.loantap.train.data.LabelReader;
import io.loantap.train.data.TimeColumn;
import io.loantap.train.recipe.OutcomeClass;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.scoring.RowApplicants;
import io.loantap.train.support.OutcomeWords;
import io.loantap.train.support.Progress;
import io.loantap.train.table.ReadAhead;
import io.loantap.train.table.RowBlock;
import io.loantap.train.table.TableInput;
import io.loantap.train.table.TableSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The finished loans of a table, each explained by two models. Used once. */
final class PairedReader {
  private final Scorer first;
  private final Scorer second;
  private final RowApplicants firstApplicants;
  private final RowApplicants secondApplicants;
  private final LabelReader labels;
  private final Optional<AmountReader> amounts;
  private final BadRows rejected;
  private final @Nullable Double after;
  private final List<LoanPair> loans = new ArrayList<>();
  private final CharacteristicSpread.Sums spreads = new CharacteristicSpread.Sums();
  private final Map<String, String> reasonTexts = new HashMap<>();
  private @Nullable TimeColumn time;
  private long firstRefused;
  private long secondRefused;
  private long earlier;

  private PairedReader(
      TableSource table,
      Scorer first,
      Scorer second,
      Recipe.Label label,
      Optional<String> amountColumn,
      @Nullable Double after) {
    this.first = first;
    this.second = second;
    this.firstApplicants = new RowApplicants(first, table);
    this.secondApplicants = new RowApplicants(second, table);
    this.labels = new LabelReader(table, label, first.schema());
    this.amounts = AmountReader.of(table, amountColumn, first.schema());
    this.rejected = BadRows.of(table);
    this.after = after;
  }

  /**
   * What was read.
   *
   * @param file name of the table, without its folder
   * @param loans that both models scored
   * @param reasonTexts by code
   * @param hasAmounts whether the table has amounts
   */
  record Read(
      String file,
      List<LoanPair> loans,
      List<CharacteristicSpread> spreads,
      Map<String, String> reasonTexts,
      long firstRefused,
      long secondRefused,
      boolean hasAmounts,
      OutcomeWords words,
      List<String> notices) {}

  /**
   * Scores all loans of a table by both models.
   *
   * @param after the last month, as a slot, whose loans are left out; null for none
   * @throws DataException if columns are missing, or no loan can be scored by both
   */
  static Read read(
      TableInput input,
      Scorer first,
      Scorer second,
      Recipe.Label label,
      Optional<String> amountColumn,
      @Nullable Double after,
      Progress progress)
      throws IOException {
    try (TableSource table = input.open()) {
      return new PairedReader(table, first, second, label, amountColumn, after)
          .read(table, label, progress);
    }
  }

  private Read read(TableSource table, Recipe.Label label, Progress progress) throws IOException {
    long read = 0;
    try (ReadAhead ahead = ReadAhead.of(table)) {
      RowBlock rows = ahead.next(rejected::add);
      if (rows != null) {
        time = TimeColumn.find(first.schema(), label.column(), table, rows).orElse(null);
      }
      if (time == null && after != null) {
        throw new DataException(
            table.name() + " has no column of months, which --after needs. Leave it out.");
      }
      for (; rows != null; rows = ahead.next(rejected::add)) {
        for (int row = 0; row < rows.size(); row++) {
          add(rows, row);
        }
        read += rows.size();
        progress.advance(read, table.share());
      }
    }
    if (loans.isEmpty()) {
      throw new DataException(
          table.name()
              + " has no loan that both models can score."
              + (earlier == 0
                  ? ""
                  : String.format(
                      Locale.ROOT, " --after left out %,d: name an earlier month.", earlier))
              + (rejected.count() + earlier == 0 ? " Give a file with loans." : "")
              + (rejected.count() == 0 ? "" : "\n" + rejected.list())
              + labels.notices().stream().map(it -> "\n" + it).reduce("", String::concat));
    }
    labels.check();
    return new Read(
        table.shortName(),
        loans,
        spreads.spreads(),
        reasonTexts,
        firstRefused,
        secondRefused,
        amounts.isPresent(),
        labels.words(),
        notices(table));
  }

  private List<String> notices(TableSource table) {
    List<String> notices = new ArrayList<>(table.notices());
    notices.addAll(labels.notices());
    if (time != null) {
      notices.add("Months are those of \"" + time.name() + "\".");
    }
    if (earlier > 0) {
      notices.add(
          String.format(
              Locale.ROOT,
              "%,d loans of earlier months or none were left out (--after).",
              earlier));
    }
    for (Scorer scorer : List.of(first, second)) {
      if (table.sha256().equals(scorer.training().dataSha256())) {
        notices.add(
            (scorer == first ? "The first" : "The second")
                + " model was trained on loans of this file: its figures flatter it unless --after"
                + " leaves these out.");
      }
    }
    if (rejected.count() > 0) {
      notices.add(
          String.format(
              Locale.ROOT,
              "%,d loans that a model refuses are in no figure.%n%s",
              rejected.count(),
              rejected.list()));
    }
    amounts.flatMap(AmountReader::notice).ifPresent(notices::add);
    return notices;
  }

  private void add(RowBlock rows, int row) {
    double month = time == null ? Double.NaN : time.month(rows, row);
    List<Violation> violations = new ArrayList<>();
    OutcomeClass outcome = labels.read(rows, row, violations::add);
    if (outcome == OutcomeClass.LEFT_OUT) {
      return;
    }
    if (after != null && !(month > after)) {
      earlier++;
      return;
    }
    if (!violations.isEmpty()) {
      rejected.add(rows.place(row), violations);
      return;
    }
    @Nullable Explanation one = explain(first, firstApplicants.of(rows, row), violations);
    firstRefused += one == null ? 1 : 0;
    @Nullable Explanation other = explain(second, secondApplicants.of(rows, row), violations);
    secondRefused += other == null ? 1 : 0;
    if (one == null || other == null) {
      rejected.add(rows.place(row), violations);
      return;
    }
    spreads.add(one.contributions(), other.contributions());
    loans.add(
        new LoanPair(
            rows.place(row),
            one.probability(),
            other.probability(),
            outcome == OutcomeClass.BAD,
            month,
            amounts.map(reader -> reader.read(rows, row)).orElse(1.0),
            principal(one),
            principal(other)));
  }

  private static @Nullable Explanation explain(
      Scorer scorer, Applicant applicant, List<Violation> violations) {
    try {
      return scorer.explain(applicant);
    } catch (InvalidApplicantException e) {
      violations.addAll(e.violations());
      return null;
    }
  }

  private @Nullable String principal(Explanation explanation) {
    if (explanation.withinThreshold() || explanation.reasons().isEmpty()) {
      return null;
    }
    Reason reason = explanation.reasons().get(0);
    reasonTexts.putIfAbsent(reason.code(), reason.text());
    return reason.code();
  }
}
