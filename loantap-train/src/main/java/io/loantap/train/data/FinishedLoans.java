package io.loantap.train.data;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.Schema;
import io.loantap.columns.Columns;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.support.OutcomeWords;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All finished loans of one file that were read for a recipe, those left out excepted: column by
 * column as they stand in the file, not encoded, neither split nor scored. Immutable.
 *
 * @param recipe the recipe without the characteristics that the file lacks; where it has no month
 *     column, one of the file that orders the loans in time
 * @param schema the recipe's schema with the further levels that the file has
 * @param columns raw columns of the recipe's characteristics
 * @param outcomes outcome and month of each row
 * @param words for the outcomes
 * @param firstApplicants the first applicants, at most {@value LoanCollector#FIRST_APPLICANTS}
 * @param rowsRead rows of the file, including those left out
 * @param sha256 of the file's bytes
 * @param notices what was skipped and why, in sentences
 */
public record FinishedLoans(
    Recipe recipe,
    Schema schema,
    Columns columns,
    Outcomes outcomes,
    OutcomeWords words,
    List<BoundApplicant> firstApplicants,
    long rowsRead,
    String sha256,
    List<String> notices) {
  /** Copies the lists. */
  public FinishedLoans {
    firstApplicants = List.copyOf(firstApplicants);
    notices = List.copyOf(notices);
  }

  /** The same loans, with notices that came before those of reading them. */
  public FinishedLoans withEarlierNotices(List<String> earlier) {
    Set<String> all = new LinkedHashSet<>(earlier); // an earlier reading has told the same
    all.addAll(notices);
    return withNotices(List.copyOf(all));
  }

  /** The same loans, with these notices instead. */
  public FinishedLoans withNotices(List<String> others) {
    return new FinishedLoans(
        recipe, schema, columns, outcomes, words, firstApplicants, rowsRead, sha256, others);
  }

  /** What is known of the loans, without the loans themselves, which fill most of the memory. */
  public FinishedLoans withoutRows() {
    return new FinishedLoans(
        recipe,
        schema,
        Columns.of(0, List.of()),
        new Outcomes.Builder().build(),
        words,
        firstApplicants,
        rowsRead,
        sha256,
        notices);
  }
}
