package io.loantap.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.policy.DecisionPolicy;

/** The layout of a model file: which part stands under which key. */
final class ModelDocument {
  static final String FORMAT = "loantap-model";
  static final int MAJOR = 1;
  static final int MINOR = 0;

  private ModelDocument() {}

  /** The document without its hash. */
  static ObjectNode write(StoredModel model) {
    ObjectNode root = Json.MAPPER.createObjectNode();
    root.put("format", FORMAT).put("formatVersion", MAJOR + "." + MINOR);
    DecisionPolicy policy = model.policy();
    root.putObject("policy")
        .put("threshold", policy.threshold())
        .put("objective", policy.objective())
        .put("feasible", policy.feasible())
        .put("reason", policy.reason());
    ScorecardJson.write(model.scorecard(), root.putObject("scorecard"));
    DerivedJson.write(model.derived(), root.putArray("derived"));
    SchemaJson.write(model.schema(), root.putArray("schema"));
    TrainingJson.write(model.training(), root.putObject("training"));
    GoldenJson.write(model.golden(), root.putArray("golden"));
    return root;
  }

  static StoredModel read(JsonCursor root) {
    JsonCursor policy = root.get("policy");
    StoredModel model =
        new StoredModel(
            SchemaJson.read(root.get("schema")),
            DerivedJson.read(root.get("derived")),
            ScorecardJson.read(root.get("scorecard")),
            Checked.build(
                policy,
                () ->
                    new DecisionPolicy(
                        policy.get("threshold").number(),
                        policy.get("objective").text(),
                        policy.get("feasible").truth(),
                        policy.get("reason").text())),
            TrainingJson.read(root.get("training")),
            GoldenJson.read(root.get("golden")));
    Checked.build(root.get("derived"), model::space);
    Checked.build(root.get("scorecard"), model::bind);
    return model;
  }
}
