package io.loantap.reason;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.decision.DecisionPolicy;
import io.loantap.derived.FieldSpace;
import io.loantap.engine.BoundScorecard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A search for the changes of one field that would have a declined application approved. Every
 * change that it reports has been scored as a whole application, all that is derived from the field
 * included.
 */
final class CounterfactualSearch {
  private final List<Search> searches = new ArrayList<>();

  /** The search in one field. */
  interface Search {
    /**
     * The nearest change that approves, or null.
     *
     * @param contributions of the applicant as they are, by place
     */
    @Nullable Counterfactual nearest(BoundApplicant applicant, double[] contributions);
  }

  CounterfactualSearch(
      BoundScorecard scorecard,
      FieldSpace space,
      DecisionPolicy policy,
      DoubleUnaryOperator link,
      List<ActionableField> actionable) {
    Schema schema = space.schema();
    for (ActionableField each : actionable) {
      int slot = schema.slot(each.rule().field());
      CounterfactualTrial trial = CounterfactualTrial.of(slot, scorecard, space, policy, link);
      Field field = schema.field(slot);
      if (field instanceof NumericField numeric) {
        searches.add(new NumberSearch(each, numeric, trial, space));
      } else if (field.kind() == Field.Kind.LEVEL) {
        searches.add(new LevelSearch(field, trial));
      }
    }
  }

  /** The nearest change of each field that approves, smallest first. */
  List<Counterfactual> find(BoundApplicant applicant, double[] contributions) {
    List<Counterfactual> changes = new ArrayList<>();
    for (Search search : searches) {
      @Nullable Counterfactual change = search.nearest(applicant, contributions);
      if (change != null) {
        changes.add(change);
      }
    }
    changes.sort(Comparator.comparingDouble(Counterfactual::size)); // stable: the declared order
    return changes;
  }
}
