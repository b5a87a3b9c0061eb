package io.loantap.train.table;

import java.util.List;
import java.util.regex.Pattern;

/** Sign between the whole and the broken part of the numbers of a table. */
public enum DecimalSign {
  /** As in 1234.5, which every parser of numbers reads. */
  POINT('.'),
  /** As in 1234,5 or 1.234,5, where points stand between thousands. */
  COMMA(',');

  private static final Pattern WITH_COMMA = Pattern.compile("[-+]?[0-9]+,[0-9]+([eE][-+]?[0-9]+)?");
  private static final Pattern GROUPED = Pattern.compile("[-+]?[0-9]{1,3}([.][0-9]{3})+(,[0-9]+)?");

  private final char character;

  DecimalSign(char character) {
    this.character = character;
  }

  /** The sign itself. */
  public char character() {
    return character;
  }

  /** The number of a cell as a plain decimal with a point; any other text as it is. */
  public String plain(String cell) {
    if (this == POINT) {
      return cell;
    }
    String text = cell.strip();
    if (GROUPED.matcher(text).matches()) {
      return text.replace(".", "").replace(',', '.');
    }
    return WITH_COMMA.matcher(text).matches() ? text.replace(',', '.') : cell;
  }

  /** The cells of a row, of which numbers are plain decimals with a point. */
  public List<String> plain(List<String> cells) {
    return this == POINT ? cells : cells.stream().map(this::plain).toList();
  }

  /** A plain decimal with this sign. */
  public String written(String plain) {
    return plain.replace('.', character);
  }
}
