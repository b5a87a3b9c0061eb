package io.loantap.learn.schema;

import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.DateField;
import io.loantap.applicant.DateFormat;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rules from a column's summary to its kind; the first that fits decides. */
final class ColumnKindRules {
  /** More levels than these are text. */
  static final int MOST_LEVELS = 100;

  /** Rows that a level must have on average. */
  static final int ROWS_PER_LEVEL = 5;

  /** Fewer whole numbers than these can lie close together without being a sequence. */
  static final int SHORTEST_SEQUENCE = 50;

  /** A sequence of which rows were taken away at random is still one. */
  static final double SPARSEST_SEQUENCE = 0.25;

  /** Cells among numbers or dates that may be none: they are bad cells, more make a text. */
  static final double MOST_STRAY = 0.01;

  /** Digits of whole numbers that name rows if all have as many and no two are equal. */
  static final int IDENTIFIER_DIGITS = 7;

  /** Numbers with a word behind them that are so few stay levels, such as two terms. */
  static final int FEW_WORDS = 12;

  private final String name;
  private final ColumnSummary summary;
  private final CellOptions options;
  private final CellTally tally;
  private final Set<String> texts;
  private final NumberFormRules numbers;
  private final DateRules dates;
  private final @Nullable StatedKind stated;

  /** Cells that are neither blank nor a word for a missing value. */
  private final long cells;

  private ColumnKindRules(String name, ColumnSummary summary) {
    this.name = name;
    this.summary = summary;
    this.options = summary.options();
    this.tally = summary.tally();
    this.texts = new TreeSet<>(summary.sample().counts().keySet());
    texts.removeAll(tally.tokens().keySet());
    this.cells = tally.cells() + summary.prose();
    this.numbers = NumberFormRules.of(tally, options);
    this.stated = options.kinds().get(name);
    this.dates =
        stated == null ? DateRules.of(name, tally, options, texts) : new DateRules(null, 0, false);
  }

  static InferredColumn apply(String name, ColumnSummary summary) {
    return new ColumnKindRules(name, summary).column();
  }

  private InferredColumn column() {
    if (stated != null) {
      return stated(stated);
    }
    if (cells == 0 && !isLevelled()) {
      return found(ColumnKind.EMPTY, "it has no value");
    }
    if (isDate()) {
      return texts.size() == 1
          ? found(ColumnKind.CONSTANT, "it has the same value in every row that has one")
          : found(ColumnKind.MONTH, dateReason());
    }
    if (texts.size() + (isNumeric() ? 0 : levelTokens().size()) == 1 && summary.prose() == 0) {
      return one();
    }
    if (dates.unclear() && isNearly(dates.read())) {
      return found(
          ColumnKind.TEXT,
          "its dates may have the day or the month first (--dates day-first or --dates month-first"
              + " says it)");
    }
    if (isSequence()) {
      return found(ColumnKind.IDENTIFIER, "it numbers the rows");
    }
    if (isNamedIdentifier()) {
      return found(
          ColumnKind.IDENTIFIER, "its name is that of an identifier and no value occurs twice");
    }
    if (tally.isWhole() && CodeName.suits(name)) {
      return isLevels()
          ? found(ColumnKind.LEVELS, "its name is that of a code, so its numbers have no order")
          : found(
              ColumnKind.IDENTIFIER,
              "its name is that of a code, and it has " + many() + ", too many to learn from each");
    }
    if (tally.isWhole()
        && cells >= SHORTEST_SEQUENCE
        && tally.isOfWidth(IDENTIFIER_DIGITS)
        && summary.sample().allOnce()) {
      return found(
          ColumnKind.IDENTIFIER, "all its numbers have as many digits and no two are equal");
    }
    if (isNumber()) {
      boolean codes = tally.isWhole() && texts.size() > 2 && IdentifierName.suits(name);
      return found(
          ColumnKind.NUMBER,
          codes
              ? "its name is that of an identifier"
              : isPerhapsOfThousands()
                  ? "its values are numbers, all with a point before three digits"
                  : "its values are numbers");
    }
    boolean dated = isNearly(tally.anyDates()) && texts.size() > FEW_WORDS;
    return isLevels() && !dated
        ? found(ColumnKind.LEVELS, levelsReason())
        : found(ColumnKind.TEXT, text());
  }

  private InferredColumn stated(StatedKind kind) {
    return switch (kind) {
      case NUMBER -> found(ColumnKind.NUMBER, "it was said to hold numbers");
      case LEVELS -> found(ColumnKind.LEVELS, "it was said to hold levels");
      case TEXT -> found(ColumnKind.TEXT, "it was said to hold text");
      case IDENTIFIER -> found(ColumnKind.IDENTIFIER, "it was said to name the rows");
    };
  }

  /** A single value, perhaps beside blanks. */
  private InferredColumn one() {
    if (summary.missing() > 0 || (isNumber() && !tally.tokens().isEmpty())) {
      return found(isNumber() ? ColumnKind.NUMBER : ColumnKind.LEVELS, "it has one value or none");
    }
    return found(ColumnKind.CONSTANT, "it has the same value in every row that has one");
  }

  private boolean isNearly(long read) {
    return read > 0 && cells - read <= MOST_STRAY * cells;
  }

  private boolean isDate() {
    return dates.format() != null && isNearly(dates.read());
  }

  /** Whether nearly all cells are numbers in one form. */
  private boolean isNumeric() {
    return isNearly(numbers.read()) && !tally.isCode() && numbers.unclear().isEmpty();
  }

  /** The same, but for a few numbers with a word behind them. */
  private boolean isNumber() {
    return isNumeric() && !(isWord(numbers.unit()) && texts.size() <= FEW_WORDS && isLevels());
  }

