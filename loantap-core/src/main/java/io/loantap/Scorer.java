package io.loantap;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.ApplicantType;
import io.loantap.applicant.BindingException;
import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.applicant.Schema;
import io.loantap.columns.Columns;
import io.loantap.decision.DecisionPolicy;
import io.loantap.derived.FieldSpace;
import io.loantap.engine.BoundScorecard;
import io.loantap.reason.Baseline;
import io.loantap.reason.Explanation;
import io.loantap.reason.Interpretation;
import io.loantap.reason.Reason;
import io.loantap.reason.ReasonCatalogue;
import io.loantap.scorecard.CalibrationRecord;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.TrainingRecord;
import io.loantap.storage.GoldenRecord;
import io.loantap.storage.ModelFileException;
import io.loantap.storage.ModelReader;
import io.loantap.storage.StoredModel;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Scores applicants with one model. Load it once and share it: it is immutable, and any number of
 * threads may call it. Whatever takes an applicant throws an {@link InvalidApplicantException} with
 * everything wrong with it.
 *
 * <pre>{@code
 * Scorer scorer = Scorer.load(Path.of("model.json"));
 * Prediction prediction = scorer.predict(applicant);
 * }</pre>
 */
public final class Scorer {
  private final ModelReader.Loaded loaded;
  private final DecisionPolicy policy;
  private final String modelId;
  private final StoredModel model;
  private final BoundScorecard scorecard;
  private final InputRules rules;
  private final FastPath fast;
  private final CarefulPath careful;
  private final ScorerOptions options;
  private final Assessor assessor;

  private Scorer(
      ModelReader.Loaded loaded,
      DecisionPolicy policy,
      ReasonCatalogue catalogue,
      ScorerOptions options) {
    this.loaded = loaded;
    this.policy = policy;
    this.modelId = loaded.id();
    this.model = loaded.model();
    this.options = options;
    FieldSpace space = model.space();
    this.scorecard = BoundScorecard.of(Treatments.of(options, model.scorecard()), space);
    this.rules = new InputRules(scorecard, space, options);
    Notices notices = new Notices(model.scorecard());
    this.fast = new FastPath(scorecard.scorecard(), space, options, notices, policy, modelId);
    this.careful = new CarefulPath(scorecard, rules, model.schema(), fast);
    this.assessor = new Assessor(loaded, policy, catalogue, options, scorecard, rules, careful);
    WarmUp.brief(this);
  }

  private static Scorer read(InputStream input, String file) throws IOException {
    ModelReader.Loaded loaded;
    try {
      loaded = ModelReader.read(input, file);
    } catch (ModelFileException e) {
      throw new ModelFormatException(String.valueOf(e.getMessage()), e);
    }
    try {
      return new Scorer(
          loaded, loaded.model().policy(), ReasonCatalogues.builtIn(), ScorerOptions.asModel());
    } catch (IllegalArgumentException e) {
      throw new ModelFormatException(
          file + " is not a usable model file: at /policy: " + e.getMessage() + ".", e);
    }
  }

