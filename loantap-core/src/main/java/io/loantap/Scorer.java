package io.loantap;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.applicant.Schema;
import io.loantap.columns.Columns;
import io.loantap.decision.DecisionPolicy;
import io.loantap.decision.ThresholdRecord;
import io.loantap.drift.count.DriftCounter;
import io.loantap.drift.count.DriftReference;
import io.loantap.reason.Interpretation;
import io.loantap.reason.ReasonCatalogue;
import io.loantap.scorecard.CalibrationRecord;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.TrainingRecord;
import io.loantap.storage.GoldenRecord;
import io.loantap.storage.ModelFileException;
import io.loantap.storage.ModelReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A model that scores applicants. Load it once and share it: it is immutable, and any number of
 * threads may call it. Nothing in it is made later than at loading.
 *
 * <pre>{@code
 * Scorer scorer = Scorer.load(Path.of("model.json"));
 * Prediction prediction = scorer.predict(applicant);
 * }</pre>
 */
public final class Scorer extends Scoring {
  private final ModelReader.Loaded loaded;
  private final ScorerOptions options;

  private Scorer(
      ModelReader.Loaded loaded,
      DecisionPolicy policy,
      ReasonCatalogue catalogue,
      ScorerOptions options) {
    super(new ScoringPath(loaded, policy, catalogue, options));
    this.loaded = loaded;
    this.options = options;
  }

  /**
   * Loads a model file and checks all of it: structure, content hash, golden records.
   *
   * @throws ModelFormatException if the file is not a model that can be trusted
   * @throws IOException if the file cannot be read
   */
  public static Scorer load(Path file) throws IOException {
    return load(file, ScorerOptions.asModel());
  }

  /** Loads a model file as {@link #load(Path)} does, and scores by the options. */
  public static Scorer load(Path file, ScorerOptions options) throws IOException {
    if (Files.isDirectory(file)) {
      throw new ModelFormatException(file + " is a folder. Name the model file in it.");
    }
    try (InputStream input = Files.newInputStream(file)) {
      return load(input, file.toString()).with(options);
    }
  }

