package io.loantap.storage;

import io.loantap.reason.ActionableField;
import io.loantap.reason.Baseline;
import io.loantap.reason.Baselines;
import io.loantap.reason.ReasonRules;
import io.loantap.reason.TrainingScores;
import io.loantap.scorecard.CharacteristicHistogram;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.scorecard.Scorecard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reader of how scores are interpreted: scaling, rules of reasons, histograms, scores. */
final class InterpretationReader {
  private InterpretationReader() {}

  static ScoreScaling scaling(JsonCursor json) {
    try {
      return new ScoreScaling(
          json.get("score").number(),
          json.get("odds").number(),
          json.get("pointsToDouble").number());
    } catch (IllegalArgumentException e) {
      throw json.wrong(e);
    }
  }

  /** Reads the rules for the characteristics of a scorecard. */
  static ReasonRules reasons(JsonCursor json, Scorecard scorecard) {
    List<JsonCursor> rows = json.get("characteristics").elements();
    checkNames(json, rows, scorecard);
    Baseline standard = json.get("baseline").constant(Baseline.values());
    Map<Baseline, double[]> references = new EnumMap<>(Baseline.class);
    for (Baseline kind : Baseline.values()) {
      // All rows have the same kinds, and the standard one.
      if (kind == standard || (!rows.isEmpty() && rows.get(0).member(word(kind)) != null)) {
        double[] contributions = new double[rows.size()];
        for (int place = 0; place < contributions.length; place++) {
          contributions[place] = rows.get(place).get(word(kind)).number();
        }
        references.put(kind, contributions);
      }
    }
    List<ActionableField> actionable = new ArrayList<>();
    for (JsonCursor each : json.get("influenceable").elements()) {
      actionable.add(actionable(each));
    }
    try {
      return new ReasonRules(
          json.get("catalogue").text(),
          texts(rows, "code"),
          new Baselines(standard, references, window(json.get("cutoffLoans"))),
          actionable);
    } catch (IllegalArgumentException e) {
      throw json.wrong(e);
    }
  }

  private static void checkNames(JsonCursor json, List<JsonCursor> rows, Scorecard scorecard) {
    if (!texts(rows, "name").equals(scorecard.names())) {
      throw json.get("characteristics").wrong("expected those of the scorecard, in its order");
    }
  }

  private static List<String> texts(List<JsonCursor> rows, String key) {
    List<String> texts = new ArrayList<>();
    for (JsonCursor row : rows) {
      texts.add(row.get(key).text());
    }
    return texts;
  }

  private static String word(Baseline kind) {
    return JsonCursor.word(kind);
  }

  private static Baselines.Window window(JsonCursor json) {
    try {
      return new Baselines.Window(
          json.get("from").number(), json.get("to").number(), json.get("rows").integer());
    } catch (IllegalArgumentException e) {
      throw json.wrong(e);
    }
  }

  private static ActionableField actionable(JsonCursor json) {
    try {
      return new ActionableField(
          CatalogueReader.rule(json), json.get("from").number(), json.get("to").number());
    } catch (IllegalArgumentException e) {
      throw json.wrong(e);
    }
  }

  static List<CharacteristicHistogram> histograms(JsonCursor array) {
    List<CharacteristicHistogram> histograms = new ArrayList<>();
    for (JsonCursor json : array.elements()) {
      histograms.add(histogram(json));
    }
    return List.copyOf(histograms);
  }

  private static CharacteristicHistogram histogram(JsonCursor json) {
    String name = json.get("name").text();
    long[] counts = json.get("counts").integers();
    long[] chargedOff = json.get("chargedOff").integers();
    @Nullable JsonCursor levels = json.member("levels");
    try {
      return levels == null
          ? CharacteristicHistogram.ofRanges(
              name, json.get("edges").numbers(), SchemaReader.special(json), counts, chargedOff)
          : CharacteristicHistogram.ofLevels(name, levels.texts(), counts, chargedOff);
    } catch (IllegalArgumentException e) {
      throw json.wrong(e);
    }
  }

  static TrainingScores scores(JsonCursor json) {
    List<TrainingScores.OfCharacteristic> characteristics = new ArrayList<>();
    for (JsonCursor characteristic : json.get("characteristics").elements()) {
      characteristics.add(characteristic(characteristic));
    }
    try {
      return new TrainingScores(
          CharacteristicHistogram.ofRanges(
              TrainingScores.NAME,
              json.get("edges").numbers(),
              ranges(json.get("counts")),
              ranges(json.get("chargedOff"))),
          json.get("meanProbability").number(),
          characteristics);
    } catch (IllegalArgumentException e) {
      throw json.wrong(e);
    }
  }

  /** With nothing in the bins of missing and unseen values, which a probability never has. */
  private static long[] ranges(JsonCursor json) {
    long[] counts = json.integers();
    return Arrays.copyOf(counts, counts.length + 2);
  }

  private static TrainingScores.OfCharacteristic characteristic(JsonCursor json) {
    List<Double> contributions = new ArrayList<>();
    for (double contribution : json.get("contributions").numbers()) {
      contributions.add(contribution);
    }
    try {
      return new TrainingScores.OfCharacteristic(json.get("clipped").integer(), contributions);
    } catch (IllegalArgumentException e) {
      throw json.wrong(e);
    }
  }
}
