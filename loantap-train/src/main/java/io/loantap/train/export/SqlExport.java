package io.loantap.train.export;

import io.loantap.applicant.DateField;
import io.loantap.applicant.Field;
import io.loantap.derived.DerivedField;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.scorecard.Scorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A model as one SELECT over a table of applicants, of which each row gets log-odds, probability,
 * points and decision, or the first characteristic for which it is refused.
 *
 * @param dialect of the engine
 * @param table name of the table; dots part a schema's name from it
 * @param keep columns of the table that the result begins with
 * @param columns how the table writes the names of the model's fields
 * @param dates how it holds months
 */
record SqlExport(
    SqlDialect dialect, String table, List<String> keep, ColumnCase columns, SqlMonths.Form dates)
    implements ModelExport {
  /** The columns that a query adds. */
  static final List<String> RESULTS =
      List.of("log_odds", "probability", "points", "decision", "refused");

  /** Beyond these the probability is 0 or 1 to 300 digits, and engines complain of underflow. */
  private static final double FAR = 700;

  /** A way to write the names of columns. */
  enum ColumnCase {
    /** As the model writes its fields. */
    EXACT,
    /** In capitals, as an engine keeps names that nobody quoted. */
    UPPER,
    /** In small letters, as an engine keeps names that nobody quoted. */
    LOWER;

    private String written(String name) {
      return switch (this) {
        case EXACT -> name;
        case UPPER -> name.toUpperCase(Locale.ROOT);
        case LOWER -> name.toLowerCase(Locale.ROOT);
      };
    }
  }

  /** Copies the list. */
  SqlExport {
    keep = List.copyOf(keep);
  }

  @Override
  public List<String> leftOut(ExportedModel model) {
    List<String> left = new ArrayList<>(model.termsLeftOut());
    left.add("reasons and what would change a decline (loantap predict --explain has them)");
    left.add("notices of values that are missing, unseen, special or beyond training");
    return left;
  }

  @Override
  public String text(ExportedModel model) {
    SqlSources sources = new SqlSources(model, dialect, new SqlMonths(dialect, dates));
    StringBuilder sql = new StringBuilder();
    sql.append(
        Comments.line(
            "-- ", "Model " + model.id() + ", \"" + model.recipe() + "\", for " + dialect + "."));
    sql.append(Comments.line("-- ", "Not in this query:"));
    leftOut(model).forEach(each -> sql.append(Comments.line("-- - ", each + ".")));
    sql.append(
        Comments.line("-- ", "Columns of " + table + " that it reads; a missing value is NULL:"));
    model.fields().forEach(field -> sql.append(Comments.line("-- - ", kind(field))));
    sql.append(
        Comments.line(
            "-- ",
            "A row that the model refuses has no score; refused says for which field or"
                + " characteristic."));
    String from = fields(model, sources, sql);
    from = derived(model, sources, sql, from);
    SqlSurfaces surfaces = new SqlSurfaces(model, sources, dialect);
    from = surfaces.add(sql, from);
    from = contributions(model, sources, surfaces, sql, from);
    from = sums(model, sources, sql, from);
    results(model, sql, from);
    return sql.toString();
  }

  private String kind(Field field) {
    return field.name()
        + switch (field.kind()) {
          case NUMBER -> ": a number" + (field.unit().isEmpty() ? "" : " (" + field.unit() + ")");
          case MONTH ->
              dates == SqlMonths.Form.DATE
                  ? ": a date"
                  : ": a text such as " + ((DateField) field).format().example();
          case LEVEL, TEXT -> ": a text";
        };
  }

  private String fields(ExportedModel model, SqlSources sources, StringBuilder sql) {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < keep.size(); i++) {
      columns.add("t." + dialect.name(keep.get(i)) + " AS k" + (i + 1));
    }
    for (Field field : model.fields()) {
      String column = "t." + dialect.name(this.columns.written(field.name()));
      columns.add(sources.value(field, column) + " AS " + sources.column(field.name()));
    }
    List<String> parts = new ArrayList<>();
    for (String part : table.split("[.]", -1)) {
      parts.add(dialect.name(part));
    }
    sql.append("WITH loantap_fields")
        .append(dialect.part())
        .append("\n    ")
        .append(String.join(",\n    ", columns))
        .append("\n  FROM ")
        .append(String.join(".", parts))
        .append(" t\n)");
    return "loantap_fields";
  }

  private String derived(ExportedModel model, SqlSources sources, StringBuilder sql, String from) {
    String last = from;
    for (DerivedField field : model.derived()) {
      String column = sources.column(field.name());
      sql.append(", loantap_").append(column).append(dialect.part()).append(" t.*,\n    ");
      sql.append(sources.value(field)).append(" AS ").append(column);
      sql.append("\n  FROM ").append(last).append(" t\n)");
      last = "loantap_" + column;
    }
    return last;
  }

  private String contributions(
      ExportedModel model,
      SqlSources sources,
      SqlSurfaces surfaces,
      StringBuilder sql,
      String from) {
    SqlTerms terms = new SqlTerms(sources, dialect);
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < keep.size(); i++) {
      columns.add("k" + (i + 1));
    }
    List<Characteristic> characteristics = model.scorecard().characteristics();
    for (int place = 0; place < characteristics.size(); place++) {
      Characteristic characteristic = characteristics.get(place);
      columns.add(
          terms.contribution(characteristic)
              + surfaces.halves(characteristic.name())
              + " AS c"
              + (place + 1));
    }
    columns.add(sources.refused() + " AS r");
    sql.append(", loantap_contributions")
        .append(dialect.part())
        .append("\n    ")
        .append(String.join(",\n    ", columns))
        .append("\n  FROM ")
        .append(from)
        .append(" t\n)");
    return "loantap_contributions";
  }

  private String sums(ExportedModel model, SqlSources sources, StringBuilder sql, String from) {
    Scorecard scorecard = model.scorecard();
    StringBuilder sum = new StringBuilder("CASE WHEN r IS NULL THEN ");
    sum.append(dialect.number(scorecard.intercept()));
    for (int place = 1; place <= scorecard.characteristics().size(); place++) {
      sum.append(" + c").append(place);
    }
    sum.append(" END");
    sql.append(", loantap_sums")
        .append(dialect.part())
        .append(" t.*,\n    ")
        .append(sum)
        .append(" AS s\n  FROM ")
        .append(from)
        .append(" t\n), loantap_log_odds")
        .append(dialect.part())
        .append(" t.*,\n    ")
        .append(
            scorecard.map().isEmpty()
                ? "s"
                : new SqlTerms(sources, dialect).mapped(scorecard.map().get(), "s"))
        .append(" AS z\n  FROM loantap_sums t\n)");
    return "loantap_log_odds";
  }

  private void results(ExportedModel model, StringBuilder sql, String from) {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < keep.size(); i++) {
      columns.add("k" + (i + 1) + " AS " + dialect.name(keep.get(i)));
    }
    columns.add("z AS log_odds");
    columns.add(probability() + " AS probability");
    columns.add(points(model) + " AS points");
    columns.add(decision(model) + " AS decision");
    columns.add(refused(model) + " AS refused");
    sql.append("\nSELECT")
        .append(dialect.hint())
        .append("\n  ")
        .append(String.join(",\n  ", columns))
        .append("\nFROM ")
        .append(from)
        .append(" t\n");
  }

  private String probability() {
    String one = dialect.number(1);
    return ("CASE WHEN z > %1$s THEN %3$s WHEN z < %2$s THEN %4$s"
            + " WHEN z >= %4$s THEN %3$s / (%3$s + EXP(-z)) ELSE EXP(z) / (%3$s + EXP(z)) END")
        .formatted(dialect.number(FAR), dialect.number(-FAR), one, dialect.number(0));
  }

  /** Of the sum, as the points of a characteristic are, not of what it is mapped to. */
  private String points(ExportedModel model) {
    double most = ScoreScaling.clamp(Double.MAX_VALUE);
    return "%1$s - %2$s * CASE WHEN s > %3$s THEN %3$s WHEN s < %4$s THEN %4$s ELSE s END"
        .formatted(
            dialect.number(model.scaling().offset()),
            dialect.number(model.scaling().factor()),
            dialect.number(most),
            dialect.number(-most));
  }

  private String decision(ExportedModel model) {
    return "CASE WHEN z IS NULL THEN 'REFUSED' WHEN z <= %s THEN 'APPROVE'%s ELSE 'DECLINE' END"
        .formatted(
            dialect.number(model.approvedUpTo()),
            model.policy().terms().refer().isEmpty()
                ? ""
                : " WHEN z <= " + dialect.number(model.referredUpTo()) + " THEN 'REFER'");
  }

  private String refused(ExportedModel model) {
    StringBuilder cases = new StringBuilder("CASE WHEN r IS NOT NULL THEN r");
    List<String> names = model.scorecard().names();
    for (int place = 0; place < names.size(); place++) {
      cases
          .append(" WHEN c")
          .append(place + 1)
          .append(" IS NULL THEN ")
          .append(dialect.text(names.get(place)));
    }
    return cases + " END";
  }
}
