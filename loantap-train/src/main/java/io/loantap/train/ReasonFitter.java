package io.loantap.train;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.SpecialValues;
import io.loantap.columns.NumericColumn;
import io.loantap.compact.NumericSummary;
import io.loantap.derived.FieldSpace;
import io.loantap.learn.encode.GroupedSummary;
import io.loantap.learn.reference.BaselineFitter;
import io.loantap.learn.reference.ScoredColumns;
import io.loantap.learn.reference.TrainingScoresFitter;
import io.loantap.reason.ActionableField;
import io.loantap.reason.ActionableRule;
import io.loantap.reason.Baselines;
import io.loantap.reason.Interpretation;
import io.loantap.reason.ReasonRules;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.CharacteristicHistogram;
import io.loantap.scorecard.Scorecard;
import io.loantap.train.data.FinishedLoans;
import io.loantap.train.support.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fitter of what a finished scorecard is read by: points, reason references, score and
 * characteristic histograms of the training loans.
 */
final class ReasonFitter {
  /** Between these quantiles lies the spread of a field, and what an applicant may be told. */
  private static final double LOW = 0.05;

  private static final double HIGH = 0.95;

  private final FinishedLoans loans;
  private final LoanSample training;
  private final Scorecard scorecard;
  private final FieldSpace space;

  private ReasonFitter(
      FinishedLoans loans, LoanSample training, Scorecard scorecard, FieldSpace space) {
    this.loans = loans;
    this.training = training;
    this.scorecard = scorecard;
    this.space = space;
  }

  /**
   * The interpretation of a scorecard.
   *
   * @param histograms of all training loans, of which {@code training} may be a sample
   * @param threshold approved is who has at most this probability
   * @param threads how many may be used
   */
  static Interpretation of(
      FinishedLoans loans,
      LoanSample training,
      List<CharacteristicHistogram> histograms,
      Scorecard scorecard,
      FieldSpace space,
      double threshold,
      InterpretationOptions options,
      int threads) {
    ReasonFitter fitter = new ReasonFitter(loans, training, scorecard, space);
    ScoredColumns scored = ScoredColumns.of(scorecard, training.columns());
    return Parallel.both(
        threads,
        () -> BaselineFitter.fit(scored, threshold, options.baseline()),
        () -> TrainingScoresFitter.fit(scored, training.chargedOff(), histograms),
        (references, scores) ->
            new Interpretation(
                options.scaling(),
                fitter.reasons(options, references),
                histograms,
                Optional.of(scores)));
  }

  private ReasonRules reasons(InterpretationOptions options, Baselines references) {
    return new ReasonRules(
        options.catalogue().version(),
        options
            .catalogue()
            .codes(scorecard.characteristics().stream().map(Characteristic::name).toList()),
        references,
        actionable(options.catalogue().actionable()));
  }

  /** The rules that concern a field of this model which varies. */
  private List<ActionableField> actionable(List<ActionableRule> rules) {
    List<ActionableField> actionable = new ArrayList<>();
    for (ActionableRule rule : rules) {
      Optional<Field> field = loans.schema().find(rule.field());
      if (field.isEmpty() || !isUsed(rule.field())) {
        continue;
      }
      if (field.get() instanceof CategoricalField) {
        actionable.add(ActionableField.ofLevels(rule));
      } else if (field.get() instanceof NumericField) {
        NumericSummary numbers = numbers(rule.field());
        if (numbers.present() > 0 && numbers.quantile(LOW) < numbers.quantile(HIGH)) {
          actionable.add(new ActionableField(rule, numbers.quantile(LOW), numbers.quantile(HIGH)));
        }
      }
    }
    return actionable;
  }

  private boolean isUsed(String field) {
    return scorecard.characteristics().stream()
        .anyMatch(characteristic -> space.fieldsBehind(characteristic.name()).contains(field));
  }

  /**
   * Those that are not special. A field of which only others are derived has no column: the first
   * loans must do.
   */
  private NumericSummary numbers(String field) {
    NumericColumn column =
        training.columns().has(field)
            ? training.columns().numeric(field)
            : NumericColumn.over(field, sample(loans.schema().slot(field)));
    return GroupedSummary.of(column, SpecialValues.of(loans.schema(), field), null).all();
  }

  private double[] sample(int slot) {
    return loans.firstApplicants().stream()
        .mapToDouble((BoundApplicant it) -> it.number(slot))
        .toArray();
  }
}
