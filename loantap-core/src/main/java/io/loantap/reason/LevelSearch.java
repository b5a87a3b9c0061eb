package io.loantap.reason;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.Field;
import org.jspecify.annotations.Nullable;

/**
 * A search over every other level of a field that training saw: of those that approve, the one of
 * least risk.
 */
final class LevelSearch implements CounterfactualSearch.Search {
  private final Field field;
  private final CounterfactualTrial trial;

  LevelSearch(Field field, CounterfactualTrial trial) {
    this.field = field;
    this.trial = trial;
  }

  @Override
  public @Nullable Counterfactual nearest(BoundApplicant applicant, double[] contributions) {
    if (trial.isHopeless(contributions)) {
      return null;
    }
    @Nullable Counterfactual best = null;
    for (int code = 0; code < field.levels().size(); code++) {
      String level = field.levels().get(code);
      if (level.equals(applicant.text(trial.slot()))) {
        continue;
      }
      BoundApplicant changed = trial.with(applicant, code, level);
      double probability = trial.probability(changed, contributions);
      if (trial.approves(probability)
          && trial.isKnown(changed)
          && (best == null || probability < best.probability())) {
        best = new Counterfactual(field.name(), Double.NaN, level, 1, probability);
      }
    }
    return best;
  }
}
