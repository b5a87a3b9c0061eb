package io.loantap.train.drift;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.drift.CharacteristicDrift;
import io.loantap.drift.DriftReport;
import io.loantap.drift.StabilityIndex;
import io.loantap.storage.JsonCursor;
import java.util.List;
import java.util.OptionalDouble;

/** Drift as JSON for other programs. */
public final class DriftJson {
  private DriftJson() {}

  /** All that was found. */
  public static ObjectNode of(DriftFindings findings) {
    DriftReport report = findings.report();
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("model", findings.model())
            .put("source", findings.source())
            .put("training_loans", report.then())
            .put("applicants", report.now())
            .put("rejected", report.refused())
            .put("worst_band", JsonCursor.word(report.worst()));
    ObjectNode score = json.putObject("score");
    put("psi", report.score().index(), score);
    score.put("score_shift", report.score().shift());
    put("mean_probability", report.score().meanProbability(), score);
    put(report.score().bins(), score);
    ArrayNode characteristics = json.putArray("characteristics");
    report.characteristics().forEach(each -> put(each, characteristics.addObject()));
    findings
        .outcomes()
        .ifPresentOrElse(
            outcomes -> put(outcomes, json.putObject("outcomes")), () -> json.putNull("outcomes"));
    ArrayNode notices = json.putArray("notices");
    findings.notices().forEach(notices::add);
    return json;
  }

  private static void put(CharacteristicDrift drift, ObjectNode json) {
    json.put("name", drift.characteristic());
    put("csi", drift.index(), json);
    json.put("score_shift", drift.scoreShift());
    put("missing", drift.missing(), json);
    put("unseen", drift.unseen(), json);
    put("clipped", drift.clipped(), json);
    put(drift.bins(), json);
  }

  private static void put(String name, StabilityIndex index, ObjectNode json) {
    json.put(name, index.value())
        .put("band", JsonCursor.word(index.band()))
        .put("significant", index.significant())
        .put("critical", index.critical())
        .put("occupied_bins", index.bins())
        .put("floored_shares", index.floored());
  }

  private static void put(String name, DriftReport.Comparison figure, ObjectNode json) {
    json.putObject(name).put("then", figure.then()).put("now", figure.now());
  }

  private static void put(List<DriftReport.Bin> bins, ObjectNode json) {
    ArrayNode array = json.putArray("bins");
    for (DriftReport.Bin bin : bins) {
      array
          .addObject()
          .put("bin", bin.label())
          .put("then", bin.then())
          .put("now", bin.now())
          .put("points", bin.points());
    }
  }

  private static void put(OutcomeDrift outcomes, ObjectNode json) {
    json.put("loans", outcomes.loans());
    for (OutcomeFigure figure : outcomes.figures()) {
      ObjectNode both = json.putObject(figure.name());
      put("then", figure.then(), both);
      put("now", figure.now(), both);
    }
    json.putArray("auc_interval")
        .add(outcomes.aucInterval().lower())
        .add(outcomes.aucInterval().upper());
  }

  private static void put(String name, OptionalDouble figure, ObjectNode json) {
    figure.ifPresentOrElse(value -> json.put(name, value), () -> json.putNull(name));
  }
}
