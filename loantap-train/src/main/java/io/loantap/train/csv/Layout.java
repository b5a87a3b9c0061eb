package io.loantap.train.csv;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Place of the rows in a text, and what their fields are.
 *
 * @param dialect how the text is written
 * @param skip lines above the header, or above the first row if there is no header
 * @param names of the columns
 * @param width how many fields each row has
 * @param kept the field of each column; null if each field is a column
 * @param empty the fields that are no column and must be blank
 * @param notices what was found that is not plain CSV
 */
record Layout(
    Dialect dialect,
    int skip,
    List<String> names,
    int width,
    int @Nullable [] kept,
    int[] empty,
    List<String> notices) {

  /** The name of the column of a field; empty if it is no column. */
  Optional<String> name(int field) {
    int @Nullable [] columns = kept;
    int column =
        columns == null
            ? field
            : IntStream.range(0, columns.length)
                .filter(i -> columns[i] == field)
                .findFirst()
                .orElse(-1);
    return column < 0 || column >= names.size() ? Optional.empty() : Optional.of(names.get(column));
  }
}
