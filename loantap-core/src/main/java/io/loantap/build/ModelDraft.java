package io.loantap.build;

import io.loantap.applicant.Schema;
import io.loantap.applicant.SpecialValues;
import io.loantap.decision.DecisionPolicy;
import io.loantap.decision.LendingTerms;
import io.loantap.decision.ThresholdRecord;
import io.loantap.derived.DerivedField;
import io.loantap.derived.FieldSpace;
import io.loantap.engine.BoundScorecard;
import io.loantap.reason.ActionableField;
import io.loantap.reason.Interpretation;
import io.loantap.reason.ReasonRules;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.Surface;
import io.loantap.scorecard.TrainingRecord;
import io.loantap.storage.GoldenRecord;
import io.loantap.storage.LibraryVersion;
import io.loantap.storage.SchemaReader;
import io.loantap.storage.StoredModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A model as far as it was stated, in log-odds. */
final class ModelDraft {
  private static final String NOT_TRAINED =
      "Stated in code, not trained: there are no loans to hold reasons, drift and calibration"
          + " against.";

  final List<Map<String, Object>> derived = new ArrayList<>();
  final Map<String, CharacteristicDraft> characteristics = new LinkedHashMap<>();
  final List<Surface> surfaces = new ArrayList<>();
  final Map<String, String> codes = new LinkedHashMap<>();
  final List<ActionableField> actionable = new ArrayList<>();
  final List<Map<String, Object>> examples = new ArrayList<>();
  ScoreScaling scaling;
  double intercept;
  double threshold = Double.NaN;
  LendingTerms terms = LendingTerms.none();

  private final String name;
  private final Schema schema;

  ModelDraft(String name, Schema schema, ScoreScaling scaling) {
    this.name = name;
    this.schema = schema;
    this.scaling = scaling;
  }

  /**
   * The model as it was stated.
   *
   * @param problems that there are already
   * @throws IllegalArgumentException if there are any, or something is wrong; the message lists all
   */
  StoredModel model(Problems problems) {
    Problems found = new Problems(problems);
    List<DerivedField> fields = new ArrayList<>();
    for (Map<String, Object> each : derived) {
      @Nullable DerivedField field =
          found.attempt(String.valueOf(each.get("name")), () -> SchemaReader.derived(each));
      if (field != null) {
        fields.add(field);
      }
    }
    @Nullable FieldSpace space =
        found.attempt("derived fields", () -> FieldSpace.of(schema, fields));
    List<Characteristic> all = new ArrayList<>();
    characteristics.forEach(
        (field, draft) -> {
          @Nullable Characteristic built = found.attempt(field, () -> checked(draft, field, space));
          if (built != null) {
            all.add(built);
          }
        });
    if (characteristics.isEmpty()) {
      found.add("characteristics", "there is none: state bins, lines or levels");
    }
    for (String field : codes.keySet()) {
      if (!characteristics.containsKey(field)) {
        found.add(field, "a reason is stated for it, but it is no characteristic");
      }
    }
    @Nullable Scorecard scorecard = scorecard(all, found);
    if (Double.isNaN(threshold)) {
      found.add("threshold", "state which applications are approved, by threshold or cutoff");
    }
    DecisionPolicy policy = found.attempt("policy", () -> policy(scorecard, space));
    found.check(name);
    return complete(
        fields,
        Objects.requireNonNull(scorecard),
        Objects.requireNonNull(policy),
        Objects.requireNonNull(space));
  }

  /** The scorecard; its surfaces are checked where all characteristics are well. */
  private @Nullable Scorecard scorecard(List<Characteristic> all, Problems found) {
    @Nullable Scorecard curves = found.attempt("base", () -> new Scorecard(intercept, all));
    return curves == null || all.size() < characteristics.size()
        ? curves
        : found.attempt("surfaces", () -> curves.withSurfaces(surfaces));
  }

  /** The characteristic, of a field that there is and of its kind. */
  private Characteristic checked(
      CharacteristicDraft draft, String field, @Nullable FieldSpace space) {
    Characteristic built = draft.build(SpecialValues.of(schema, field));
    if (space != null) {
      BoundScorecard.of(new Scorecard(0, List.of(built)), space);
    }
    return built;
  }

  private DecisionPolicy policy(@Nullable Scorecard scorecard, @Nullable FieldSpace space) {
    DecisionPolicy policy =
        new DecisionPolicy(Double.isNaN(threshold) ? 1 : threshold, terms).in(schema);
    if (scorecard != null && space != null) {
      terms.check(schema, scorecard.fieldsBehind(space));
    }
    return policy;
  }

  private StoredModel complete(
      List<DerivedField> fields, Scorecard scorecard, DecisionPolicy policy, FieldSpace space) {
    Problems found = new Problems();
    @Nullable Interpretation interpretation =
        found.attempt("reasons", () -> interpretation(scorecard));
    List<GoldenRecord> golden = golden(scorecard, space, found);
    found.check(name);
    return new StoredModel(
        schema,
        fields,
        scorecard,
        policy,
        new ThresholdRecord("stated", true, "The threshold was stated with the scorecard."),
        new TrainingRecord(
            LibraryVersion.current(), name, "", 0, Map.of(), Map.of(), List.of(NOT_TRAINED)),
        Objects.requireNonNull(interpretation),
        golden,
        Optional.empty());
  }

  private Interpretation interpretation(Scorecard scorecard) {
    ReasonRules ofCurves = ReasonRules.ofCurves(scorecard);
    List<String> all = new ArrayList<>();
    for (int place = 0; place < ofCurves.codes().size(); place++) {
      all.add(codes.getOrDefault(scorecard.names().get(place), ofCurves.codes().get(place)));
    }
    Interpretation interpretation =
        new Interpretation(
            scaling,
            new ReasonRules(ofCurves.catalogueVersion(), all, ofCurves.baselines(), actionable),
            List.of());
    interpretation.check(scorecard, schema);
    return interpretation;
  }

  private List<GoldenRecord> golden(Scorecard scorecard, FieldSpace space, Problems found) {
    BoundScorecard bound = BoundScorecard.of(scorecard, space);
    List<GoldenRecord> records = new InventedApplicants(bound, space).records();
    for (int place = 0; place < examples.size(); place++) {
      Map<String, Object> example = examples.get(place);
      String which = "example " + (place + 1);
      @Nullable GoldenRecord record =
          found.attempt(
              which,
              () -> GoldenRecord.of(example, bound, schema).orElseThrow(ModelDraft::refused));
      if (record != null) {
        records.add(record);
      }
    }
    if (records.isEmpty()) {
      found.add("examples", "no invented applicant can be scored: state one with example");
    }
    return records;
  }

  private static IllegalArgumentException refused() {
    return new IllegalArgumentException("the scorecard refuses it");
  }
}
