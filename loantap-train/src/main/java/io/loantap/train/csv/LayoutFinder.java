package io.loantap.train.csv;

import io.loantap.train.table.DecimalSign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the layout of a text by its beginning, as far as the options do not say it. */
final class LayoutFinder {
  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("\"?sep=(.)\"?", Pattern.CASE_INSENSITIVE);

  private final HeadReader text;
  private final CsvOptions options;
  private final List<String> notices = new ArrayList<>();

  private LayoutFinder(HeadReader text, CsvOptions options) {
    this.text = text;
    this.options = options;
  }

  /**
   * The layout of a text.
   *
   * @return empty if the text is
   * @throws CsvProblem if there is no header where one is expected, or it is none
   */
  static Optional<Layout> find(HeadReader text, TextBytes bytes, CsvOptions options)
      throws CsvProblem {
    return new LayoutFinder(text, options).find(bytes);
  }

  private Optional<Layout> find(TextBytes bytes) throws CsvProblem {
    if (bytes.marked() && options.encoding() == null && !bytes.charset().name().equals("UTF-8")) {
      notices.add(
          "the text is " + bytes.charset() + " by its byte order mark (--encoding says otherwise)");
    }
    @Nullable Character said = separatorLine();
    int skip = options.skipLines().orElse(said == null ? 0 : 1);
    HeadRecords records = records(said, skip);
    if (records.lines().isEmpty()) {
      return Optional.empty();
    }
    HeaderPlace place = HeaderPlace.of(records, options);
    HeadRecords.Line first = records.lines().get(place.row());
    place.notice(skip, records).ifPresent(notices::add);
    List<HeadRecords.Line> rows =
        records.lines().stream()
            .skip(place.row() + (place.isHeader() ? 1 : 0))
            .filter(line -> line.size() == place.width())
            .toList();
    DecimalSign decimal = decimal(rows, place.width());
    boolean isFirst = !place.isHeader() && place.row() == 0; // blank lines may be rows
    ColumnNames names = names(place, first, rows);
    notices.addAll(names.notices());
    Dialect dialect =
        new Dialect(
            records.separator(),
            decimal,
            bytes.charset(),
            bytes.marked(),
            said != null,
            place.isHeader());
    return Optional.of(
        new Layout(
            dialect,
            isFirst ? skip : Math.toIntExact(first.line() - 1),
            names.names(),
            place.width(),
            names.fields(),
            names.empty(),
            List.copyOf(notices)));
  }

  /** The separator that Excel's first line names, if that is what it is. */
  private @Nullable Character separatorLine() {
    Matcher line = SEPARATOR_LINE.matcher(text.firstLine());
    return line.matches() ? line.group(1).charAt(0) : null;
  }

  private HeadRecords records(@Nullable Character said, int skip) {
    @Nullable Character asked = options.separator();
    if (said != null && options.skipLines().isEmpty()) {
      notices.add(
          "line 1 says that fields are separated by "
              + Dialect.words(said)
              + " and was passed over (--separator says otherwise)");
    }
    @Nullable Character known = asked != null ? asked : said;
    if (known != null) {
      return HeadRecords.of(text, known, skip);
    }
    HeadRecords found = SeparatorFinder.find(text, skip);
    if (found.separator() != ',') {
      notices.add(
          "fields are separated by "
              + Dialect.words(found.separator())
              + " (--separator says otherwise)");
    }
    return found;
  }

  private DecimalSign decimal(List<HeadRecords.Line> rows, int width) {
    @Nullable DecimalSign asked = options.decimal();
    if (asked != null) {
      return asked;
    }
    DecimalSign found = DecimalFinder.of(rows, width);
    if (found == DecimalSign.COMMA) {
      notices.add("numbers have a decimal comma (--decimal says otherwise)");
    }
    return found;
  }

  private ColumnNames names(HeaderPlace place, HeadRecords.Line first, List<HeadRecords.Line> rows)
      throws CsvProblem {
    if (!place.isHeader()) {
      return ColumnNames.without(options.names(), place.width(), first.line());
    }
    List<String> header = new ArrayList<>(first.fields());
    if (options.header() == HeaderLine.EXPECTED) {
      DataLike.refuse(first, rows);
    }
    if (place.isRowNamesFirst()) {
      header.add(0, "");
    }
    while (header.size() < place.width()) {
      header.add("");
    }
    return ColumnNames.of(header, rows, first.line());
  }
}
