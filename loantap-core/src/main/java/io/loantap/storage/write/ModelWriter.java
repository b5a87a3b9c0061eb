package io.loantap.storage.write;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.storage.ContentHash;
import io.loantap.storage.JsonTrees;
import io.loantap.storage.ModelDocument;
import io.loantap.storage.PolicyWriter;
import io.loantap.storage.StoredModel;
import java.io.IOException;
import java.nio.file.Path;

/** The writer of model files. */
public final class ModelWriter {
  private ModelWriter() {}

  /** The file's bytes: a pure function of the model. */
  public static byte[] bytes(StoredModel model) {
    ObjectNode document = document(model);
    document.put(ContentHash.KEY, JsonTrees.contentHash(document));
    return PrettyJson.bytes(document);
  }

  /** The document, in which the hash has a place but no value yet. */
  private static ObjectNode document(StoredModel model) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", ModelDocument.FORMAT)
        .put("formatVersion", ModelDocument.version(model))
        .put(ContentHash.KEY, "");
    try {
      root.set(
          "policy",
          PrettyJson.MAPPER.readTree(PolicyWriter.bytes(model.policy(), model.threshold())));
    } catch (IOException e) {
      throw new IllegalStateException("what was just written can be read", e);
    }
    ScorecardWriter.write(model.scorecard(), root.putObject("scorecard"));
    model
        .calibration()
        .ifPresent(record -> TrainingWriter.calibration(record, root.putObject("calibration")));
    InterpretationWriter.scaling(model.interpretation().scaling(), root.putObject("scaling"));
    InterpretationWriter.reasons(
        model.interpretation().reasons(), model.scorecard(), root.putObject("reasons"));
    SchemaWriter.derived(model.derived(), root.putArray("derived"));
    SchemaWriter.write(model.schema(), root.putArray("schema"));
    TrainingWriter.write(model.training(), root.putObject("training"));
    InterpretationWriter.histograms(
        model.interpretation().histograms(), root.putArray("histograms"));
    model
        .interpretation()
        .scores()
        .ifPresent(scores -> InterpretationWriter.scores(scores, root.putObject("scores")));
    TrainingWriter.golden(model.golden(), root.putArray("golden"));
    return root;
  }

  /**
   * Writes the file whole or not at all.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(StoredModel model, Path file) throws IOException {
    AtomicFile.write(file, bytes(model));
  }
}
