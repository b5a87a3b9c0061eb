package io.loantap.train.export;

import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.DateField;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.SpecialValues;
import io.loantap.derived.DerivedField;
import io.loantap.reason.Baselines;
import io.loantap.reason.ReasonRules;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.LogOddsMap;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.SpecialContributions;
import io.loantap.scorecard.Surface;
import io.loantap.scorecard.curve.PiecewiseLinearCurve;
import io.loantap.scorecard.curve.StepCurve;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A model as the programs of the export read it, in the terms of JSON. */
final class ProgramModel {
  private ProgramModel() {}

  /** Everything that the programs need of a model, by names. */
  static Map<String, Object> of(ExportedModel model) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("id", model.id());
    all.put("intercept", model.scorecard().intercept());
    all.put("offset", model.scaling().offset());
    all.put("factor", model.scaling().factor());
    all.put("most_log_odds", ScoreScaling.clamp(Double.MAX_VALUE));
    all.put("approved_up_to", model.approvedUpTo());
    all.put("referred_up_to", model.referredUpTo());
    all.put("map", model.scorecard().map().map(ProgramModel::map).orElse(Map.of()));
    List<Map<String, Object>> fields = new ArrayList<>();
    for (Field field : model.schema().fields()) {
      fields.add(field(field, model.fields().contains(field)));
    }
    all.put("fields", fields);
    List<Map<String, Object>> derived = new ArrayList<>();
    for (DerivedField field : model.derived()) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("name", field.name());
      each.put("function", field.derivation().function());
      each.putAll(field.derivation().arguments());
      derived.add(each);
    }
    all.put("derived", derived);
    ReasonRules rules = model.reasons();
    Baselines baselines = rules.baselines();
    double[] references = baselines.contributions(baselines.standard());
    Set<String> codes = new LinkedHashSet<>(rules.codes());
    List<Map<String, Object>> characteristics = new ArrayList<>();
    for (int place = 0; place < references.length; place++) {
      Characteristic each = model.scorecard().characteristics().get(place);
      SpecialValues special = SpecialValues.of(model.schema(), each.name());
      codes.addAll(special.names());
      Map<String, Object> described = characteristic(each);
      described.put("special_values", special.values());
      described.put("special_codes", special.names());
      described.put("behind", model.space().fieldsBehind(each.name()));
      described.put("code", rules.codes().get(place));
      described.put("reference", references[place]);
      characteristics.add(described);
    }
    all.put("codes", codes);
    all.put("characteristics", characteristics);
    all.put(
        "surfaces",
        model.scorecard().surfaces().stream().map(it -> surface(it, model.scorecard())).toList());
    return all;
  }

  private static Map<String, Object> surface(Surface surface, Scorecard scorecard) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("places", surface.names().stream().map(scorecard.names()::indexOf).toList());
    all.put("knots", surface.names().stream().map(surface::knots).toList());
    all.put("heights", surface.heights());
    return all;
  }

  private static Map<String, Object> map(LogOddsMap map) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("from", map.from());
    all.put("to", map.to());
    return all;
  }

  private static Map<String, Object> field(Field field, boolean used) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("name", field.name());
    all.put("kind", field.kind().name().toLowerCase(Locale.ROOT));
    all.put("used", used);
    all.put("missing", field.missing().texts());
    if (field instanceof NumericField number) {
      all.put("min", Math.max(number.min(), -Double.MAX_VALUE));
      all.put("max", Math.min(number.max(), Double.MAX_VALUE));
      all.put("special", number.special().values());
    } else if (field instanceof CategoricalField level) {
      all.put("levels", level.levels());
      Map<String, String> spellings = new LinkedHashMap<>();
      level.spellings().forEach((name, words) -> words.forEach(it -> spellings.put(it, name)));
      all.put("spellings", spellings);
    } else if (field instanceof DateField date) {
      all.put("pattern", date.format().pattern());
      all.put("pivot", date.format().pivot());
    }
    return all;
  }

  private static Map<String, Object> characteristic(Characteristic characteristic) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("name", characteristic.name());
    if (characteristic instanceof Characteristic.Levels levels) {
      all.put("shape", "levels");
      all.put("contributions", levels.curve().contributions());
    } else if (characteristic.curve() instanceof StepCurve steps) {
      all.put("shape", "steps");
      all.put("edges", steps.edges());
      all.put("contributions", steps.contributions());
    } else if (characteristic.curve() instanceof PiecewiseLinearCurve line) {
      all.put("shape", "line");
      all.put("knots", line.knots());
      all.put("contributions", line.contributions());
      all.put("outside", line.outside().name().toLowerCase(Locale.ROOT));
    }
    all.put("missing", fallback(characteristic.missing()));
    all.put("unseen", fallback(characteristic.unseen()));
    SpecialContributions special = characteristic.special();
    List<@Nullable Double> contributions = new ArrayList<>();
    for (int place = 0; place < special.size(); place++) {
      double contribution = special.contribution(place);
      contributions.add(Double.isNaN(contribution) ? null : (Double) contribution);
    }
    all.put("special", contributions);
    return all;
  }

  /** A number; of a fallback by group its parts; null if it refuses. */
  private static @Nullable Object fallback(Fallback fallback) {
    Fallback.@Nullable ByGroup byGroup = fallback.byGroup();
    if (byGroup == null) {
      return fallback.refuses() ? null : (Object) fallback.usual();
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("group", byGroup.group());
    all.put("keys", byGroup.keys());
    all.put("contributions", byGroup.contributions());
    all.put("otherwise", byGroup.otherwise());
    return all;
  }
}