  /**
   * Loads a model file and checks all of it: structure, content hash, golden records.
   *
   * @throws ModelFormatException if the file is not a model that can be trusted
   * @throws IOException if the file cannot be read
   */
  public static Scorer load(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new ModelFormatException(file + " is a folder. Name the model file in it.");
    }
    try (InputStream input = Files.newInputStream(file)) {
      return read(input, file.toString());
    }
  }

  /**
   * Loads a model file, checks all of it by its own rules, and scores by the options.
   *
   * @throws ModelFormatException if the file is not a model that can be trusted
   * @throws IOException if the file cannot be read
   */
  public static Scorer load(Path file, ScorerOptions options) throws IOException {
    return load(file).with(options);
  }

  /**
   * Loads a model from a stream, which is read to its end and not closed.
   *
   * @throws ModelFormatException if it is not a model that can be trusted
   * @throws IOException if it cannot be read
   */
  public static Scorer load(InputStream input) throws IOException {
    return load(input, "the stream");
  }

  /**
   * Loads a model from a stream, as {@link #load(InputStream)} does.
   *
   * @param name what messages call it, such as the address that it came from
   * @throws ModelFormatException if it is not a model that can be trusted
   * @throws IOException if it cannot be read
   */
  public static Scorer load(InputStream input, String name) throws IOException {
    return read(input, name);
  }

  /**
   * The same model with the texts of another catalogue, such as a translation.
   *
   * @throws IllegalArgumentException naming the codes that the catalogue lacks: those of this
   *     model's characteristics, and all that the library itself gives for other reasons
   */
  public Scorer withCatalogue(ReasonCatalogue catalogue) {
    ReasonCatalogues.checkComplete(catalogue, model.interpretation().reasons().codes());
    return new Scorer(loaded, policy, catalogue, options);
  }

  /** The same model and name under other options. Warms up as a load does: not for each request. */
  public Scorer with(ScorerOptions other) {
    return other.equals(options) ? this : new Scorer(loaded, policy, assessor.catalogue(), other);
  }

  /**
   * The same model under another policy: other costs and limits, say, or a stricter threshold. The
   * reasons of declines are still held against the training loans at the model's own threshold.
   *
   * @throws IllegalArgumentException if the policy does not fit the model
   */
  public Scorer with(DecisionPolicy other) {
    return new Scorer(loaded, other.in(model.schema()), assessor.catalogue(), options);
  }

  /** The options that this scorer follows. */
  public ScorerOptions options() {
    return options;
  }

  /** Name of the model: the first 16 digits of its content hash. */
  public String modelId() {
    return modelId;
  }

  /** What an application for this model consists of. */
  public Schema schema() {
    return model.schema();
  }

  /** Names of the schema's fields that a score depends on, in schema order. */
  public List<String> usedFields() {
    return rules.usedFields();
  }

  /**
   * The model itself: each characteristic and its curve, with the treatments of the options where
   * they are other than the model's.
   */
  public Scorecard scorecard() {
    return scorecard.scorecard();
  }

  /** The threshold and why it is what it is, and what else the lender demands and offers. */
  public DecisionPolicy policy() {
    return policy;
  }

  /** How scores are read: points, reasons, histograms of the training loans. */
  public Interpretation interpretation() {
    return model.interpretation();
  }

  /** The texts of the reasons. */
  public ReasonCatalogue catalogue() {
    return assessor.catalogue();
  }

  /** How the model was recalibrated after the fit, if it was. */
  public Optional<CalibrationRecord> calibration() {
    return model.calibration();
  }

  /** Where the model comes from: data, recipe, settings, figures. */
  public TrainingRecord training() {
    return model.training();
  }

  /**
   * Probability of default, approval and notices, the options' own first. Every value has to be of
   * its field's type, but only a field that the model uses has to lie in its range: what no score
   * depends on is no reason to refuse an application.
   *
   * @throws InvalidApplicantException with everything wrong at once: unknown fields, wrong types,
   *     numbers out of range, values that the model needs and that are missing or unseen
   */
  public Prediction predict(Applicant applicant) {
    @Nullable Prediction prediction =
        careful.isLaidOut(applicant) ? fast.predict((BoundApplicant) applicant) : null;
    if (prediction != null) {
      return prediction;
    }
    List<Notice> mended = careful.mended();
    return careful.predict(careful.bind(applicant, mended), mended, policy, modelId);
  }

  /**
   * Probability of default, approval and notices of an applicant given by field names.
   *
   * @param applicant any {@link Number} for a numeric field, text for a level, a month such as
   *     {@code Jan-2015} or a {@link java.time.YearMonth} for a date; null for a missing value
   */
  public Prediction predict(Map<String, ?> applicant) {
    @Nullable Prediction prediction = fast.predict(applicant);
    return prediction == null ? predict(Applicant.of(applicant)) : prediction;
  }

  /** Probability of default alone, in [0, 1] and finite. */
  public double probability(Applicant applicant) {
    double probability =
        careful.isLaidOut(applicant) ? fast.probability((BoundApplicant) applicant) : Double.NaN;
    return Double.isNaN(probability) ? careful.probability(admit(applicant)) : probability;
  }

  /** Probability of default of an applicant given by field names, in [0, 1] and finite. */
  public double probability(Map<String, ?> applicant) {
    double probability = fast.probability(applicant);
    return Double.isNaN(probability) ? probability(Applicant.of(applicant)) : probability;
  }

  /**
   * A scorer for objects of a public type of your own; {@link TypedScorer} says of which types. As
   * {@link #bind(Class, MethodHandles.Lookup)} with {@code MethodHandles.publicLookup()}, so the
   * type has to be public in an exported package, or its package open to loantap.
   */
  public <T> TypedScorer<T> bind(Class<T> type) {
    return bind(type, MethodHandles.publicLookup());
  }

  /**
   * A scorer for objects of a type of your own. Everything about the type is checked here, once.
   *
   * @param lookup {@code MethodHandles.lookup()} of a class that may call the accessors: for types
   *     that are not public, or in a package that is neither exported nor open to loantap
   * @throws BindingException with everything that does not fit at once
   */
  public <T> TypedScorer<T> bind(Class<T> type, MethodHandles.Lookup lookup) {
    return new TypedScorer<>(
        ApplicantType.of(type, model.schema(), usedFields(), lookup),
        this,
        fast,
        careful,
        assessor);
  }

  /**
   * What counts most against the applicant, held against the model's standard reference: for a
   * decline the reasons that a notice gives.
   *
   * @return at most four, most first; for a decline none only if the reference is POPULATION or
   *     MEDIAN, or no application at all would be approved
   */
  public List<Reason> reasons(Applicant applicant) {
    return assessor.reasons(admit(applicant));
  }

  /**
   * Every characteristic's contribution, points and shortfall against the model's standard
   * reference, the reasons and, for a decline, what would have it approved.
   */
  public Explanation explain(Applicant applicant) {
    return explain(applicant, assessor.baseline());
  }

  /**
   * As {@link #explain(Applicant)}, for an applicant given by field names as in {@link
   * #predict(Map)}.
   */
  public Explanation explain(Map<String, ?> applicant) {
    return explain(Applicant.of(applicant));
  }

  /**
   * As {@link #explain(Applicant)}, against another reference.
   *
   * @throws IllegalArgumentException if the model has no reference of this kind
   */
  public Explanation explain(Applicant applicant, Baseline baseline) {
    return assessor.explain(admit(applicant), baseline);
  }

  /**
   * What becomes of the application, for which reasons and on which terms: first the rules of the
   * {@link #policy}, then its refer band and threshold, then the search for an offer.
   */
  public Decision decide(Applicant applicant) {
    List<Notice> mended = careful.mended();
    return assessor.decide(careful.bind(applicant, mended), mended);
  }

  /**
   * As {@link #decide(Applicant)}, for an applicant given by field names as in {@link
   * #predict(Map)}.
   */
  public Decision decide(Map<String, ?> applicant) {
    return decide(Applicant.of(applicant));
  }

  /**
   * Decides again what was decided before, and compares.
   *
   * @param recorded by {@link Decision#toAuditRecord}
   * @param applicant the same application
   */
  public Replay replay(AuditRecord recorded, Applicant applicant) {
    return Replay.of(recorded, decide(applicant).toAuditRecord());
  }

  /** The applicant in this model's slots, mended without a word if the options say so. */
  private BoundApplicant admit(Applicant applicant) {
    return careful.bind(applicant, careful.mended());
  }

  /**
   * Predictions for many applicants, in their order; each is scored when the stream asks for it, so
   * that memory holds one at a time. Maps come in by {@link Applicant#of(Map)}.
   */
  public Stream<RowResult> predictAll(Iterable<? extends Applicant> applicants) {
    return RowStream.lazily(this, applicants);
  }

  /**
   * Predictions for many applicants on several threads, in the order of the applicants and with the
   * same bits. The applicants are read by the thread that reads the stream, a few hundred for each
   * thread ahead. Close the stream if it is not read to its end.
   *
   * @param threads at least 1, working besides the one that reads the stream
   * @throws IllegalArgumentException if there are fewer threads
   */
  public Stream<RowResult> predictAll(Iterable<? extends Applicant> applicants, int threads) {
    return RowStream.ahead(this, applicants, threads);
  }

  /**
   * Probabilities of default of all rows of columns, on the caller's thread.
   *
   * @see #probabilities(Columns, double[], int)
   */
  public RejectedRows probabilities(Columns columns, double[] out) {
    return probabilities(columns, out, 1);
  }

  /**
   * Probabilities of default of all rows of columns: the same bits that {@link
   * #probability(Applicant)} gives for an applicant with the row's values, and NaN for a row that
   * it refuses. The options hold as for one applicant; there are no notices here.
   *
   * <p>There is a column for each field that the model uses, of the field's name and before
   * anything is derived: numbers for a numeric field, slots for a date ({@link
   * io.loantap.applicant.DateField#slot}), levels for the others. NaN, no level and a blank level
   * are missing values; an infinite number is refused. {@link
   * io.loantap.columns.NumericColumn#over} and {@link io.loantap.columns.LevelColumn#over} read
   * arrays as they are.
   *
   * <p>The memory that a call takes does not grow with the number of rows, as long as none is
   * refused and no number is to be clipped to its field's range.
   *
   * @param out receives the probability of each row, in [0, 1] or NaN; at least as long as there
   *     are rows
   * @param threads at least 1, the caller's among them
   * @return the rows that were refused, and why
   * @throws IllegalArgumentException if a column is unknown, lacking or of the wrong kind, or if
   *     {@code out} is too short or the array of a column
   */
  public RejectedRows probabilities(Columns columns, double[] out, int threads) {
    return ColumnBatch.score(columns, out, threads, model, scorecard.scorecard(), rules, options);
  }

  /** A monitor of what this scorer scores. */
  DriftMonitor monitored() {
    return DriftMonitor.of(this, model.space(), fast, careful, assessor);
  }

  /** The applications that every load scores. */
  List<Map<String, Object>> goldenApplicants() {
    return model.golden().stream().map(GoldenRecord::applicant).toList();
  }
}
