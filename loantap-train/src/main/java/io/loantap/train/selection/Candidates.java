package io.loantap.train.selection;

import io.loantap.applicant.Schema;
import io.loantap.columns.Columns;
import io.loantap.learn.encode.FeatureSpec;
import io.loantap.learn.encode.FeatureSummary;
import io.loantap.train.fit.EncodedLoans;
import io.loantap.train.fit.Encodings;
import io.loantap.train.recipe.Penalty;
import java.util.List;
import java.util.function.Function;

/**
 * The candidates of a selection, and the training loans by which they are judged.
 *
 * @param names of all characteristics of the recipe, in order
 * @param specs those of them that vary
 * @param summaries of the training loans, one for each specification
 * @param schema where the special values of numbers are
 * @param columns the training loans in memory
 * @param chargedOff their outcomes
 * @param rows how many training loans there are, in memory or not
 * @param penalty of the fit, given or to be chosen
 * @param encode from encoders to all training loans
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Candidates(
    List<String> names,
    List<FeatureSpec> specs,
    List<FeatureSummary> summaries,
    Schema schema,
    Columns columns,
    boolean[] chargedOff,
    long rows,
    Penalty penalty,
    Function<Encodings.Encoded, EncodedLoans> encode) {
  /** Copies the lists and the array. */
  public Candidates {
    names = List.copyOf(names);
    specs = List.copyOf(specs);
    summaries = List.copyOf(summaries);
    chargedOff = chargedOff.clone();
  }

  /** Their outcomes; a copy. */
  @Override
  public boolean[] chargedOff() {
    return chargedOff.clone();
  }
}
