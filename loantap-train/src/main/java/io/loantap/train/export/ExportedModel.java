package io.loantap.train.export;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.Field;
import io.loantap.applicant.Schema;
import io.loantap.decision.DecisionPolicy;
import io.loantap.derived.DerivedField;
import io.loantap.derived.FieldSpace;
import io.loantap.reason.ReasonRules;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.Logistic;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.scorecard.Scorecard;
import io.loantap.storage.GoldenRecord;
import io.loantap.storage.ModelReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A model as the writers of every target read it. Immutable. */
public final class ExportedModel {
  private final ModelReader.Loaded loaded;
  private final List<Field> fields;
  private final List<DerivedField> derived;

  private ExportedModel(ModelReader.Loaded loaded, List<Field> fields, List<DerivedField> derived) {
    this.loaded = loaded;
    this.fields = List.copyOf(fields);
    this.derived = List.copyOf(derived);
  }

  /** The model of a file. */
  public static ExportedModel of(ModelReader.Loaded loaded) {
    FieldSpace space = loaded.space();
    Set<String> needed = new LinkedHashSet<>();
    for (Characteristic characteristic : loaded.model().scorecard().characteristics()) {
      needed.add(characteristic.name());
      Fallback.@Nullable ByGroup byGroup = characteristic.missing().byGroup();
      if (byGroup != null) {
        needed.add(byGroup.group());
      }
    }
    List<DerivedField> derived = new ArrayList<>();
    for (int place = space.derived().size() - 1; place >= 0; place--) {
      DerivedField field = space.derived().get(place);
      if (needed.contains(field.name())) {
        derived.add(0, field);
        needed.addAll(field.derivation().inputs());
      }
    }
    List<Field> fields =
        space.schema().fields().stream().filter(field -> needed.contains(field.name())).toList();
    return new ExportedModel(loaded, fields, derived);
  }

  /** Name of the model: the first digits of its content hash. */
  String id() {
    return loaded.id();
  }

  /** The recipe or the name that the model was made under. */
  String recipe() {
    return loaded.model().training().recipe();
  }

  FieldSpace space() {
    return loaded.space();
  }

  Schema schema() {
    return loaded.space().schema();
  }

  Scorecard scorecard() {
    return loaded.model().scorecard();
  }

  /** Invented applications with known results. */
  List<GoldenRecord> golden() {
    return loaded.model().golden();
  }

  /** The log-odds of an application. */
  double logOdds(Map<String, Object> applicant) {
    return loaded.scorecard().logOdds(Applicant.of(applicant).bind(schema()));
  }

  ScoreScaling scaling() {
    return loaded.model().interpretation().scaling();
  }

  ReasonRules reasons() {
    return loaded.model().interpretation().reasons();
  }

  DecisionPolicy policy() {
    return loaded.model().policy();
  }

  /** The fields that the score depends on, in schema order. */
  List<Field> fields() {
    return fields;
  }

  /** The derived fields that the score depends on, each behind those that it reads. */
  List<DerivedField> derived() {
    return derived;
  }

  /** The greatest log-odds that are approved, of a model without rules and pricing. */
  double approvedUpTo() {
    return logOddsUpTo(policy().approvesAlone());
  }

  /** The greatest log-odds for which a person decides; those approved if there is no such band. */
  double referredUpTo() {
    return policy().terms().refer().isEmpty()
        ? approvedUpTo()
        : logOddsUpTo(policy().terms().refer().get().to());
  }

  /**
   * The greatest log-odds whose probability is at most this. What is compared with them needs no
   * exponential function, of which each engine has another, and decides as the model does.
   */
  static double logOddsUpTo(double probability) {
    double low = -Double.MAX_VALUE;
    double high = Double.MAX_VALUE;
    if (Logistic.probability(high) <= probability) {
      return high;
    }
    double middle = 0;
    while (middle > low && middle < high) {
      if (Logistic.probability(middle) <= probability) {
        low = middle;
      } else {
        high = middle;
      }
      middle = low / 2 + high / 2;
    }
    return low;
  }

  /** What the lender demands and offers besides a threshold, and no formula says; perhaps none. */
  List<String> termsLeftOut() {
    List<String> left = new ArrayList<>();
    if (!policy().terms().rules().isEmpty()) {
      left.add(
          "the policy rules "
              + policy().terms().rules().stream().map(rule -> rule.code()).distinct().toList());
    }
    if (policy().terms().pricing().isPresent()) {
      left.add("the pricing: no offer is searched for, and no loan declined for want of one");
    }
    return left;
  }
}
