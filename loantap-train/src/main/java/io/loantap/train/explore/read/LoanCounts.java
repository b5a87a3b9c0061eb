package io.loantap.train.explore.read;

import io.loantap.applicant.FieldRole;
import io.loantap.applicant.SpecialValues;
import io.loantap.learn.schema.InferredColumn;
import io.loantap.train.explore.Duplicates;
import io.loantap.train.explore.answer.DataDictionary;
import java.util.ArrayList;
import java.util.List;

/** The counts of a file of loans, kept while its rows go by. */
final class LoanCounts {
  private final int label;
  private final int title;
  private final LoanTexts texts;
  private final List<InferredColumn> inferred;
  private final List<ColumnCounts> columns = new ArrayList<>();
  private final NumberPairs pairs;
  private final RowRepeats repeats = new RowRepeats();
  private final JobTitleCounts titles = new JobTitleCounts();
  private final LentAmountSums money;
  private final List<SpecialValues> special;
  private final double[] numbers;
  private long rows;
  private long bad;

  /**
   * No loans yet.
   *
   * @param inferred what each of the texts' columns holds
   */
  LoanCounts(
      LoanTexts texts,
      List<InferredColumn> inferred,
      String labelColumn,
      DataDictionary dictionary,
      SpecialNumbers special) {
    this.texts = texts;
    this.inferred = inferred;
    this.special = names().stream().map(special::stated).toList();
    this.label = names().indexOf(labelColumn);
    this.title = names().indexOf(dictionary.jobTitle());
    inferred.forEach(column -> columns.add(new ColumnCounts(column.field())));
    this.pairs = new NumberPairs(names().size());
    this.money =
        new LentAmountSums(
            place(FieldRole.AMOUNT, dictionary),
            place(FieldRole.INSTALMENT, dictionary),
            place(FieldRole.TERM, dictionary),
            dictionary.monthsOfTerm());
    this.numbers = new double[names().size()];
    for (int column = 0; column < numbers.length; column++) {
      if (column == label || columns.get(column).numbers() == null) {
        pairs.drop(column);
      }
    }
  }

  /** Place of the column with a role; negative if there is none. */
  private int place(FieldRole role, DataDictionary dictionary) {
    return dictionary.column(role).map(names()::indexOf).orElse(-1);
  }

  /** Counts a loan. */
  void add(List<String> values, boolean isBad) {
    rows++;
    bad += isBad ? 1 : 0;
    List<String> row = texts.of(values);
    for (int column = 0; column < numbers.length; column++) {
      count(column, row.get(column), isBad);
    }
    pairs.add(isBad);
    repeats.add(values, label, isBad);
    money.add(numbers, row.toArray(String[]::new), isBad);
    if (title >= 0 && title != label) {
      titles.add(row.get(title), isBad);
    }
  }

  private void count(int column, String text, boolean isBad) {
    numbers[column] = Double.NaN;
    if (column == label) {
      return;
    }
    double number = columns.get(column).add(text, isBad);
    if (special.get(column).has(number)) {
      return; // it is counted, but is no quantity
    }
    numbers[column] = number;
    if (!Double.isNaN(number) && column < fileColumns()) {
      pairs.set(column, number);
    }
  }

  long rows() {
    return rows;
  }

  long bad() {
    return bad;
  }

  /** Place of the outcome. */
  int label() {
    return label;
  }

  /** How many columns the file has; those behind were taken from others. */
  int fileColumns() {
    return texts.fileColumns();
  }

  List<String> names() {
    return texts.names();
  }

  List<InferredColumn> inferred() {
    return inferred;
  }

  ColumnCounts column(int place) {
    return columns.get(place);
  }

  NumberPairs pairs() {
    return pairs;
  }

  Duplicates duplicates() {
    return repeats.result();
  }

  JobTitleCounts titles() {
    return titles;
  }

  LentAmountSums money() {
    return money;
  }
}
