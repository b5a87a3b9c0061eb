package io.loantap.train.explore.read;

import io.loantap.applicant.FieldRole;
import io.loantap.learn.schema.InferredColumn;
import io.loantap.learn.schema.SchemaInference;
import io.loantap.train.explore.Duplicates;
import io.loantap.train.explore.answer.DataDictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The counts of a file of loans, kept while its rows go by. */
final class LoanCounts {
  private final int label;
  private final int fileColumns;
  private final int address;
  private final int title;

  /** All columns of the file, and behind them those taken from the address. */
  private final List<String> names;

  private final SchemaInference inference;
  private final List<ColumnCounts> columns = new ArrayList<>();
  private final NumberPairs pairs;
  private final RowRepeats repeats = new RowRepeats();
  private final JobTitleCounts titles = new JobTitleCounts();
  private final LentAmountSums money;
  private final String[] texts;
  private final double[] numbers;
  private long rows;
  private long bad;

  LoanCounts(List<String> header, String labelColumn, DataDictionary dictionary) {
    this.label = header.indexOf(labelColumn);
    this.fileColumns = header.size();
    this.address = header.indexOf(dictionary.address());
    this.title = header.indexOf(dictionary.jobTitle());
    this.names = new ArrayList<>(header);
    if (address >= 0 && address != label) {
      names.add(AddressParts.state(dictionary.address()));
      names.add(AddressParts.zip(dictionary.address()));
    }
    this.inference = SchemaInference.of(names);
    names.forEach(name -> columns.add(new ColumnCounts()));
    this.pairs = new NumberPairs(names.size());
    this.money =
        new LentAmountSums(
            place(FieldRole.AMOUNT, dictionary),
            place(FieldRole.INSTALMENT, dictionary),
            place(FieldRole.TERM, dictionary));
    this.texts = new String[names.size()];
    this.numbers = new double[names.size()];
  }

  /** Place of the column with a role; negative if there is none. */
  private int place(FieldRole role, DataDictionary dictionary) {
    return dictionary.column(role).map(names::indexOf).orElse(-1);
  }

  /** Counts a loan. */
  void add(List<String> values, boolean isBad) {
    rows++;
    bad += isBad ? 1 : 0;
    for (int column = 0; column < fileColumns; column++) {
      texts[column] = values.get(column).strip();
    }
    if (names.size() > fileColumns) {
      List<String> parts = AddressParts.of(texts[address]);
      texts[fileColumns] = parts.get(0);
      texts[fileColumns + 1] = parts.get(1);
    }
    inference.accept(Arrays.asList(texts));
    for (int column = 0; column < texts.length; column++) {
      count(column, isBad);
    }
    pairs.add(isBad);
    repeats.add(values, label, isBad);
    money.add(numbers, texts, isBad);
    if (title >= 0 && title != label) {
      titles.add(texts[title], isBad);
    }
  }

  private void count(int column, boolean isBad) {
    numbers[column] = Double.NaN;
    if (column == label) {
      return;
    }
    ColumnCounts counts = columns.get(column);
    boolean wasNumeric = counts.isNumeric();
    double number = counts.add(texts[column], isBad);
    numbers[column] = number;
    if (wasNumeric && !counts.isNumeric()) {
      pairs.drop(column);
    } else if (!Double.isNaN(number) && column < fileColumns) {
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
    return fileColumns;
  }

  List<String> names() {
    return names;
  }

  List<InferredColumn> inferred() {
    return inference.columns();
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
