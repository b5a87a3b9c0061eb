package io.loantap.storage;

import io.loantap.applicant.Schema;
import io.loantap.derived.DerivedField;
import io.loantap.derived.FieldSpace;
import io.loantap.engine.BoundScorecard;
import io.loantap.reason.Interpretation;
import io.loantap.scorecard.Scorecard;
import java.util.List;

/** The layout of a model file: which part stands under which key. */
public final class ModelDocument {
  /** The value of the member {@code format}. */
  public static final String FORMAT = "loantap-model";

  /** The format's major version; files of another one are rejected. */
  public static final int MAJOR = 1;

  /** The newest minor version that is read, and the one that is written. */
  public static final int MINOR = 2;

  private ModelDocument() {}

  static StoredModel read(JsonCursor root) {
    Schema schema = SchemaReader.read(root.get("schema"));
    List<DerivedField> derived = SchemaReader.derived(root.get("derived"));
    FieldSpace space = root.get("derived").build(() -> FieldSpace.of(schema, derived));
    Scorecard scorecard = ScorecardReader.read(root.get("scorecard"));
    root.get("scorecard").build(() -> BoundScorecard.of(scorecard, space));
    JsonCursor policy = root.get("policy");
    return new StoredModel(
        schema,
        derived,
        scorecard,
        policy.build(() -> PolicyReader.read(policy).in(schema)),
        PolicyReader.threshold(policy),
        TrainingReader.read(root.get("training")),
        interpretation(root, scorecard, schema),
        TrainingReader.golden(root.get("golden")),
        root.find("calibration").map(TrainingReader::calibration));
  }

  /** Files of version 1.0 have none of it, those of version 1.1 have no scores. */
  private static Interpretation interpretation(
      JsonCursor root, Scorecard scorecard, Schema schema) {
    Interpretation ofCurves = Interpretation.ofCurves(scorecard);
    Interpretation interpretation =
        new Interpretation(
            root.find("scaling").map(InterpretationReader::scaling).orElse(ofCurves.scaling()),
            root.find("reasons")
                .map(json -> InterpretationReader.reasons(json, scorecard))
                .orElse(ofCurves.reasons()),
            root.find("histograms")
                .map(InterpretationReader::histograms)
                .orElse(ofCurves.histograms()),
            root.find("scores").map(InterpretationReader::scores));
    return root.build(
        () -> {
          interpretation.check(scorecard, schema);
          return interpretation;
        });
  }
}
