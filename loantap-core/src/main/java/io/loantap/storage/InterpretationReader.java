package io.loantap.storage;

import io.loantap.reason.ActionableField;
import io.loantap.reason.Baseline;
import io.loantap.reason.Baselines;
import io.loantap.reason.ReasonRules;
import io.loantap.reason.TrainingScores;
import io.loantap.scorecard.CharacteristicHistogram;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.scorecard.Scorecard;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The reader of how scores are interpreted: scaling, rules of reasons, histograms, scores. */
final class InterpretationReader {
  private InterpretationReader() {}

  static ScoreScaling scaling(JsonCursor json) {
    return json.build(
        () ->
            new ScoreScaling(
                json.get("score").number(),
                json.get("odds").number(),
                json.get("pointsToDouble").number()));
  }

  /** Reads the rules for the characteristics of a scorecard. */
  static ReasonRules reasons(JsonCursor json, Scorecard scorecard) {
    List<JsonCursor> rows = json.get("characteristics").elements();
    checkNames(json, rows, scorecard);
    Baseline standard = json.get("baseline").constant(Baseline.class);
    Map<Baseline, double[]> references = new EnumMap<>(Baseline.class);
    for (Baseline kind : Baseline.values()) {
      // All rows have the same kinds, and the standard one.
      if (kind == standard || (!rows.isEmpty() && rows.get(0).find(word(kind)).isPresent())) {
        references.put(
            kind, rows.stream().mapToDouble(row -> row.get(word(kind)).number()).toArray());
      }
    }
    List<ActionableField> levers =
        json.get("influenceable").elements().stream().map(InterpretationReader::lever).toList();
    return json.build(
        () ->
            new ReasonRules(
                json.get("catalogue").text(),
                rows.stream().map(row -> row.get("code").text()).toList(),
                new Baselines(standard, references, window(json.get("cutoffLoans"))),
                levers));
  }

  private static void checkNames(JsonCursor json, List<JsonCursor> rows, Scorecard scorecard) {
    List<String> names = rows.stream().map(row -> row.get("name").text()).toList();
    if (!names.equals(scorecard.characteristics().stream().map(it -> it.name()).toList())) {
      throw json.get("characteristics").wrong("expected those of the scorecard, in its order");
    }
  }

  private static String word(Baseline kind) {
    return JsonCursor.word(kind);
  }

  private static Baselines.Window window(JsonCursor json) {
    return json.build(
        () ->
            new Baselines.Window(
                json.get("from").number(), json.get("to").number(), json.get("rows").integer()));
  }

  private static ActionableField lever(JsonCursor json) {
    return json.build(
        () ->
            new ActionableField(
                CatalogueReader.rule(json), json.get("from").number(), json.get("to").number()));
  }

  static List<CharacteristicHistogram> histograms(JsonCursor array) {
    return array.elements().stream().map(InterpretationReader::histogram).toList();
  }

  private static CharacteristicHistogram histogram(JsonCursor json) {
    String name = json.get("name").text();
    long[] counts = counts(json.get("counts"));
    long[] chargedOff = counts(json.get("chargedOff"));
    return json.build(
        () ->
            json.find("levels")
                .map(
                    levels ->
                        CharacteristicHistogram.ofLevels(name, levels.texts(), counts, chargedOff))
                .orElseGet(
                    () ->
                        CharacteristicHistogram.ofRanges(
                            name, json.get("edges").numbers(), counts, chargedOff)));
  }

  private static long[] counts(JsonCursor json) {
    return json.elements().stream().mapToLong(JsonCursor::integer).toArray();
  }

  static TrainingScores scores(JsonCursor json) {
    return json.build(
        () ->
            new TrainingScores(
                CharacteristicHistogram.ofRanges(
                    TrainingScores.NAME,
                    json.get("edges").numbers(),
                    ranges(json.get("counts")),
                    ranges(json.get("chargedOff"))),
                json.get("meanProbability").number(),
                json.get("characteristics").elements().stream()
                    .map(InterpretationReader::characteristic)
                    .toList()));
  }

  /** With nothing in the bins of missing and unseen values, which a probability never has. */
  private static long[] ranges(JsonCursor json) {
    long[] counts = counts(json);
    return Arrays.copyOf(counts, counts.length + 2);
  }

  private static TrainingScores.OfCharacteristic characteristic(JsonCursor json) {
    return json.build(
        () ->
            new TrainingScores.OfCharacteristic(
                json.get("clipped").integer(),
                Arrays.stream(json.get("contributions").numbers()).boxed().toList()));
  }
}
