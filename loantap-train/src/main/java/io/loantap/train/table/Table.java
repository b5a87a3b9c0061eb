package io.loantap.train.table;

import java.util.List;
import java.util.OptionalInt;

/** Table of rows: its name, for messages, and the names of its columns. */
public interface Table {
  /** How messages call it: the path of a file, for one. */
  String name();

  /** The same without the folder, for what is kept or read elsewhere. */
  default String shortName() {
    return name().substring(name().lastIndexOf('/') + 1);
  }

  /** The names of the columns in order; none is blank, none twice. */
  List<String> header();

  /** The position of the column with exactly this name, counted from 0; empty if there is none. */
  OptionalInt column(String name);

  /** The word for the place of a row: its line in a file, its number elsewhere. */
  default String placeWord() {
    return "row";
  }

  /** The decimal sign of the numbers among the texts. */
  default DecimalSign decimal() {
    return DecimalSign.POINT;
  }
}
