package io.loantap.storage;

import io.loantap.applicant.Schema;
import io.loantap.feature.DerivedField;
import io.loantap.feature.FeatureSpace;
import io.loantap.model.BoundScorecard;
import io.loantap.model.Scorecard;
import io.loantap.model.TrainingRecord;
import io.loantap.policy.DecisionPolicy;
import java.util.List;

/**
 * The content of a model file.
 *
 * @param schema what may be asked of the model
 * @param derived fields computed from the schema's
 * @param scorecard the fitted model
 * @param policy the threshold and why
 * @param training where the model comes from
 * @param golden applications with the probabilities they must get, scored at every load
 */
public record StoredModel(
    Schema schema,
    List<DerivedField> derived,
    Scorecard scorecard,
    DecisionPolicy policy,
    TrainingRecord training,
    List<GoldenRecord> golden) {
  /** Copies the lists. */
  public StoredModel {
    derived = List.copyOf(derived);
    golden = List.copyOf(golden);
  }

  /** The fields and derived fields of this model. */
  public FeatureSpace space() {
    return FeatureSpace.of(schema, derived);
  }

  /** The scoring path of this model. */
  public BoundScorecard bind() {
    return BoundScorecard.of(scorecard, space());
  }
}