  /** Loads a model from a stream, which is read to its end and not closed. */
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
    try {
      ModelReader.Loaded loaded = ModelReader.read(input, name);
      Scorer scorer =
          new Scorer(
              loaded, loaded.model().policy(), ReasonCatalogues.builtIn(), ScorerOptions.asModel());
      scorer.checkGolden(name);
      return scorer;
    } catch (ModelFileException e) {
      throw new ModelFormatException(String.valueOf(e.getMessage()), e);
    } catch (IllegalArgumentException e) {
      throw new ModelFormatException(
          name + " is not a usable model file: at /policy: " + e.getMessage() + ".", e);
    }
  }

  /** Scores the golden records as a service will score its applicants, by the front door. */
  private void checkGolden(String file) throws ModelFormatException {
    for (GoldenRecord golden : loaded.model().golden()) {
      double probability;
      try {
        probability = predict(golden.applicant()).probability();
      } catch (InvalidApplicantException e) {
        continue; // the reader takes a number out of its field's range, the front door does not
      }
      if (Double.compare(probability, golden.probability()) != 0) {
        throw new ModelFormatException(file + " does not score its golden records as recorded.");
      }
    }
  }

  /**
   * The same model with the texts of another catalogue, such as a translation.
   *
   * @throws IllegalArgumentException naming the codes that the catalogue lacks: those of this
   *     model's characteristics, and all that the library itself gives for other reasons
   */
  public Scorer withCatalogue(ReasonCatalogue catalogue) {
    ReasonCatalogues.checkComplete(catalogue, interpretation().reasons().codes());
    return new Scorer(loaded, policy(), catalogue, options);
  }

  /** The same model and name under other options. */
  @SuppressWarnings("ReferenceEquality") // the equals of a record takes a new JVM long to link
  public Scorer with(ScorerOptions other) {
    return other == options || other.equals(options)
        ? this
        : new Scorer(loaded, policy(), catalogue(), other);
  }

  /**
   * The same model under another policy: other costs and limits, say, or a stricter threshold. The
   * reasons of declines are still held against the training loans at the model's own threshold.
   *
   * @throws IllegalArgumentException if the policy does not fit the model
   */
  public Scorer with(DecisionPolicy other) {
    return new Scorer(loaded, other.in(schema()), catalogue(), options);
  }

  /** The options that this scorer follows. */
  public ScorerOptions options() {
    return options;
  }

  /** Name of the model: the first 16 digits of its content hash. */
  public String modelId() {
    return loaded.id();
  }

  /** What an application for this model consists of. */
  public Schema schema() {
    return loaded.model().schema();
  }

  /** Names of the schema's fields that a score depends on, in schema order. */
  public List<String> usedFields() {
    return path.engine().usedFields();
  }

  /** The characteristics and their curves, with the treatments of the options. */
  public Scorecard scorecard() {
    return path.scorecard();
  }

  /** The threshold, and what else the lender demands and offers. */
  public DecisionPolicy policy() {
    return path.policy();
  }

  /** How the threshold of the model file was chosen, whatever policy is in its place. */
  public ThresholdRecord thresholdRecord() {
    return loaded.model().threshold();
  }

  /** How scores are read: points, reasons, histograms of the training loans. */
  public Interpretation interpretation() {
    return loaded.model().interpretation();
  }

  /** The texts of the reasons. */
  public ReasonCatalogue catalogue() {
    return path.catalogue();
  }

  /** How the model was recalibrated after the fit, if it was. */
  public Optional<CalibrationRecord> calibration() {
    return loaded.model().calibration();
  }

  /** Where the model comes from: data, recipe, settings, figures. */
  public TrainingRecord training() {
    return loaded.model().training();
  }

  /** Decides again on the same application what was recorded before, and compares. */
  public Replay replay(AuditRecord recorded, Applicant applicant) {
    return Replay.of(recorded, decide(applicant).toAuditRecord(applicant, schema()));
  }

  /** Predictions for many applicants, in their order, each when the stream asks for it. */
  public Stream<RowResult> predictAll(Iterable<? extends Applicant> applicants) {
    return RowStream.lazily(this, applicants);
  }

  /**
   * The same on several threads, in the same order. The applicants are read by the thread that
   * reads the stream, a few hundred for each thread ahead; close the stream if it is not read to
   * its end.
   *
   * @param threads at least 1, working besides the one that reads the stream
   */
  public Stream<RowResult> predictAll(Iterable<? extends Applicant> applicants, int threads) {
    return RowStream.ahead(this, applicants, threads);
  }

  /** As {@link #probabilities(Columns, double[], int)}, on the caller's thread. */
  public RejectedRows probabilities(Columns columns, double[] out) {
    return probabilities(columns, out, 1);
  }

  /**
   * Probabilities of default of all rows of columns, as {@link Columns} has them for scoring: the
   * bits of {@link #probability(Applicant)} for the row's values, NaN for a rejected row. Memory
   * does not grow with the rows, unless rows are rejected or numbers clipped to their ranges.
   *
   * @param out receives them; at least as long as there are rows, and not the array of a column
   * @param threads at least 1, the caller's among them
   * @throws IllegalArgumentException if a column is unknown, lacking or of the wrong kind
   */
  public RejectedRows probabilities(Columns columns, double[] out, int threads) {
    return ColumnBatch.score(
        columns, out, threads, loaded.model(), scorecard(), path.rules(), options);
  }

  @Override
  public Scorer scorer() {
    return this;
  }

  /** A monitor that has counted nothing yet. */
  DriftMonitor monitor() {
    DriftReference reference = DriftReference.of(scorecard(), interpretation());
    return new DriftMonitor(this, path, DriftCounter.of(reference, loaded.space()));
  }
}
