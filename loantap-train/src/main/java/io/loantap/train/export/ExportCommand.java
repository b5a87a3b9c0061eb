package io.loantap.train.export;

import io.loantap.storage.write.AtomicFile;
import io.loantap.train.command.Console;
import io.loantap.train.command.ModelFile;
import io.loantap.train.command.Outputs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loantap export}. */
@Command(
    name = "export",
    description = {
      "Writes a model in the syntax of another program, which then scores as loantap does.",
      "What the target cannot carry is listed in the file's first lines and here."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class ExportCommand implements Callable<Integer> {
  /** A syntax that models are written in. */
  enum Target {
    SQL,
    PYTHON,
    JAVASCRIPT,
    PMML,
    CSV
  }

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "MODEL", description = "A model file.")
  private Path model = Path.of("");

  @Option(
      names = "--to",
      paramLabel = "sql|python|javascript|pmml|csv",
      required = true,
      description =
          "A query that scores a table in its database (sql), a program without dependencies"
              + " (python, javascript), a Scorecard that PMML evaluators score (pmml), or the table of points, as"
              + " spreadsheets open it (csv).")
  private Target target = Target.SQL;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "Where the text goes.")
  private Path out = Path.of("");

  @Option(
      names = "--dialect",
      paramLabel = "NAME",
      description =
          "sql: the engine's dialect, one of ${COMPLETION-CANDIDATES} in small or capital letters"
              + " (ANSI).")
  private @Nullable SqlDialect dialect;

  @Option(
      names = "--table",
      paramLabel = "NAME",
      description =
          "sql: the table of applicants, with its schema's name and a dot before it where it needs"
              + " one (applicants).")
  private @Nullable String table;

  @Option(
      names = "--keep",
      paramLabel = "COL[,COL]",
      split = ",",
      description =
          "sql: columns of the table that the result begins with, such as the number of the"
              + " application. Without it, the result has the scores alone.")
  private List<String> keep = List.of();

  @Option(
      names = "--columns",
      paramLabel = "exact|upper|lower",
      description =
          "sql: how the table writes the names of the model's fields: as the model does (exact), or"
              + " all in capitals or small letters, as engines keep names that nobody quoted.")
  private SqlExport.@Nullable ColumnCase columns;

  @Option(
      names = "--dates",
      paramLabel = "date|text",
      description =
          "sql: how the table holds months: as dates (date), or as texts written as the model's"
              + " field says, such as Jan-2015 (text).")
  private SqlMonths.@Nullable Form dates;

  /** Made by picocli. */
  public ExportCommand() {}

  @Override
  public Integer call() throws IOException {
    Console console = Console.of(spec);
    ModelExport export = export(console);
    new Outputs(console).reading("MODEL", model).writing("--out", out);
    ExportedModel exported = ExportedModel.of(ModelFile.content(model));
    String text = export.text(exported);
    AtomicFile.write(out, text.getBytes(StandardCharsets.UTF_8));
    StringBuilder told = new StringBuilder();
    told.append(
        String.format(
            Locale.ROOT,
            "Wrote model %s to %s: %d characteristics.%n",
            exported.id(),
            out,
            exported.scorecard().characteristics().size()));
    List<String> left = export.leftOut(exported);
    told.append(left.isEmpty() ? "" : "Not in it:\n");
    left.forEach(each -> told.append("- ").append(each).append('\n'));
    console.print(told.toString());
    return 0;
  }

  private ModelExport export(Console console) {
    for (String column : keep) {
      if (SqlExport.RESULTS.contains(column.toLowerCase(Locale.ROOT))) {
        throw console.usage(
            "--keep "
                + column
                + ": the result has a column of this name already. Rename that of the table, in a"
                + " view perhaps");
      }
    }
    if (target != Target.SQL
        && !(dialect == null
            && table == null
            && keep.isEmpty()
            && columns == null
            && dates == null)) {
      throw console.usage(
          "--dialect, --table, --keep, --columns and --dates are for --to sql alone");
    }
    return switch (target) {
      case PYTHON -> new ProgramExport(ProgramExport.Language.PYTHON);
      case JAVASCRIPT -> new ProgramExport(ProgramExport.Language.JAVASCRIPT);
      case PMML -> new PmmlExport();
      case CSV -> new PointsExport();
      case SQL ->
          new SqlExport(
              Objects.requireNonNullElse(dialect, SqlDialect.ANSI),
              Objects.requireNonNullElse(table, "applicants"),
              keep,
              Objects.requireNonNullElse(columns, SqlExport.ColumnCase.EXACT),
              Objects.requireNonNullElse(dates, SqlMonths.Form.DATE));
    };
  }
}
