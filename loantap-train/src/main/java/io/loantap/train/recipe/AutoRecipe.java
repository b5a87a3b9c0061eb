package io.loantap.train.recipe;

import io.loantap.applicant.DateField;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumberForm;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.SpecialValues;
import io.loantap.derived.Derivation;
import io.loantap.derived.DerivedField;
import io.loantap.learn.schema.CellOptions;
import io.loantap.learn.schema.ColumnKind;
import io.loantap.learn.schema.InferredColumn;
import io.loantap.learn.schema.SchemaInference;
import io.loantap.learn.schema.SpecialValueRule;
import io.loantap.personalloan.LoanTap;
import io.loantap.train.support.Suggestion;
import io.loantap.train.table.RaggedRows;
import io.loantap.train.table.ReadAhead;
import io.loantap.train.table.RowBlock;
import io.loantap.train.table.Table;
import io.loantap.train.table.TableInput;
import io.loantap.train.table.TableSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A recipe for any file with a binary outcome, inferred from the file itself.
 *
 * <p>Every column but the outcome becomes a field of the schema, so that a whole row of the file
 * can be scored. Numbers and levels ({@link SchemaInference}) become characteristics. Identifiers,
 * constants, empty columns, text, {@link ProxyColumns} and {@link ProtectedColumns} are left out,
 * and so are bare months: applicants to come all have later ones. But if one month column is never
 * before another, the months between them become a characteristic. The month column that is never
 * before any other orders the rows in time. Numbers that stand apart ({@link SpecialValueRule}) are
 * special values of their column.
 */
public final class AutoRecipe {
  private final List<String> header;
  private final LabelFinder label;
  private final List<InferredColumn> columns;
  private final MonthColumns.InFormats months;
  private final @Nullable SpecialCandidates special;
  private final AutoEncoding encoding;
  private final List<String> notices;

  private AutoRecipe(
      List<String> header,
      LabelFinder label,
      List<InferredColumn> columns,
      MonthColumns.InFormats months,
      @Nullable SpecialCandidates special,
      AutoEncoding encoding,
      List<String> notices) {
    this.header = header;
    this.label = label;
    this.columns = columns;
    this.months = months;
    this.special = special;
    this.encoding = encoding;
    this.notices = notices;
  }

  /**
   * Reads a table once and makes a recipe for it.
   *
   * @param input finished loans
   * @param label the outcome; null for {@code Charged Off} in {@code loan_status}
   * @param cells what is known of the table's cells beforehand
   * @param notices receives how the table was read, and a sentence for each column left out
   * @throws RecipeException if the outcome cannot be found, or no column is of use
   * @throws IOException if the table cannot be read
   */
  public static Recipe infer(
      TableInput input, Recipe.@Nullable Label label, CellOptions cells, List<String> notices)
      throws IOException {
    return infer(input, label, cells, true, notices);
  }

  /**
   * Makes a recipe as {@link #infer(TableInput, Recipe.Label, CellOptions, List)}.
   *
   * @param proposeSpecial whether numbers that stand apart become special values
   */
  public static Recipe infer(
      TableInput input,
      Recipe.@Nullable Label label,
      CellOptions cells,
      boolean proposeSpecial,
      List<String> notices)
      throws IOException {
    try (TableSource source = input.open()) {
      // Before anything is read ahead: it may look at the first rows.
      LabelFinder outcome = LabelFinder.of(label, source);
      return infer(source, outcome, cells, proposeSpecial, notices);
    }
  }

