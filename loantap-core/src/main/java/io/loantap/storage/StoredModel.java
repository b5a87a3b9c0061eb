package io.loantap.storage;

import io.loantap.applicant.Schema;
import io.loantap.decision.DecisionPolicy;
import io.loantap.decision.ThresholdRecord;
import io.loantap.derived.DerivedField;
import io.loantap.derived.FieldSpace;
import io.loantap.engine.BoundScorecard;
import io.loantap.reason.Interpretation;
import io.loantap.scorecard.CalibrationRecord;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.TrainingRecord;
import java.util.List;
import java.util.Optional;

/**
 * The content of a model file.
 *
 * @param schema what may be asked of the model
 * @param derived fields computed from the schema's
 * @param scorecard the fitted model
 * @param policy the threshold, and what else the lender demands and offers
 * @param threshold how the threshold was chosen
 * @param training where the model comes from
 * @param interpretation how scores are read: points, reasons, histograms
 * @param golden applications with the probabilities they must get, scored at every load
 * @param calibration how the scorecard was recalibrated, if it was
 */
public record StoredModel(
    Schema schema,
    List<DerivedField> derived,
    Scorecard scorecard,
    DecisionPolicy policy,
    ThresholdRecord threshold,
    TrainingRecord training,
    Interpretation interpretation,
    List<GoldenRecord> golden,
    Optional<CalibrationRecord> calibration) {
  /** Copies the lists. */
  public StoredModel {
    derived = List.copyOf(derived);
    golden = List.copyOf(golden);
  }

  /** A model as it was fitted, of whose interpretation nothing is known but its curves. */
  public StoredModel(
      Schema schema,
      List<DerivedField> derived,
      Scorecard scorecard,
      DecisionPolicy policy,
      ThresholdRecord threshold,
      TrainingRecord training,
      List<GoldenRecord> golden) {
    this(
        schema,
        derived,
        scorecard,
        policy,
        threshold,
        training,
        Interpretation.ofCurves(scorecard),
        golden,
        Optional.empty());
  }

  /** The fields and derived fields of this model. */
  public FieldSpace space() {
    return FieldSpace.of(schema, derived);
  }

  /** The scoring path of this model. */
  public BoundScorecard bind() {
    return BoundScorecard.of(scorecard, space());
  }
}
