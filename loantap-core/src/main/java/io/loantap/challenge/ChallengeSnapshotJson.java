package io.loantap.challenge;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.Decision;
import io.loantap.storage.Json;
import io.loantap.storage.JsonCursor;
import io.loantap.storage.JsonFormatException;
import io.loantap.storage.JsonTrees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Snapshots of challenges as JSON. */
final class ChallengeSnapshotJson {
  private ChallengeSnapshotJson() {}

  static String write(ChallengeSnapshot snapshot) {
    return JsonTrees.line(tree(snapshot));
  }

  static ObjectNode tree(ChallengeSnapshot snapshot) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    put(snapshot.champion(), json.putObject("champion"));
    put(snapshot.challenger(), json.putObject("challenger"));
    json.put("refused", snapshot.unanswered().refused())
        .put("failed", snapshot.unanswered().failed())
        .put("dropped", snapshot.unanswered().dropped());
    json.putObject("swapSet")
        .put("bothWithin", snapshot.swapSet().bothWithin())
        .put("swappedIn", snapshot.swapSet().swappedIn())
        .put("swappedOut", snapshot.swapSet().swappedOut())
        .put("bothBeyond", snapshot.swapSet().bothBeyond());
    ChallengeSnapshot.Differences differences = snapshot.differences();
    ArrayNode counts =
        json.putObject("differences")
            .put("championBillionths", differences.champion())
            .put("challengerBillionths", differences.challenger())
            .put("absoluteBillionths", differences.absolute())
            .put("squaresBillionths", differences.squares())
            .putArray("counts");
    differences.counts().forEach(counts::add);
    ArrayNode outcomes = json.putArray("outcomes");
    for (ChallengeSnapshot.Outcomes each : snapshot.outcomes()) {
      outcomes
          .addObject()
          .put("champion", each.champion().name())
          .put("challenger", each.challenger().name())
          .put("count", each.count());
    }
    put(snapshot.reasons(), json.putObject("reasons"));
    return json;
  }

  private static void put(ChallengeSnapshot.Model model, ObjectNode json) {
    json.put("modelId", model.modelId()).put("threshold", model.threshold());
  }

  private static void put(ChallengeSnapshot.Reasons reasons, ObjectNode json) {
    ArrayNode codes =
        json.put("compared", reasons.compared())
            .put("samePrincipal", reasons.samePrincipal())
            .put("sameCodes", reasons.sameCodes())
            .putArray("codes");
    for (ChallengeSnapshot.ReasonCount each : reasons.codes()) {
      codes
          .addObject()
          .put("code", each.code())
          .put("both", each.both())
          .put("champion", each.champion())
          .put("challenger", each.challenger());
    }
  }

  static ChallengeSnapshot read(String text) {
    try {
      return read(Json.parse(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "A challenge snapshot is one well-formed JSON object: " + e.getMessage(), e);
    } catch (JsonFormatException e) {
      throw new IllegalArgumentException(
          "This is no challenge snapshot: " + e.getMessage() + ".", e);
    }
  }

  private static ChallengeSnapshot read(JsonCursor json) {
    return json.build(
        () ->
            new ChallengeSnapshot(
                model(json.get("champion")),
                model(json.get("challenger")),
                new ChallengeSnapshot.Unanswered(
                    number(json, "refused"), number(json, "failed"), number(json, "dropped")),
                swapSet(json.get("swapSet")),
                differences(json.get("differences")),
                json.get("outcomes").elements().stream()
                    .map(ChallengeSnapshotJson::outcomes)
                    .toList(),
                reasons(json.get("reasons"))));
  }

  private static ChallengeSnapshot.Model model(JsonCursor json) {
    return new ChallengeSnapshot.Model(json.get("modelId").text(), json.get("threshold").number());
  }

  private static ChallengeSnapshot.SwapSet swapSet(JsonCursor json) {
    return new ChallengeSnapshot.SwapSet(
        number(json, "bothWithin"),
        number(json, "swappedIn"),
        number(json, "swappedOut"),
        number(json, "bothBeyond"));
  }

  private static ChallengeSnapshot.Differences differences(JsonCursor json) {
    return new ChallengeSnapshot.Differences(
        number(json, "championBillionths"),
        number(json, "challengerBillionths"),
        number(json, "absoluteBillionths"),
        number(json, "squaresBillionths"),
        json.get("counts").elements().stream().map(JsonCursor::integer).toList());
  }

  private static ChallengeSnapshot.Outcomes outcomes(JsonCursor json) {
    return new ChallengeSnapshot.Outcomes(
        outcome(json.get("champion")), outcome(json.get("challenger")), number(json, "count"));
  }

  private static Decision.Outcome outcome(JsonCursor json) {
    for (Decision.Outcome known : Decision.Outcome.values()) {
      if (known.name().equals(json.text())) {
        return known;
      }
    }
    throw json.wrong("expected an outcome of a decision, such as APPROVE");
  }

  private static ChallengeSnapshot.Reasons reasons(JsonCursor json) {
    return new ChallengeSnapshot.Reasons(
        number(json, "compared"),
        number(json, "samePrincipal"),
        number(json, "sameCodes"),
        json.get("codes").elements().stream()
            .map(
                each ->
                    new ChallengeSnapshot.ReasonCount(
                        each.get("code").text(),
                        number(each, "both"),
                        number(each, "champion"),
                        number(each, "challenger")))
            .toList());
  }

  private static long number(JsonCursor json, String member) {
    return json.get(member).integer();
  }
}
