package io.loantap.train.explore.read;

import io.loantap.applicant.Violation;
import io.loantap.train.csv.CsvSource;
import io.loantap.train.csv.ReadAhead;
import io.loantap.train.csv.RowBlock;
import io.loantap.train.data.BadRows;
import io.loantap.train.data.DataException;
import io.loantap.train.data.LabelReader;
import io.loantap.train.explore.Exploration;
import io.loantap.train.explore.answer.DataDictionary;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.support.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The reader of finished loans that explores them in one pass. Memory depends on the number of
 * columns, not on that of rows: at most 65,536 texts and 131,072 numbers of a column are kept.
 */
public final class ExplorationReader {
  private final CsvSource source;
  private final Recipe.Label label;
  private final DataDictionary dictionary;
  private final Progress progress;
  private final BadRows badRows = BadRows.byLine();

  private ExplorationReader(
      CsvSource source, Recipe.Label label, DataDictionary dictionary, Progress progress) {
    this.source = source;
    this.label = label;
    this.dictionary = dictionary;
    this.progress = progress;
  }

  /**
   * Explores a file; rows that are ragged or have no outcome are left out with a notice.
   *
   * @param dictionary what is known of the columns
   * @throws DataException if the outcome column is missing or is none, or no row is a loan
   * @throws IOException if the file cannot be read or is no CSV
   */
  public static Exploration read(
      Path file, Recipe.Label label, DataDictionary dictionary, Progress progress)
      throws IOException {
    try (CsvSource source = CsvSource.open(file);
        ReadAhead rows = ReadAhead.of(source)) {
      return new ExplorationReader(source, label, dictionary, progress).read(rows, file);
    }
  }

  private Exploration read(ReadAhead rows, Path file) throws IOException {
    LabelReader outcome = new LabelReader(source, label);
    LoanCounts counts = new LoanCounts(source.header(), label.column(), dictionary);
    List<Violation> violations = new ArrayList<>();
    for (RowBlock block = rows.next(badRows::add); block != null; block = rows.next(badRows::add)) {
      for (int row = 0; row < block.size(); row++) {
        violations.clear();
        boolean bad = outcome.read(block, row, violations::add);
        if (violations.isEmpty()) {
          counts.add(block.values(row), bad);
        } else {
          badRows.add(block.place(row), violations);
        }
      }
      progress.advance(counts.rows() + badRows.count(), source.share());
    }
    if (counts.rows() == 0) {
      throw new DataException(
          file
              + " has no loan with an outcome."
              + (badRows.count() == 0 ? " Give a file with loans." : "\n" + badRows.list()));
    }
    outcome.check();
    Path name = file.getFileName();
    return new ExplorationBuilder(counts, label, dictionary, outcome.good().orElseThrow())
        .build(
            name == null ? file.toString() : name.toString(),
            source.sha256(),
            badRows.count(),
            notices());
  }

  private List<String> notices() {
    return badRows.count() == 0
        ? List.of()
        : List.of("Rows that are no loans were left out:\n" + badRows.list());
  }
}
