package io.loantap.train.csv;

import java.util.List;
import java.util.Optional;

/**
 * Place of the rows in a text, and what their fields are.
 *
 * @param dialect how the text is written
 * @param skip lines above the header, or above the first row if there is no header
 * @param names of the columns
 * @param width how many fields each row has
 * @param fields the field of each column
 * @param empty the fields that are no column and must be blank
 * @param notices what was found that is not plain CSV
 */
record Layout(
    Dialect dialect,
    int skip,
    List<String> names,
    int width,
    List<Integer> fields,
    List<Integer> empty,
    List<String> notices) {

  /** Whether each field is a column. */
  boolean isWhole() {
    return fields.size() == width;
  }

  /** The name of the column of a field; empty if it is no column. */
  Optional<String> name(int field) {
    int column = fields.indexOf(field);
    return column < 0 ? Optional.empty() : Optional.of(names.get(column));
  }
}
