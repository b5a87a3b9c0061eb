package io.loantap.train.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.learn.evaluation.GroupComparison;
import io.loantap.learn.evaluation.GroupFigures;
import io.loantap.storage.JsonCursor;
import java.util.List;
import java.util.OptionalDouble;

/** Groups of applicants side by side, as JSON. */
final class GroupsJson {
  private GroupsJson() {}

  static void put(String column, List<GroupComparison> comparisons, ObjectNode groups) {
    ArrayNode all = groups.putArray(column);
    comparisons.forEach(comparison -> put(comparison, all.addObject()));
  }

  private static void put(GroupComparison comparison, ObjectNode json) {
    GroupFigures figures = comparison.figures();
    json.put("group", figures.group())
        .put("loans", figures.applicants())
        .put("approval_rate", figures.approvalRate());
    put("approval_ratio", comparison.approvalRatio(), json);
    comparison
        .approvalRatioInterval()
        .ifPresentOrElse(
            interval ->
                json.putArray("approval_ratio_interval")
                    .add(interval.lower())
                    .add(interval.upper()),
            () -> json.putNull("approval_ratio_interval"));
    json.put("screen", JsonCursor.word(comparison.screen()));
    put("score_difference", comparison.scoreDifference(), json);
    put("false_positive_rate", figures.falsePositiveRate(), json);
    put("false_positive_gap", comparison.falsePositiveGap(), json);
    put("true_positive_rate", figures.truePositiveRate(), json);
    put("true_positive_gap", comparison.truePositiveGap(), json);
    json.put("mean_probability", figures.meanProbability())
        .put("charged_off_rate", figures.confusion().chargedOffRate());
    put("mean_apr", figures.meanApr(), json);
    put("apr_gap", comparison.aprGap(), json);
  }

  private static void put(String name, OptionalDouble figure, ObjectNode json) {
    figure.ifPresentOrElse(value -> json.put(name, value), () -> json.putNull(name));
  }
}
