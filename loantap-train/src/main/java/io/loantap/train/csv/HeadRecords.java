package io.loantap.train.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * First records of a text, split at one separator: how wide they are, and from which of them on.
 * Blank lines are left out.
 */
final class HeadRecords {
  /** How many records are looked at. */
  private static final int MOST = 100;

  private final char separator;
  private final List<Line> lines;
  private final int width;
  private final int first;

  /**
   * A record.
   *
   * @param line where it begins
   * @param fields what it has
   */
  record Line(long line, List<String> fields) {
    int size() {
      return fields.size();
    }

    /** How many fields are not blank. */
    long filled() {
      return fields.stream().filter(field -> !field.isBlank()).count();
    }
  }

  private HeadRecords(char separator, List<Line> lines) {
    this.separator = separator;
    this.lines = lines;
    this.width = width(lines);
    this.first = firstOf(width);
  }

  /**
   * Splits the beginning of a text.
   *
   * @param skip lines to pass over before
   */
  static HeadRecords of(HeadReader text, char separator, int skip) {
    List<Line> lines = new ArrayList<>();
    // The encoding is of no use here: whoever reads the text says what is wrong with it.
    try (RecordReader records = new RecordReader(text.head(), separator, Quotes.AS_THEY_COME, "")) {
      for (int i = 0; i < skip; i++) {
        records.skipLine();
      }
      while (lines.size() < MOST && records.next()) {
        boolean cutOff = records.endsWithoutBreak() && !text.isWhole();
        if (!records.isBlank() && !(cutOff && !lines.isEmpty())) {
          lines.add(new Line(records.firstLine(), records.values()));
        }
      }
    } catch (IOException e) {
      return new HeadRecords(separator, lines); // those before the problem
    }
    return new HeadRecords(separator, lines);
  }

  /** The size that most records have, and among several the one met first. */
  private static int width(List<Line> lines) {
    Map<Integer, Integer> sizes = new HashMap<>();
    lines.forEach(line -> sizes.merge(line.size(), 1, Integer::sum));
    int best = 1;
    int most = 0;
    for (Line line : lines) {
      int count = sizes.getOrDefault(line.size(), 0);
      if (line.size() > 1 && count > most) {
        best = line.size();
        most = count;
      }
    }
    return best;
  }

  private int firstOf(int size) {
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).size() == size)
        .findFirst()
        .orElse(0);
  }

  char separator() {
    return separator;
  }

  List<Line> lines() {
    return lines;
  }

  /** The size of most records that have more than one field; 1 if none has. */
  int width() {
    return width;
  }

  /** The first record of this width. */
  int first() {
    return first;
  }

  /** The records from the given one on that have the usual width. */
  List<Line> whole(int from) {
    return lines.stream().skip(from).filter(line -> line.size() == width).toList();
  }

  /** Share of the records from the first of the usual width on that have it. */
  double agreement() {
    return lines.isEmpty() ? 0 : (double) whole(first).size() / (lines.size() - first);
  }

  /** How many separators there are where they are expected. */
  int explained() {
    return whole(first).size() * (width - 1);
  }
}
