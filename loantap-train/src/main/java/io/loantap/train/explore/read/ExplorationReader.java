package io.loantap.train.explore.read;

import io.loantap.applicant.Violation;
import io.loantap.learn.schema.CellOptions;
import io.loantap.learn.schema.InferredColumn;
import io.loantap.learn.schema.SchemaInference;
import io.loantap.train.data.BadRows;
import io.loantap.train.data.DataException;
import io.loantap.train.data.LabelReader;
import io.loantap.train.explore.Exploration;
import io.loantap.train.explore.answer.DataDictionary;
import io.loantap.train.recipe.CellNotices;
import io.loantap.train.recipe.OutcomeClass;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.support.Progress;
import io.loantap.train.table.RaggedRows;
import io.loantap.train.table.ReadAhead;
import io.loantap.train.table.RowBlock;
import io.loantap.train.table.TableInput;
import io.loantap.train.table.TableSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The reader of finished loans that explores them in two passes: the first infers what the columns
 * hold, the second counts. Memory depends on the number of columns, not on that of rows: at most
 * 65,536 texts and 131,072 numbers of a column are kept.
 */
public final class ExplorationReader {
  private final TableSource source;
  private final Recipe.Label label;
  private final DataDictionary dictionary;
  private final SpecialNumbers codes;
  private final Progress progress;
  private final BadRows badRows;

  private ExplorationReader(
      TableSource source,
      Recipe.Label label,
      DataDictionary dictionary,
      SpecialNumbers codes,
      Progress progress) {
    this.codes = codes;
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
   * @param known what is known of the table's columns beforehand
   * @throws DataException if the outcome column is missing or is none, no row is a loan, or a
   *     column is named that the table lacks
   * @throws IOException if the table cannot be read
   */
  public static Exploration read(
      TableInput input,
      Recipe.Label label,
      DataDictionary dictionary,
      KnownColumns known,
      Progress progress)
      throws IOException {
    List<InferredColumn> columns = infer(input, label, dictionary, known.cells());
    List<String> notices = new ArrayList<>();
    DataDictionary ofFile = known.dictionary(dictionary, columns, label.column(), notices);
    try (TableSource source = input.open();
        ReadAhead rows = ReadAhead.of(source)) {
      known.check(source);
      return new ExplorationReader(
              source, label, ofFile, new SpecialNumbers(known.special()), progress)
          .read(rows, columns, notices);
    }
  }

  private static List<InferredColumn> infer(
      TableInput input, Recipe.Label label, DataDictionary dictionary, CellOptions cells)
      throws IOException {
    try (TableSource source = input.open();
        ReadAhead rows = ReadAhead.of(source)) {
      LabelReader outcome = new LabelReader(source, label, dictionary.schema());
      LoanTexts texts = new LoanTexts(source.header(), label.column(), dictionary);
      SchemaInference inference =
          SchemaInference.of(texts.names(), cells.withDecimal(source.decimal().character()));
      RaggedRows passedOver = problem -> {}; // the second pass tells of them
      for (RowBlock block = rows.next(passedOver); block != null; block = rows.next(passedOver)) {
        for (int row = 0; row < block.size(); row++) {
          OutcomeClass meaning = outcome.read(block, row, violation -> {});
          if (meaning == OutcomeClass.BAD || meaning == OutcomeClass.GOOD) {
            inference.accept(texts.of(block.values(row)), block.place(row));
          }
        }
      }
      return inference.columns();
    }
  }

  private Exploration read(ReadAhead rows, List<InferredColumn> columns, List<String> ofColumns)
      throws IOException {
    LabelReader outcome = new LabelReader(source, label, dictionary.schema());
    LoanTexts texts = new LoanTexts(source.header(), label.column(), dictionary);
    LoanCounts counts = new LoanCounts(texts, columns, label.column(), dictionary, codes);
    List<Violation> violations = new ArrayList<>();
    long leftOut = 0;
    for (RowBlock block = rows.next(badRows::add); block != null; block = rows.next(badRows::add)) {
      for (int row = 0; row < block.size(); row++) {
        violations.clear();
        switch (outcome.read(block, row, violations::add)) {
          case BAD -> counts.add(block.values(row), true);
          case GOOD -> counts.add(block.values(row), false);
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
    return new ExplorationBuilder(
            counts, label, dictionary, codes, outcome.good().orElseThrow(), outcome.words())
        .build(
            source.shortName(),
            source.sha256(),
            leftOut + badRows.count(),
            notices(outcome, columns, ofColumns));
  }

  private List<String> notices(
      LabelReader outcome, List<InferredColumn> columns, List<String> ofColumns) {
    List<String> notices = new ArrayList<>(source.notices());
    notices.addAll(
        CellNotices.of(
            columns.stream().filter(it -> !it.field().name().equals(label.column())).toList(),
            source));
    notices.addAll(ofColumns);
    notices.addAll(outcome.notices());
    if (badRows.count() > 0) {
      notices.add("Rows that are no loans were left out:\n" + badRows.list());
    }
    return notices;
  }
}
