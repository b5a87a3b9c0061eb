package io.loantap.storage;

import io.loantap.applicant.DateField;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.decision.DecisionPolicy;
import io.loantap.derived.DerivedField;
import io.loantap.derived.FieldSpace;
import io.loantap.engine.BoundScorecard;
import io.loantap.reason.Interpretation;
import io.loantap.reason.ReasonRules;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.scorecard.Scorecard;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The layout of a model file: which part stands under which key. */
public final class ModelDocument {
  /** The value of the member {@code format}. */
  public static final String FORMAT = "loantap-model";

  /** The format's major version; files of another one are rejected. */
  public static final int MAJOR = 1;

  /**
   * The newest minor version that is read, and the first that says how cells are written, between
   * which numbers those of training lie, which are special values, and what two characteristics
   * contribute together.
   */
  public static final int MINOR = 3;

  /** The minor version of a file without these, which libraries read that know of none of it. */
  private static final int PLAIN_VALUES = 2;

  private ModelDocument() {}

  /** The version that is written: the least that tells all of a model. */
  public static String version(StoredModel model) {
    boolean plain =
        model.schema().fields().stream().allMatch(ModelDocument::hasPlainValues)
            && model.scorecard().characteristics().stream().allMatch(it -> it.range() == null)
            && model.scorecard().surfaces().isEmpty();
    return MAJOR + "." + (plain ? PLAIN_VALUES : MINOR);
  }

  private static boolean hasPlainValues(Field field) {
    return field.missing().isEmpty()
        && field.special().isEmpty()
        && (!(field instanceof NumericField number) || number.form().isPlain())
        && (!(field instanceof DateField date) || date.format().isNamed());
  }

  /** A model, its fields and derived fields, and its scorecard joined to them. */
  record Content(StoredModel model, FieldSpace space, BoundScorecard bound) {}

  static Content read(JsonCursor root) {
    Schema schema = SchemaReader.read(root.get("schema"));
    List<DerivedField> derived = SchemaReader.derived(root.get("derived"));
    FieldSpace space = space(schema, derived, root.get("derived"));
    Scorecard scorecard = ScorecardReader.read(root.get("scorecard"));
    BoundScorecard bound = bound(scorecard, space, root.get("scorecard"));
    @Nullable JsonCursor calibration = root.member("calibration");
    StoredModel model =
        new StoredModel(
            schema,
            derived,
            scorecard,
            policy(root.get("policy"), schema),
            PolicyReader.threshold(root.get("policy")),
            TrainingReader.read(root.get("training")),
            interpretation(root, scorecard, schema),
            TrainingReader.golden(root.get("golden")),
            calibration == null
                ? Optional.empty()
                : Optional.of(TrainingReader.calibration(calibration)));
    return new Content(model, space, bound);
  }

  private static DecisionPolicy policy(JsonCursor json, Schema schema) {
    try {
      return PolicyReader.read(json).in(schema);
    } catch (IllegalArgumentException e) {
      throw json.wrong(e);
    }
  }

  private static FieldSpace space(Schema schema, List<DerivedField> derived, JsonCursor json) {
    try {
      return FieldSpace.of(schema, derived);
    } catch (IllegalArgumentException e) {
      throw json.wrong(e);
    }
  }

  private static BoundScorecard bound(Scorecard scorecard, FieldSpace space, JsonCursor json) {
    try {
      return BoundScorecard.of(scorecard, space);
    } catch (IllegalArgumentException e) {
      throw json.wrong(e);
    }
  }

  /** Files of version 1.0 have none of it, those of version 1.1 have no scores. */
  private static Interpretation interpretation(
      JsonCursor root, Scorecard scorecard, Schema schema) {
    @Nullable JsonCursor scaling = root.member("scaling");
    @Nullable JsonCursor reasons = root.member("reasons");
    @Nullable JsonCursor histograms = root.member("histograms");
    @Nullable JsonCursor scores = root.member("scores");
    Interpretation interpretation =
        new Interpretation(
            scaling == null ? ScoreScaling.standard() : InterpretationReader.scaling(scaling),
            reasons == null
                ? ReasonRules.ofCurves(scorecard)
                : InterpretationReader.reasons(reasons, scorecard),
            histograms == null ? List.of() : InterpretationReader.histograms(histograms),
            scores == null ? Optional.empty() : Optional.of(InterpretationReader.scores(scores)));
    try {
      interpretation.check(scorecard, schema);
    } catch (IllegalArgumentException e) {
      throw root.wrong(e);
    }
    return interpretation;
  }
}
