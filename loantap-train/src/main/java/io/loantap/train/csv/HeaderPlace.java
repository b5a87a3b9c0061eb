package io.loantap.train.csv;

import java.util.List;
import java.util.Optional;

/**
 * Place of the header among the first records: the first that is as wide as the rows below it. The
 * lines above it are remarks if they have one field each, or if the header looks like one.
 *
 * @param row the header, or the first row if there is none
 * @param isHeader whether there is a header
 * @param width how many fields each row has
 * @param isRowNamesFirst whether the header lacks a name for the first field, as R writes it
 */
record HeaderPlace(int row, boolean isHeader, int width, boolean isRowNamesFirst) {
  /** Fields of the narrowest table in which a line of one field is a remark. */
  static final int NARROWEST = 3;

  static HeaderPlace of(HeadRecords records, CsvOptions options) {
    boolean header = options.header() != HeaderLine.ABSENT;
    boolean fixed = options.skipLines().isPresent();
    if (!header) {
      int row = fixed ? 0 : records.first();
      boolean remarks = records.lines().stream().limit(row).allMatch(line -> line.filled() <= 1);
      return new HeaderPlace(remarks ? row : 0, false, records.width(), false);
    }
    int first = fixed ? 0 : firstFilled(records);
    if (records.first() > 0) {
      int above = fixed ? 0 : records.first() - 1;
      HeadRecords.Line narrow = records.lines().get(above);
      List<HeadRecords.Line> rows = records.whole(above + 1);
      if (narrow.size() == records.width() - 1 && narrow.filled() == narrow.size()) {
        boolean counted = HeadCells.count(HeadCells.column(rows, 0)) && rows.size() > 1;
        if (HeadCells.areBlank(HeadCells.column(rows, records.width() - 1)) || counted) {
          return new HeaderPlace(above, true, records.width(), counted);
        }
      }
      if (fixed || !areRemarks(records, first)) {
        return new HeaderPlace(0, true, records.lines().get(0).size(), false);
      }
    }
    int width = fixed ? records.lines().get(0).size() : records.width();
    return new HeaderPlace(first, true, width, false);
  }

  /** The first record that is as wide as most and has more than a title in it. */
  private static int firstFilled(HeadRecords records) {
    int first = records.first();
    List<HeadRecords.Line> lines = records.lines();
    if (records.width() >= NARROWEST) {
      int at = first;
      while (at < lines.size() && lines.get(at).filled() <= 1) {
        at++;
      }
      return at < lines.size() && lines.get(at).size() == records.width() ? at : first;
    }
    return first;
  }

  private static boolean areRemarks(HeadRecords records, int header) {
    List<HeadRecords.Line> above = records.lines().subList(0, header);
    HeadRecords.Line line = records.lines().get(header);
    boolean names =
        line.filled() == line.size()
            && line.fields().stream().noneMatch(HeadCells::isNumber)
            && line.fields().stream().distinct().count() == line.size();
    return names || above.stream().allMatch(remark -> remark.filled() <= 1);
  }

  /** What was passed over above the header, if anything was. */
  Optional<String> notice(int skipped, HeadRecords records) {
    if (row == 0) {
      return Optional.empty();
    }
    long from = Math.max(skipped + 1L, records.lines().get(0).line());
    long to = records.lines().get(row).line() - 1;
    String what = isHeader ? "header on line " : "first row on line ";
    return Optional.of(
        (from == to ? "line " + from + " was" : "lines " + from + " to " + to + " were")
            + " passed over as a remark above the "
            + what
            + (to + 1)
            + " (--skip-lines says otherwise)");
  }
}
