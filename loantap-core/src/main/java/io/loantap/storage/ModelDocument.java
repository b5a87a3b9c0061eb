package io.loantap.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.applicant.Schema;
import io.loantap.derived.DerivedField;
import io.loantap.derived.FieldSpace;
import io.loantap.engine.BoundScorecard;
import io.loantap.reason.Interpretation;
import io.loantap.scorecard.Scorecard;
import java.util.List;

/** The layout of a model file: which part stands under which key. */
final class ModelDocument {
  static final String FORMAT = "loantap-model";
  static final int MAJOR = 1;
  static final int MINOR = 2;

  private ModelDocument() {}

  /** The document without its hash. */
  static ObjectNode write(StoredModel model) {
    ObjectNode root = Json.MAPPER.createObjectNode();
    root.put("format", FORMAT).put("formatVersion", MAJOR + "." + MINOR);
    PolicyJson.write(model.policy(), root.putObject("policy"));
    ScorecardJson.write(model.scorecard(), root.putObject("scorecard"));
    model
        .calibration()
        .ifPresent(record -> CalibrationJson.write(record, root.putObject("calibration")));
    ScalingJson.write(model.interpretation().scaling(), root.putObject("scaling"));
    ReasonsJson.write(
        model.interpretation().reasons(), model.scorecard(), root.putObject("reasons"));
    DerivedJson.write(model.derived(), root.putArray("derived"));
    SchemaJson.write(model.schema(), root.putArray("schema"));
    TrainingJson.write(model.training(), root.putObject("training"));
    HistogramJson.write(model.interpretation().histograms(), root.putArray("histograms"));
    model
        .interpretation()
        .scores()
        .ifPresent(scores -> ScoresJson.write(scores, root.putObject("scores")));
    GoldenJson.write(model.golden(), root.putArray("golden"));
    return root;
  }

  static StoredModel read(JsonCursor root) {
    Schema schema = SchemaJson.read(root.get("schema"));
    List<DerivedField> derived = DerivedJson.read(root.get("derived"));
    FieldSpace space = Checked.build(root.get("derived"), () -> FieldSpace.of(schema, derived));
    Scorecard scorecard = ScorecardJson.read(root.get("scorecard"));
    Checked.build(root.get("scorecard"), () -> BoundScorecard.of(scorecard, space));
    return new StoredModel(
        schema,
        derived,
        scorecard,
        PolicyJson.read(root.get("policy")),
        TrainingJson.read(root.get("training")),
        interpretation(root, scorecard, schema),
        GoldenJson.read(root.get("golden")),
        root.find("calibration").map(CalibrationJson::read));
  }

  /** Files of version 1.0 have none of it, those of version 1.1 have no scores. */
  private static Interpretation interpretation(
      JsonCursor root, Scorecard scorecard, Schema schema) {
    Interpretation ofCurves = Interpretation.ofCurves(scorecard);
    Interpretation interpretation =
        new Interpretation(
            root.find("scaling").map(ScalingJson::read).orElse(ofCurves.scaling()),
            root.find("reasons")
                .map(json -> ReasonsJson.read(json, scorecard))
                .orElse(ofCurves.reasons()),
            root.find("histograms").map(HistogramJson::read).orElse(ofCurves.histograms()),
            root.find("scores").map(ScoresJson::read));
    return Checked.build(
        root,
        () -> {
          interpretation.check(scorecard, schema);
          return interpretation;
        });
  }
}
