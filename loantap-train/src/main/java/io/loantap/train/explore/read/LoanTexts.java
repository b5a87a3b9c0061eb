package io.loantap.train.explore.read;

import io.loantap.train.explore.answer.DataDictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The texts of a row of loans without blanks around them: those of the file's columns, and behind
 * them those taken from its address.
 */
final class LoanTexts {
  private final int fileColumns;
  private final int address;
  private final List<String> names;

  LoanTexts(List<String> header, String labelColumn, DataDictionary dictionary) {
    this.fileColumns = header.size();
    this.address = header.indexOf(dictionary.address());
    this.names = new ArrayList<>(header);
    if (address >= 0 && !labelColumn.equals(dictionary.address())) {
      names.add(AddressParts.state(dictionary.address()));
      names.add(AddressParts.zip(dictionary.address()));
    }
  }

  /** How many columns the file has; those behind are taken from its address. */
  int fileColumns() {
    return fileColumns;
  }

  /** The names of all columns. */
  List<String> names() {
    return names;
  }

  /** The texts of a row. */
  List<String> of(List<String> values) {
    String[] texts = new String[names.size()];
    for (int column = 0; column < fileColumns; column++) {
      texts[column] = values.get(column).strip();
    }
    if (texts.length > fileColumns) {
      List<String> parts = AddressParts.of(texts[address]);
      texts[fileColumns] = parts.get(0);
      texts[fileColumns + 1] = parts.get(1);
    }
    return Arrays.asList(texts);
  }
}
