package io.loantap.train.personalloan.answer;

import io.loantap.applicant.FieldRole;
import io.loantap.learn.schema.ColumnKind;
import io.loantap.text.NearMatch;
import io.loantap.train.explore.Answer;
import io.loantap.train.explore.Effect;
import io.loantap.train.explore.answer.Facts;
import io.loantap.train.explore.answer.Question;
import io.loantap.train.explore.answer.Questions;
import io.loantap.train.explore.answer.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The question whether grade A repays best. Counts and rates can give two answers; both are told,
 * and which one the question is about.
 */
final class Grades implements Question {
  @Override
  public Optional<Answer> answer(Facts facts) {
    return facts.columns(FieldRole.SET_BY_LENDER).stream()
        .filter(column -> column.kind() == ColumnKind.LEVELS)
        .filter(column -> !NearMatch.letters(column.name()).startsWith("sub"))
        .findFirst()
        .flatMap(column -> byGrade(column.name()).answer(facts))
        .map(Grades::withCounts);
  }

  private static Question byGrade(String column) {
    return Questions.byLevel(
        "grade", "Are people with grade A more likely to repay?", column, true);
  }

  private static Answer withCounts(Answer plain) {
    List<Effect> grades = plain.effects();
    Effect mostRepaid =
        grades.stream().max(Comparator.comparingLong(grade -> grade.rate().good())).orElseThrow();
    Effect best =
        grades.stream().min(Comparator.comparingDouble(grade -> grade.rate().rate())).orElseThrow();
    List<String> sentences = new ArrayList<>();
    grades.stream()
        .filter(grade -> grade.level().equals("A"))
        .findFirst()
        .ifPresent(a -> sentences.add(verdict(a, best, grades)));
    if (mostRepaid.equals(best)) {
      sentences.add(
          "Grade "
              + best.level()
              + " also has the largest number of repaid loans, "
              + Words.count(best.rate().good())
              + ".");
    } else {
      sentences.add(
          "Grade "
              + mostRepaid.level()
              + " has the largest number of repaid loans, "
              + Words.count(mostRepaid.rate().good())
              + " against "
              + Words.count(best.rate().good())
              + " of grade "
              + best.level()
              + ", because it has "
              + Words.percent(mostRepaid.share())
              + " of all loans; but likelihood is a question of the rate, and there "
              + best.level()
              + " repays "
              + Words.percent(1 - best.rate().rate())
              + " and "
              + mostRepaid.level()
              + " "
              + Words.percent(1 - mostRepaid.rate().rate())
              + ".");
    }
    sentences.addAll(plain.sentences().subList(1, plain.sentences().size()));
    return new Answer(
        plain.id(),
        plain.question(),
        sentences,
        plain.figures(),
        plain.levels(),
        grades,
        plain.inOrder());
  }

  private static String verdict(Effect a, Effect best, List<Effect> grades) {
    boolean first = a.equals(best);
    boolean apart =
        grades.stream()
            .filter(grade -> !grade.equals(a))
            .allMatch(grade -> grade.rate().isApartFrom(a.rate()));
    String rate =
        Words.percent(1 - a.rate().rate())
            + " of the "
            + Words.loans(a.rate().rows())
            + " of grade A";
    if (first) {
      return "Yes: "
          + rate
          + " were repaid, more than of any other grade"
          + (apart ? "." : ", though not beyond chance.");
    }
    return "No: " + rate + " were repaid, and grade " + best.level() + " does better.";
  }
}
