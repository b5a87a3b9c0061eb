package io.loantap.train.csv;

import io.loantap.train.table.DecimalSign;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the decimal sign of the first records. It is a comma if in some column every cell is a
 * number and one of them has a comma that cannot stand between thousands, and no number anywhere
 * has a point that cannot.
 */
final class DecimalFinder {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?[0-9]{1,3}([.][0-9]{3})*(,[0-9]+)?|[-+]?[0-9]+(,[0-9]+)?");
  private static final Pattern COMMA =
      Pattern.compile(
          "[-+]?([0-9]{4,},[0-9]+|0,[0-9]+|[0-9]+,([0-9]{1,2}|[0-9]{4,})|[0-9]{1,3}([.][0-9]{3})+,[0-9]+)");
  private static final Pattern POINT =
      Pattern.compile(
          "[-+]?([0-9]{4,}[.][0-9]+|0[.][0-9]+|[0-9]*[.]([0-9]{1,2}|[0-9]{4,})|[0-9]{1,3}(,[0-9]{3})+[.][0-9]+)");

  private DecimalFinder() {}

  /** The sign of the rows. */
  static DecimalSign of(List<HeadRecords.Line> rows, int width) {
    boolean found = false;
    for (int column = 0; column < width; column++) {
      boolean numbers = true;
      boolean comma = false;
      for (HeadRecords.Line row : rows) {
        String cell = row.fields().get(column).strip();
        if (POINT.matcher(cell).matches()) {
          return DecimalSign.POINT;
        }
        numbers &= cell.isEmpty() || NUMBER.matcher(cell).matches();
        comma |= COMMA.matcher(cell).matches();
      }
      found |= numbers && comma;
    }
    return found ? DecimalSign.COMMA : DecimalSign.POINT;
  }
}
