package io.loantap.train.explore.answer;

import io.loantap.train.explore.Answer;
import io.loantap.train.explore.Effect;
import io.loantap.train.explore.TimeProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The question how the outcome changes with the year and with the month of the year of a loan. */
final class IssueTime implements Question {
  private final String id;
  private final String question;
  private final String levels;
  private final boolean years;
  private final Function<TimeProfile, List<TimeProfile.Period>> periods;

  private IssueTime(
      String id,
      String question,
      String levels,
      boolean years,
      Function<TimeProfile, List<TimeProfile.Period>> periods) {
    this.id = id;
    this.question = question;
    this.levels = levels;
    this.years = years;
    this.periods = periods;
  }

  static IssueTime ofYears() {
    return new IssueTime(
        "issue-year",
        "How does the outcome change with the year of the loan?",
        "Year",
        true,
        TimeProfile::years);
  }

  static IssueTime ofMonths() {
    return new IssueTime(
        "issue-month",
        "Is there a season in the outcome?",
        "Month of the year",
        false,
        TimeProfile::monthsOfYear);
  }

  @Override
  public Optional<Answer> answer(Facts facts) {
    @Nullable TimeProfile time = facts.time();
    if (time == null || periods.apply(time).size() < 2) {
      return Optional.empty();
    }
    List<Effect> effects =
        Effects.of(
            periods.apply(time).stream()
                .map(period -> new Tally(period.label(), period.rate().rows(), period.rate().bad()))
                .toList(),
            facts.overall());
    List<String> sentences = new ArrayList<>();
    sentences.add(LevelWords.extremes(effects));
    sentences.add(LevelWords.verdicts(effects, facts.overall()));
    if (years) {
      sentences.add(growth(effects));
    }
    return Optional.of(
        new Answer(
            id,
            question,
            sentences,
            List.of(),
            levels + " (" + time.column() + ")",
            effects,
            true));
  }

  private static String growth(List<Effect> effects) {
    Effect first = effects.get(0);
    Effect last = effects.get(effects.size() - 1);
    return "The number of loans went from "
        + Words.count(first.rate().rows())
        + " in "
        + first.level()
        + " to "
        + Words.count(last.rate().rows())
        + " in "
        + last.level()
        + ". The file holds finished loans only, so the last years show those that ended early.";
  }
}
