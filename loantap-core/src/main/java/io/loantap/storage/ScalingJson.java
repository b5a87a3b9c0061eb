package io.loantap.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.scorecard.ScoreScaling;

/** The scaling of points as JSON. */
final class ScalingJson {
  private ScalingJson() {}

  static void write(ScoreScaling scaling, ObjectNode json) {
    json.put("score", scaling.score())
        .put("odds", scaling.odds())
        .put("pointsToDouble", scaling.pointsToDouble());
  }

  static ScoreScaling read(JsonCursor json) {
    return Checked.build(
        json,
        () ->
            new ScoreScaling(
                json.get("score").number(),
                json.get("odds").number(),
                json.get("pointsToDouble").number()));
  }
}
