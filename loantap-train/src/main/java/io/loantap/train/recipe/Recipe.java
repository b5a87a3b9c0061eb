package io.loantap.train.recipe;

import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.SpecialValues;
import io.loantap.derived.DerivedField;
import io.loantap.train.personalloan.LoanTapColumns;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a model: its outcome, its characteristics and how each is encoded.
 *
 * @param name as it goes into the model file
 * @param description for people: what the recipe is for
 * @param label the outcome to predict
 * @param schema the input columns
 * @param derived fields computed from them
 * @param date name of the month column that orders the loans in time, or null
 * @param complete columns without which a row is left out
 * @param features the characteristics
 * @param weight name of the column that says how much each loan counts, or null for all the same
 * @param penalty how strongly coefficients are pulled towards zero, unless asked otherwise
 * @param proxies columns used on purpose though they stand for who applicants are; see {@link
 *     ProxyColumns}
 * @param protectedColumns columns used on purpose though they hold a property by which the law
 *     forbids to decide; see {@link ProtectedColumns}
 * @param groupBy name of the column whose equal values keep loans together in split and folds, such
 *     as a customer's number; null for none
 * @param selection rules by which characteristics are selected, or null if all are used
 * @param pairs rules by which pairs of them contribute together, or null if none do
 */
public record Recipe(
    String name,
    String description,
    Label label,
    Schema schema,
    List<DerivedField> derived,
    @Nullable String date,
    List<String> complete,
    List<FeatureEntry> features,
    @Nullable String weight,
    Penalty penalty,
    List<String> proxies,
    List<String> protectedColumns,
    @Nullable String groupBy,
    @Nullable SelectionRules selection,
    @Nullable PairRules pairs) {

  /** Copies the lists. */
  public Recipe {
    proxies = List.copyOf(proxies);
    protectedColumns = List.copyOf(protectedColumns);
    derived = List.copyOf(derived);
    complete = List.copyOf(complete);
    features = List.copyOf(features);
  }

  /**
   * The outcome column and the meaning of its values. Values are compared as {@link
   * OutcomeValues#normal} writes them.
   *
   * @param column name
   * @param bad the values that mean charged off, at least one
   * @param good the values that mean fully paid; if none, the column has one other value, which is
   *     good
   * @param exclude values of loans that are left out; a blank text is a blank outcome
   * @param observation until when the loans were watched, or null if all are finished
   */
  public record Label(
      String column,
      List<String> bad,
      List<String> good,
      List<String> exclude,
      @Nullable Observation observation) {
    /** The outcome where none is named: that of the LoanTap file. */
    public static final Label USUAL = new Label(LoanTapColumns.OUTCOME, LoanTapColumns.CHARGED_OFF);

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if no value is bad, or one has two meanings
     */
    public Label {
      bad = List.copyOf(bad);
      good = List.copyOf(good);
      exclude = List.copyOf(exclude);
      if (bad.isEmpty()) {
        throw new IllegalArgumentException("an outcome needs at least one bad value");
      }
      OutcomeClasses.requireDistinct(bad, good, exclude);
    }

    /** An outcome column of two values, of which this one means charged off. */
    public Label(String column, String bad) {
      this(column, List.of(bad), List.of(), List.of(), null);
    }
  }

  /** The month column, if the recipe names one. */
  public Optional<String> dateColumn() {
    return Optional.ofNullable(date);
  }

  /** The same recipe with loans that this month column orders in time. */
  public Recipe withDate(String column) {
    return with(label, schema, column, features, weight, groupBy, selection, pairs);
  }

  /** The outcome, whose observation names its month column if it or this recipe does. */
  public Label observedLabel() {
    @Nullable Observation observation = label.observation();
    return observation == null || observation.issued() != null || date == null
        ? label
        : new Label(
            label.column(), label.bad(), label.good(), label.exclude(), observation.in(date));
  }

  /** The same recipe with other characteristics. */
  public Recipe withFeatures(List<FeatureEntry> others) {
    return with(label, schema, date, others, weight, groupBy, selection, pairs);
  }

  /** The same recipe for another outcome. */
  public Recipe withLabel(Label other) {
    return with(other, schema, date, features, weight, groupBy, selection, pairs);
  }

  /** A recipe whose loans are independent of each other. */
  public Recipe(
      String name,
      String description,
      Label label,
      Schema schema,
      List<DerivedField> derived,
      @Nullable String date,
      List<String> complete,
      List<FeatureEntry> features,
      @Nullable String weight,
      Penalty penalty,
      List<String> proxies,
      List<String> protectedColumns) {
    this(
        name,
        description,
        label,
        schema,
        derived,
        date,
        complete,
        features,
        weight,
        penalty,
        proxies,
        protectedColumns,
        null,
        null,
        null);
  }

  /** The column whose equal values keep loans together; no characteristic may read it. */
  public Optional<String> groupColumn() {
    return Optional.ofNullable(groupBy);
  }

  /** The same recipe with loans kept together by this column. */
  public Recipe withGroupBy(String column) {
    return with(label, schema, date, features, weight, column, selection, pairs);
  }

  /** The same recipe for columns in which further texts stand for a missing value. */
  public Recipe withMissing(Collection<String> tokens) {
    return withSchema(schema.withMissing(tokens));
  }

  /** The column that says how much each loan counts; no characteristic may read it. */
  public Optional<String> weightColumn() {
    return Optional.ofNullable(weight);
  }

  /** The same recipe with these special values of the named numeric fields, instead of theirs. */
  public Recipe withSpecial(Map<String, SpecialValues> special) {
    return withSchema(
        schema.withFields(
            field -> {
              @Nullable SpecialValues own = special.get(field.name());
              return own != null && field instanceof NumericField number
                  ? number.withSpecial(own)
                  : field;
            }));
  }

  /** The same recipe with loans that count by this column, or all the same if null. */
  public Recipe withWeight(@Nullable String other) {
    return with(label, schema, date, features, other, groupBy, selection, pairs);
  }

  /** The same recipe for another schema, which has the fields that it reads. */
  public Recipe withSchema(Schema other) {
    return with(
        label,
        other,
        date,
        features.stream().map(feature -> feature.in(other)).toList(),
        weight,
        groupBy,
        selection,
        pairs);
  }

  /** The rules by which characteristics are selected, if they are. */
  public Optional<SelectionRules> selectionRules() {
    return Optional.ofNullable(selection);
  }

  /** The same recipe whose characteristics are selected by these rules, or all used if null. */
  public Recipe withSelection(@Nullable SelectionRules other) {
    return with(label, schema, date, features, weight, groupBy, other, pairs);
  }

  /** Names of the characteristics, in order. */
  public List<String> characteristics() {
    return features.stream().map(it -> it.spec().characteristic()).toList();
  }

  /** The rules by which pairs of characteristics contribute together, if any do. */
  public Optional<PairRules> pairRules() {
    return Optional.ofNullable(pairs);
  }

  /** The same recipe with pairs by these rules, or without any if null. */
  public Recipe withPairs(@Nullable PairRules other) {
    return with(label, schema, date, features, weight, groupBy, selection, other);
  }

  /** The same recipe but for what may be changed in it. */
  private Recipe with(
      Label otherLabel,
      Schema otherSchema,
      @Nullable String otherDate,
      List<FeatureEntry> otherFeatures,
      @Nullable String otherWeight,
      @Nullable String otherGroup,
      @Nullable SelectionRules otherSelection,
      @Nullable PairRules otherPairs) {
    return new Recipe(
        name,
        description,
        otherLabel,
        otherSchema,
        derived,
        otherDate,
        complete,
        otherFeatures,
        otherWeight,
        penalty,
        proxies,
        protectedColumns,
        otherGroup,
        otherSelection,
        otherPairs);
  }
}
