package io.loantap.reason;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.Field;
import org.jspecify.annotations.Nullable;

/** Tries every other level that training saw; of those that approve, the one of least risk. */
final class LevelSearch implements CounterfactualSearch.Search {
  private final Field field;
  private final CounterfactualTrial whatIf;

  LevelSearch(Field field, CounterfactualTrial whatIf) {
    this.field = field;
    this.whatIf = whatIf;
  }

  @Override
  public @Nullable Counterfactual nearest(BoundApplicant applicant, double[] contributions) {
    if (whatIf.isHopeless(contributions)) {
      return null;
    }
    @Nullable Counterfactual best = null;
    for (int code = 0; code < field.levels().size(); code++) {
      String level = field.levels().get(code);
      if (level.equals(applicant.text(whatIf.slot()))) {
        continue;
      }
      BoundApplicant changed = whatIf.with(applicant, code, level);
      double probability = whatIf.probability(changed, contributions);
      if (whatIf.approves(probability)
          && whatIf.isKnown(changed)
          && (best == null || probability < best.probability())) {
        best = new Counterfactual(field.name(), Double.NaN, level, 1, probability);
      }
    }
    return best;
  }
}
