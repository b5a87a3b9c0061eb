package io.loantap.train.csv;

import java.util.List;
import java.util.OptionalInt;

/** A source of rows: its name, for messages, and the names of its columns. */
public interface Table {
  /** How messages call it: the path of a file, for one. */
  String name();

  /** The names of the columns in order; none is blank, none twice. */
  List<String> header();

  /** The position of the column with exactly this name, counted from 0; empty if there is none. */
  OptionalInt column(String name);
}
