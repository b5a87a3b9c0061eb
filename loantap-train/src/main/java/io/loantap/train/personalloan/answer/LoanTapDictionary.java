package io.loantap.train.personalloan.answer;

import io.loantap.applicant.FieldRole;
import io.loantap.personalloan.LoanTap;
import io.loantap.train.explore.answer.DataDictionary;
import io.loantap.train.explore.answer.Question;
import io.loantap.train.explore.answer.Questions;
import java.util.List;

/** The data dictionary of the LoanTap file, which is also LendingClub's. */
public final class LoanTapDictionary {
  private static final List<Question> QUESTIONS =
      List.of(
          Questions.repaidShare(),
          Questions.amountAndInstalment(),
          new HomeOwnership(),
          new Grades(),
          Questions.byLevel(
              "sub-grade", "How does the outcome change with the sub-grade?", "sub_grade", true),
          new TopJobTitles(),
          Geography.ofStates(),
          Geography.ofZips(),
          new Purposes(),
          Questions.byRole("term", "Does the term matter?", FieldRole.TERM),
          Questions.byLevel(
              "verification",
              "Do loans with verified income end better?",
              "verification_status",
              true),
          Questions.byLevel(
              "employment-length", "Does the length of employment matter?", "emp_length", true),
          Questions.byLevel(
              "bankruptcies", "Do recorded bankruptcies matter?", "pub_rec_bankruptcies", true),
          Questions.byLevel("mortgages", "Does the number of mortgages matter?", "mort_acc", true),
          Questions.years(),
          Questions.monthsOfYear(),
          Questions.costOfErrors());

  private LoanTapDictionary() {}

  /** The dictionary. */
  public static DataDictionary dictionary() {
    return new DataDictionary(
        LoanTap.schema(),
        LoanTap.schema(),
        "emp_title",
        "address",
        List.of("addr_state", "state"),
        List.of("zip_code"),
        QUESTIONS);
  }
}
