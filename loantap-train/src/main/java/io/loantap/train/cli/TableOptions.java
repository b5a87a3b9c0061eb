package io.loantap.train.cli;

import io.loantap.train.command.Console;
import io.loantap.train.command.Outputs;
import io.loantap.train.csv.CsvInput;
import io.loantap.train.csv.CsvOptions;
import io.loantap.train.csv.HeaderLine;
import io.loantap.train.csv.InputFile;
import io.loantap.train.csv.StreamInput;
import io.loantap.train.data.DataException;
import io.loantap.train.jdbc.QueryInput;
import io.loantap.train.table.DecimalSign;
import io.loantap.train.table.TableInput;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The place of a table and its dialect: a mixin, the same for every command that reads one. */
public final class TableOptions {
  private static final Path STANDARD_INPUT = Path.of("-");
  private static final int MOST_NAME_BYTES = 1 << 20;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--separator",
      paramLabel = "CHAR",
      converter = TableConverters.Separator.class,
      description =
          "What stands between fields: a character, or comma, tab, semicolon, pipe or space, which"
              + " stands for any number of them (found by the first lines).")
  private @Nullable Character separator;

  @Option(
      names = "--decimal",
      paramLabel = "SIGN",
      converter = TableConverters.Decimal.class,
      description = "The decimal sign of numbers, . or , (found by the first lines).")
  private @Nullable DecimalSign decimal;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      converter = TableConverters.Encoding.class,
      description = "Such as windows-1252 (that of the byte order mark, or UTF-8).")
  private @Nullable Charset encoding;

  @Option(
      names = "--skip-lines",
      paramLabel = "N",
      description = "Lines above the header (found by the first lines).")
  private @Nullable Integer skipLines;

  @Option(
      names = "--no-header",
      description = "The file has no header: its columns are called column_1, column_2, ...")
  private boolean noHeader;

  @Option(
      names = "--header",
      description = "The first line is a header, even where it looks like data.")
  private boolean header;

  @Option(
      names = "--names",
      paramLabel = "FILE",
      description = "The names of the columns of a file without a header, one a line.")
  private @Nullable Path names;

  @Option(
      names = "--strict",
      description =
          "Stops at stray quotes and at remarks below the last row instead of reading on with a"
              + " notice.")
  private boolean strict;

  @Mixin private DatabaseOptions databases = new DatabaseOptions();

  @Option(
      names = "--query",
      paramLabel = "SQL",
      description = "The rows of this query of the database of --jdbc, each of them one loan.")
  private @Nullable String query;

  /** Makes a mixin with all defaults. */
  public TableOptions() {}

  /** The file of names, if there is one. */
  @Nullable Path names() {
    return names;
  }

  /** The database, if one is named. */
  DatabaseOptions databases() {
    return databases;
  }

  /**
   * Checks that there is one table: a file or a query.
   *
   * @param file as given
   * @param label how the command calls it
   * @throws picocli.CommandLine.ParameterException if there is none, or more than one
   */
  void require(@Nullable Path file, String label) {
    requireBeside(file, label);
    if (file != null && databases.isGiven()) {
      throw usage("give either " + label + " or --jdbc with --query");
    }
  }

  /** As {@link #require}, where the database of a file may be named for something else. */
  void requireBeside(@Nullable Path file, String label) {
    if (query != null && !databases.isGiven()) {
      throw usage("--query needs a database; name one with --jdbc");
    }
    if (file == null && query == null) {
      throw usage(
          databases.isGiven()
              ? "--jdbc needs a query; give one with --query"
              : "Missing required parameter: '" + label + "' (or --jdbc URL --query SQL)");
    }
    if (file != null && query != null) {
      throw usage("give either " + label + " or --query");
    }
    if (!databases.isGiven() && databases.isMentioned()) {
      throw usage("--driver and --jdbc-user are of a database; name one with --jdbc");
    }
  }

  /**
   * The table in a file, of standard input for {@code -}, or of the query; to be closed.
   *
   * @param file null for the query
   * @param passes how often it is read
   * @throws picocli.CommandLine.ParameterException if the options contradict each other
   */
  TableInput input(@Nullable Path file, StreamInput.Passes passes) throws IOException {
    if (file == null && query != null) {
      return new QueryInput(databases.database(), query);
    }
    if (file == null) {
      throw new IllegalStateException("a table is required before");
    }
    CsvOptions options = options();
    if (file.equals(STANDARD_INPUT)) {
      return new StreamInput("standard input", () -> System.in, options, passes);
    }
    return Outputs.isDevice(file)
        ? new StreamInput(file.toString(), () -> InputFile.open(file), options, passes)
        : new CsvInput(file, options);
  }

  /** How messages call the table. */
  String name(@Nullable Path file) {
    if (file == null) {
      return new QueryInput(databases.database(), "").name();
    }
    return file.equals(STANDARD_INPUT) ? "standard input" : file.toString();
  }

  /** The same without the folder of a file. */
  String shortName(@Nullable Path file) {
    return file == null || file.equals(STANDARD_INPUT)
        ? name(file)
        : String.valueOf(file.getFileName());
  }

  private ParameterException usage(String message) {
    return Console.of(command).usage(message);
  }

  private CsvOptions options() throws IOException {
    if (skipLines != null && skipLines < 0) {
      throw usage("--skip-lines must be at least 0");
    }
    if (header && (noHeader || names != null)) {
      throw usage("--header and --no-header or --names contradict each other");
    }
    CsvOptions options =
        new CsvOptions(
            separator,
            decimal,
            encoding,
            skipLines == null ? OptionalInt.empty() : OptionalInt.of(skipLines),
            header ? HeaderLine.PRESENT : HeaderLine.EXPECTED,
            List.of(),
            strict ? CsvOptions.Irregular.STOP : CsvOptions.Irregular.NOTICE);
    if (names != null) {
      return options.withNames(readNames(names));
    }
    return noHeader ? options.withHeader(HeaderLine.ABSENT) : options;
  }

  /** One name a line, or all on one line as in a header. */
  private static List<String> readNames(Path file) throws IOException {
    String text = new String(InputFile.read(file, MOST_NAME_BYTES), StandardCharsets.UTF_8);
    List<String> lines =
        text.replace("\uFEFF", "").lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    List<String> names = lines.size() == 1 ? Arrays.asList(lines.get(0).split("[,;\t|]")) : lines;
    if (names.isEmpty() || names.stream().anyMatch(String::isBlank)) {
      throw new DataException(file + " has no names of columns. Write one name a line.");
    }
    return names.stream().map(String::strip).toList();
  }
}