  private static boolean isWord(String unit) {
    return !unit.isEmpty() && !unit.equals("percent") && !Currencies.contains(unit);
  }

  /** Whether words for a missing value are all that there is, and some may be levels. */
  private boolean isLevelled() {
    return tally.tokens().keySet().stream().anyMatch(token -> !isMissingAmongLevels(token));
  }

  private boolean isMissingAmongLevels(String token) {
    return options.missing().contains(token) || UsualTokens.isUnmistakable(token);
  }

  /** Whether each number has three digits behind a point, which may stand between thousands. */
  private boolean isPerhapsOfThousands() {
    return cells >= SHORTEST_SEQUENCE
        && tally.bodies(NumberText.Body.POINT_3) == cells
        && tally.lowest() >= 1
        && numbers.form().decimal() == '.';
  }

  private boolean isSequence() {
    return tally.isWhole()
        && tally.tokens().isEmpty()
        && cells >= SHORTEST_SEQUENCE
        && cells / (tally.highest() - tally.lowest() + 1) >= SPARSEST_SEQUENCE
        && summary.sample().allOnce();
  }

  private boolean isNamedIdentifier() {
    return IdentifierName.suits(name)
        && summary.prose() == 0
        && (tally.isWholeBut(cells - numbers.read()) || !isNumber())
        && summary.sample().allOnce();
  }

  private boolean isLevels() {
    return summary.prose() == 0
        && distinct() <= MOST_LEVELS
        && levelRows() >= ROWS_PER_LEVEL * distinct();
  }

  /** Rows with a level. */
  private long levelRows() {
    long tokens = 0;
    for (Map.Entry<String, Long> token : tally.tokens().entrySet()) {
      tokens += isMissingAmongLevels(token.getKey()) ? 0 : token.getValue();
    }
    return cells + tokens;
  }

  /** How many different levels there are; an estimate where not all are kept. */
  private long distinct() {
    return summary.sample().distinct() - (tally.tokens().size() - levelTokens().size());
  }

  private String levelsReason() {
    return tally.isCode()
        ? "its digits begin with zeros, so they are codes and no numbers"
        : "it has " + distinct() + " different values";
  }

  private String text() {
    if (isNearly(tally.anyDates())) {
      DateFormat first = tally.bestDates().get(0);
      return String.format(
          Locale.ROOT,
          "its dates are in several formats, of which %s reads the most, %,d of %,d; one that all are"
              + " written in can be read",
          first.pattern(),
          tally.dates(first),
          cells);
    }
    if (!numbers.unclear().isEmpty() && isNearly(numbers.read())) {
      return numbers.unclear() + " (--decimal , or --kind " + name + "=number says it)";
    }
    if (numbers.read() > 0.5 * cells && !tally.isCode()) {
      return "it holds text among numbers (leave cells without a number blank to use it, or"
          + " --missing-values)";
    }
    return summary.prose() > 0
        ? "it holds text of more than " + ColumnSummary.LONGEST + " characters"
        : "it has " + many() + ", too many to learn from each";
  }

  private String many() {
    String about = summary.sample().isComplete() ? "" : "about ";
    return about + distinct() + " different values in " + levelRows() + " rows";
  }

  private InferredColumn found(ColumnKind kind, String reason) {
    Field field = field(kind, reason);
    boolean measured = field.kind() == Field.Kind.NUMBER || field.kind() == Field.Kind.MONTH;
    boolean text = field.kind() == Field.Kind.TEXT; // it is kept as it stands
    Map<String, Long> missing = new TreeMap<>(text ? Map.of() : tally.tokens());
    Map<String, Long> kept = measured || text ? Map.of() : levelTokens();
    missing.keySet().removeAll(kept.keySet());
    long absent = missing.values().stream().mapToLong(Long::longValue).sum();
    long read = field.kind() == Field.Kind.NUMBER ? numbers.read() : dates.read();
    return new InferredColumn(
        field.withMissing(options.missing().with(missing.keySet())),
        kind,
        reason,
        summary.present() - absent,
        summary.missing() + absent,
        summary.sample().distinct() - missing.size(),
        missing,
        kept,
        measured ? cells - read : 0,
        measured && cells > read ? summary.firstOdd().orElse(0L) : 0);
  }

  /** The words for a missing value that may be levels. */
  private Map<String, Long> levelTokens() {
    Map<String, Long> kept = new TreeMap<>(tally.tokens());
    kept.keySet().removeIf(this::isMissingAmongLevels);
    return kept;
  }

  private Field field(ColumnKind kind, String reason) {
    boolean used =
        kind == ColumnKind.NUMBER || kind == ColumnKind.LEVELS || kind == ColumnKind.MONTH;
    String description = used ? "" : reason;
    @Nullable DateFormat format = dates.format();
    if (format != null && isDate()) {
      return new DateField(name, format, description);
    }
    boolean levels = kind == ColumnKind.LEVELS || kind == ColumnKind.CONSTANT;
    if (stated == StatedKind.NUMBER
        || (stated == null && isNumber() && kind != ColumnKind.LEVELS && cells > 0)) {
      return new NumericField(
              name, numbers.unit(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, description)
          .withForm(numbers.form());
    }
    Set<String> listed = new TreeSet<>(texts);
    listed.addAll(levelTokens().keySet());
    return levels
        ? CategoricalField.of(name, List.copyOf(listed), description)
        : new TextField(name, description);
  }

  private String dateReason() {
    DateFormat format = Objects.requireNonNull(dates.format());
    return "its values are "
        + (format.hasDay() ? "days" : format.pattern().equals("yyyy") ? "years" : "months")
        + " such as "
        + format.example();
  }
}
