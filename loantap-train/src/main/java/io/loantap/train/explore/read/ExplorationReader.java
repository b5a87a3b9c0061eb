package io.loantap.train.explore.read;

import io.loantap.applicant.Violation;
import io.loantap.train.data.BadRows;
import io.loantap.train.data.DataException;
import io.loantap.train.data.LabelReader;
import io.loantap.train.explore.Exploration;
import io.loantap.train.explore.answer.DataDictionary;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.support.Progress;
import io.loantap.train.table.ReadAhead;
import io.loantap.train.table.RowBlock;
import io.loantap.train.table.TableInput;
import io.loantap.train.table.TableSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The reader of finished loans that explores them in one pass. Memory depends on the number of
 * columns, not on that of rows: at most 65,536 texts and 131,072 numbers of a column are kept.
 */
public final class ExplorationReader {
  private final TableSource source;
  private final Recipe.Label label;
  private final DataDictionary dictionary;
  private final Progress progress;
  private final BadRows badRows;

  private ExplorationReader(
      TableSource source, Recipe.Label label, DataDictionary dictionary, Progress progress) {
    this.source = source;
    this.label = label;
    this.dictionary = dictionary;
    this.progress = progress;
    this.badRows = BadRows.of(source);
  }

  /**
   * Explores a table; rows that are ragged or have no outcome are left out with a notice.
   *
   * @param dictionary what is known of the columns
   * @throws DataException if the outcome column is missing or is none, or no row is a loan
   * @throws IOException if the table cannot be read
   */
  public static Exploration read(
      TableInput input, Recipe.Label label, DataDictionary dictionary, Progress progress)
      throws IOException {
    try (TableSource source = input.open();
        ReadAhead rows = ReadAhead.of(source)) {
      return new ExplorationReader(source, label, dictionary, progress).read(rows);
    }
  }

  private Exploration read(ReadAhead rows) throws IOException {
    LabelReader outcome = new LabelReader(source, label, dictionary.schema());
    LoanCounts counts = new LoanCounts(source.header(), label.column(), dictionary);
    List<Violation> violations = new ArrayList<>();
    long leftOut = 0;
    for (RowBlock block = rows.next(badRows::add); block != null; block = rows.next(badRows::add)) {
      for (int row = 0; row < block.size(); row++) {
        violations.clear();
        switch (outcome.read(block, row, violations::add)) {
          case BAD -> counts.add(source.decimal().plain(block.values(row)), true);
          case GOOD -> counts.add(source.decimal().plain(block.values(row)), false);
          case BLANK -> badRows.add(block.place(row), violations);
          case LEFT_OUT -> leftOut++;
        }
      }
      progress.advance(counts.rows() + leftOut + badRows.count(), source.share());
    }
    if (counts.rows() == 0) {
      throw new DataException(
          source.name()
              + " has no loan with an outcome."
              + (badRows.count() == 0 ? " Give a file with loans." : "\n" + badRows.list())
              + (leftOut == 0 ? "" : "\n" + String.join("\n", outcome.notices())));
    }
    outcome.check();
    return new ExplorationBuilder(counts, label, dictionary, outcome.good().orElseThrow())
        .build(source.shortName(), source.sha256(), leftOut + badRows.count(), notices(outcome));
  }

  private List<String> notices(LabelReader outcome) {
    List<String> notices = new ArrayList<>(source.notices());
    notices.addAll(outcome.notices());
    if (badRows.count() > 0) {
      notices.add("Rows that are no loans were left out:\n" + badRows.list());
    }
    return notices;
  }
}