  private static Recipe infer(
      TableSource source,
      LabelFinder outcome,
      CellOptions cells,
      boolean proposeSpecial,
      List<String> notices)
      throws IOException {
    try (ReadAhead ahead = ReadAhead.of(source)) {
      List<String> header = source.header();
      requireColumns(cells, source);
      SchemaInference inference =
          SchemaInference.of(header, cells.withDecimal(source.decimal().character()));
      MonthColumns months = new MonthColumns(header.size(), cells.pivot());
      SpecialCandidates special = new SpecialCandidates(header.size());
      long loans = 0;
      AtomicLong ragged = new AtomicLong();
      RaggedRows passedOver = problem -> ragged.incrementAndGet();
      for (RowBlock rows = ahead.next(passedOver); rows != null; rows = ahead.next(passedOver)) {
        for (int row = 0; row < rows.size(); row++) {
          List<String> texts = rows.values(row);
          if (outcome.accept(texts.get(outcome.column()), rows.place(row))) {
            inference.accept(texts, rows.place(row));
            months.accept(texts);
            if (proposeSpecial) {
              special.accept(source.decimal().plain(texts));
            }
            loans++;
          }
        }
      }
      if (source.rows() == 0) {
        throw new RecipeException(
            source.name() + " has a header but no rows. Give a file with loans of each outcome.");
      }
      outcome.check();
      notices.addAll(source.notices());
      notices.addAll(outcome.notices());
      if (ragged.get() > 0) {
        notices.add(
            String.format(
                Locale.ROOT,
                "%,d rows have another number of fields than the header and were passed over;"
                    + " training stops at them unless --skip-bad-rows leaves them out.",
                ragged.get()));
      }
      AutoEncoding encoding = AutoEncoding.forRows(loans);
      List<InferredColumn> columns = inference.columns();
      List<InferredColumn> inputs = new ArrayList<>(columns);
      inputs.remove(outcome.column());
      notices.addAll(CellNotices.of(inputs, source));
      Map<Integer, DateField> dates = dates(columns, outcome.column());
      return new AutoRecipe(
              header,
              outcome,
              columns,
              months.in(dates),
              proposeSpecial ? special : null,
              encoding,
              notices)
          .recipe(source);
    }
  }

  private static void requireColumns(CellOptions cells, Table table) {
    for (String name : cells.kinds().keySet()) {
      if (table.column(name).isEmpty()) {
        throw new RecipeException(
            table.name()
                + " has no column \""
                + name
                + "\", whose kind was stated"
                + Suggestion.ending(name, table.header())
                + " Name a column of the table with --kind COL=KIND.");
      }
    }
  }

  /** By place, the columns of dates; the outcome is none. */
  private static Map<Integer, DateField> dates(List<InferredColumn> columns, int label) {
    Map<Integer, DateField> dates = new TreeMap<>();
    for (int column = 0; column < columns.size(); column++) {
      if (column != label
          && columns.get(column).kind() == ColumnKind.MONTH
          && columns.get(column).field() instanceof DateField date) {
        dates.put(column, date);
      }
    }
    return dates;
  }

