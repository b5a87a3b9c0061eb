package io.loantap.train.explore.answer;

import io.loantap.train.explore.Answer;
import java.util.List;
import java.util.Optional;

/** Asks all questions. */
public final class Answers {
  private static final List<Question> QUESTIONS =
      List.of(
          new RepaidShare(),
          new AmountAndInstalment(),
          new HomeOwnership(),
          new Grades(),
          new ByLevel(
              "sub-grade", "How does the outcome change with the sub-grade?", "sub_grade", true),
          new TopJobTitles(),
          Geography.ofStates(),
          Geography.ofZips(),
          new Purposes(),
          new ByLevel("term", "Does the term matter?", "term", true),
          new ByLevel(
              "verification",
              "Do loans with verified income end better?",
              "verification_status",
              true),
          new ByLevel(
              "employment-length", "Does the length of employment matter?", "emp_length", true),
          new ByLevel(
              "bankruptcies", "Do recorded bankruptcies matter?", "pub_rec_bankruptcies", true),
          new ByLevel("mortgages", "Does the number of mortgages matter?", "mort_acc", true),
          IssueTime.ofYears(),
          IssueTime.ofMonths(),
          new CostOfErrors());

  private Answers() {}

  /** The answers to all questions that the columns can answer. */
  public static List<Answer> of(Facts facts) {
    return QUESTIONS.stream()
        .map(question -> question.answer(facts))
        .flatMap(Optional::stream)
        .toList();
  }
}
