package io.loantap.train.data;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.Schema;
import io.loantap.columns.Columns;
import io.loantap.train.recipe.Recipe;
import java.util.ArrayList;
import java.util.List;

/**
 * Finished loans as training needs them.
 *
 * @param recipe the recipe without the characteristics that the file lacks
 * @param schema the recipe's schema with the further levels that the file has
 * @param columns raw columns of the recipe's characteristics
 * @param outcomes outcome and month of each row
 * @param sample the first applicants, at most {@value LoanCollector#SAMPLE}
 * @param rowsRead rows of the file, including those left out
 * @param sha256 of the file's bytes
 * @param notices what was skipped and why, in sentences
 */
public record Loans(
    Recipe recipe,
    Schema schema,
    Columns columns,
    Outcomes outcomes,
    List<BoundApplicant> sample,
    long rowsRead,
    String sha256,
    List<String> notices) {
  /** Copies the lists. */
  public Loans {
    sample = List.copyOf(sample);
    notices = List.copyOf(notices);
  }

  /** The same loans, with notices that came before those of reading them. */
  public Loans withEarlierNotices(List<String> earlier) {
    List<String> all = new ArrayList<>(earlier);
    all.addAll(notices);
    return withNotices(all);
  }

  /** The same loans, with these notices instead. */
  public Loans withNotices(List<String> others) {
    return new Loans(recipe, schema, columns, outcomes, sample, rowsRead, sha256, others);
  }

  /** What is known of the loans, without the loans themselves, which fill most of the memory. */
  public Loans withoutRows() {
    return new Loans(
        recipe,
        schema,
        Columns.of(0, List.of()),
        new Outcomes.Builder().build(),
        sample,
        rowsRead,
        sha256,
        notices);
  }
}
