package io.loantap.reason;

import io.loantap.applicant.BoundApplicant;
import io.loantap.decision.DecisionPolicy;
import io.loantap.derived.FieldSpace;
import io.loantap.engine.BoundScorecard;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.ScoreScaling;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The explanations that one model gives of applicants. Everything that does not depend on the
 * applicant is prepared once. Immutable, safe for any number of threads.
 */
public final class Explainer {
  private final String modelId;
  private final BoundScorecard scorecard;
  private final DecisionPolicy policy;
  private final DoubleUnaryOperator link;
  private final Interpretation interpretation;
  private final ReasonCatalogue catalogue;
  private final CodeGroups groups;
  private final CounterfactualSearch changes;
  private final Map<Baseline, double[]> references = new EnumMap<>(Baseline.class);
  private final double offset;
  private final double factor;
  private final double share;

  /**
   * Prepares to explain.
   *
   * @param link from log-odds to the probability that is held against the threshold
   * @param catalogue the texts of the reasons
   */
  public Explainer(
      String modelId,
      BoundScorecard scorecard,
      FieldSpace space,
      DecisionPolicy policy,
      DoubleUnaryOperator link,
      Interpretation interpretation,
      ReasonCatalogue catalogue) {
    this.modelId = modelId;
    this.scorecard = scorecard;
    this.policy = policy;
    this.link = link;
    this.interpretation = interpretation;
    this.catalogue = catalogue;
    ReasonRules rules = interpretation.reasons();
    this.groups = new CodeGroups(scorecard, space, rules.codes(), catalogue);
    this.changes = new CounterfactualSearch(scorecard, space, policy, link, rules.actionable());
    for (Baseline kind : rules.baselines().kinds()) {
      references.put(kind, rules.baselines().contributions(kind));
    }
    ScoreScaling scaling = interpretation.scaling();
    this.offset = scaling.offset();
    this.factor = scaling.factor();
    this.share =
        rules.codes().isEmpty()
            ? 0
            : scaling.points(0, scorecard.scorecard().intercept(), rules.codes().size());
  }

  /** The texts that reasons get. */
  public ReasonCatalogue catalogue() {
    return catalogue;
  }

  /** The kind of reference that is used unless another is asked for. */
  public Baseline baseline() {
    return interpretation.reasons().baselines().standard();
  }

  /**
   * Contribution of each characteristic, in the order of the scorecard; NaN for one that is
   * refused. To be handed on as it is.
   */
  public double[] contributions(BoundApplicant applicant) {
    double[] contributions = new double[groups.size()];
    for (int place = 0; place < contributions.length; place++) {
      contributions[place] = scorecard.contribution(place, applicant);
    }
    return contributions;
  }

  /** The contributions added up as every score is, to the same bits; NaN if one is refused. */
  public double logOdds(double[] contributions) {
    return sum(scorecard.scorecard().intercept(), contributions);
  }

  /**
   * What counts most against the applicant. Linear in the number of characteristics; allocates
   * little beside the list.
   *
   * @param contributions of the applicant, none of them refused
   * @return at most four, most first; none if nothing counts against the applicant
   * @throws IllegalArgumentException if the model has no reference of this kind
   */
  public List<Reason> reasons(BoundApplicant applicant, double[] contributions, Baseline baseline) {
    return groups.reasons(contributions, references(baseline), applicant);
  }

  /**
   * Everything about one applicant. For a decline, the search for changes that would approve takes
   * up to a few hundred scorings.
   *
   * @param contributions of the applicant, none of them refused
   * @throws IllegalArgumentException if the model has no reference of this kind
   */
  public Explanation explain(BoundApplicant applicant, double[] contributions, Baseline baseline) {
    double[] reference = references(baseline);
    double intercept = scorecard.scorecard().intercept();
    double logOdds = logOdds(contributions);
    double probability = link.applyAsDouble(logOdds);
    boolean withinThreshold = policy.isWithinThreshold(probability);
    List<Characteristic> characteristics = scorecard.scorecard().characteristics();
    Contribution[] rows = new Contribution[contributions.length];
    for (int place = 0; place < contributions.length; place++) {
      double contribution = contributions[place];
      rows[place] =
          new Contribution(
              characteristics.get(place).name(),
              groups.code(place, applicant),
              scorecard.state(place, applicant),
              contribution,
              reference[place],
              contribution - reference[place],
              share - factor * contribution);
    }
    return new Explanation(
        modelId,
        catalogue.version(),
        probability,
        policy.threshold(),
        withinThreshold,
        intercept,
        logOdds,
        offset - factor * ScoreScaling.clamp(logOdds),
        baseline,
        List.of(rows),
        groups.reasons(contributions, reference, applicant),
        withinThreshold ? List.of() : changes.find(applicant, contributions));
  }

  /** Adds up in the order of every other score, so that the bits are the same. */
  static double sum(double intercept, double[] contributions) {
    double sum = intercept;
    for (double contribution : contributions) {
      sum += contribution;
    }
    return sum;
  }

  private double[] references(Baseline baseline) {
    double @Nullable [] known = references.get(baseline);
    // The copy's complaint says which kinds there are.
    return known == null ? interpretation.reasons().baselines().contributions(baseline) : known;
  }
}