  private Recipe recipe(Table table) {
    List<FeatureEntry> features = new ArrayList<>();
    List<Field> fields = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      InferredColumn inferred = columns.get(column);
      if (column == label.column()) {
        continue;
      }
      fields.add(inferred.field());
      if (ProxyColumns.contains(inferred.field().name())) {
        notices.add(
            "Column \""
                + inferred.field().name()
                + "\" was left out: it stands for where applicants live or who they are. To use it"
                + " all the same, name it in the recipe's \"proxies\".");
      } else if (holdsProtected(inferred.field())) {
        notices.add(leftOutByLaw(inferred.field()));
      } else if (inferred.kind() == ColumnKind.NUMBER || inferred.kind() == ColumnKind.LEVELS) {
        features.add(encoding.of(inferred));
      } else {
        notices.add(leftOut(inferred));
      }
    }
    List<String> unclipped =
        IntStream.range(0, columns.size())
            .filter(column -> column != label.column())
            .mapToObj(columns::get)
            .filter(AutoEncoding::hasFewValues)
            .map(column -> column.field().name())
            .toList();
    if (!unclipped.isEmpty()) {
      notices.add(
          "Not clipped, since a rare one of few values is no outlier: "
              + String.join(", ", unclipped)
              + " (\"clip\" in the recipe clips).");
    }
    List<DerivedField> derived = durations();
    derived.forEach(field -> features.add(encoding.curve(field.name(), AutoEncoding.BLANK)));
    if (features.isEmpty()) {
      throw new RecipeException(
          table.name()
              + " has no column to learn from besides the outcome: "
              + String.join(" ", notices)
              + " Give a file with more columns.");
    }
    Schema known = ProtectedColumns.withRoles(LoanTap.withRoles(Schema.of(fields)));
    Schema schema = RoleNames.propose(known, notices);
    Recipe recipe =
        new Recipe(
            Recipes.AUTO,
            "Inferred from "
                + table.shortName()
                + ": curves for numbers, a contribution for each level. Read it, and take out what is"
                + " not yet known when somebody applies.",
            label.label(),
            schema,
            derived,
            months
                .latest(column -> TimeNames.mayOrder(header.get(column)))
                .map(header::get)
                .orElse(null),
            List.of(),
            features,
            null,
            new Penalty.Chosen(Penalty.Rule.LOWEST_LOSS, OptionalDouble.empty()),
            List.of(),
            List.of());
    Recipe selecting =
        features.size() >= SelectionRules.MANY_CANDIDATES
            ? recipe.withSelection(SelectionRules.USUAL)
            : recipe;
    Map<String, SpecialValues> apart = apart();
    return apart.isEmpty() ? selecting : selecting.withSpecial(apart);
  }

  /** The special values that are proposed for each column of plain numbers. */
  private Map<String, SpecialValues> apart() {
    Map<String, SpecialValues> apart = new LinkedHashMap<>();
    List<String> words = new ArrayList<>();
    for (int column = 0; special != null && column < columns.size(); column++) {
      boolean plain =
          columns.get(column).kind() == ColumnKind.NUMBER
              && columns.get(column).field() instanceof NumericField number
              && isPlainButForDecimal(number.form());
      SortedMap<Double, Long> rows =
          plain && column != label.column() ? special.propose(column) : new TreeMap<>();
      if (!rows.isEmpty()) {
        Map<Double, String> names = new LinkedHashMap<>();
        rows.keySet().forEach(value -> names.put(value, SpecialValues.unnamed(value)));
        apart.put(header.get(column), SpecialValues.of(names));
        words.add(SpecialWords.of(header.get(column), rows));
      }
    }
    if (!words.isEmpty()) {
      notices.add(
          "Taken for special values, since they stand apart from all other numbers: "
              + String.join("; ", words)
              + ". Each has a contribution of its own (the recipe's \"special\" names them,"
              + " --special FIELD=VALUES states others, --special none takes none).");
    }
    return apart;
  }

  /** Whether the candidates have read the numbers: the table's decimal sign is known to them. */
  private static boolean isPlainButForDecimal(NumberForm form) {
    return form.grouping().isEmpty() && form.affixes().isEmpty() && !form.isAccounting();
  }

  private static boolean holdsProtected(Field field) {
    return ProtectedColumns.property(field, Schema.of(List.of(field))).isPresent();
  }

  private static String leftOutByLaw(Field field) {
    return "Column \""
        + field.name()
        + "\" was left out: it holds "
        + ProtectedColumns.property(field, Schema.of(List.of(field))).orElseThrow()
        + ", by which the law of many countries forbids to decide. loantap evaluate --group "
        + field.name()
        + " compares its groups; to use it all the same, add it to the recipe and name it there in"
        + " \"protected\".";
  }

  private static String leftOut(InferredColumn column) {
    if (column.kind() == ColumnKind.MONTH && column.field() instanceof DateField date) {
      return CellNotices.leftOut(date);
    }
    String name = column.field().name();
    String numbers =
        column.kind() == ColumnKind.IDENTIFIER && column.field() instanceof NumericField
            ? " To read numbers all the same: --kind " + name + "=number."
            : "";
    return "Column \"" + name + "\" was left out: " + column.reason() + "." + numbers;
  }

  private List<DerivedField> durations() {
    Set<String> taken = new HashSet<>(header);
    List<DerivedField> derived = new ArrayList<>();
    for (MonthColumns.Pair pair : months.pairs()) {
      String from = header.get(pair.from());
      String to = header.get(pair.to());
      String name = "months_from_" + from + "_to_" + to;
      while (!taken.add(name)) {
        name += "_";
      }
      derived.add(new DerivedField(name, new Derivation.MonthsBetween(from, to)));
      notices.add("Added \"" + name + "\": \"" + to + "\" is never before \"" + from + "\".");
    }
    return derived;
  }
}
