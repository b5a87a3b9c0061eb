package io.loantap.train.pair;

import io.loantap.applicant.Schema;
import io.loantap.applicant.SpecialValues;
import io.loantap.columns.Columns;
import io.loantap.learn.encode.PairEncoder;
import io.loantap.train.fit.RowWeights;
import io.loantap.train.recipe.PairRules;

/**
 * The training loans in memory among which pairs are looked for, one fold after the other.
 *
 * @param schema where the special values of numbers are
 * @param columns their raw values
 * @param chargedOff the outcome of each
 * @param weights how much each counts in the fit
 * @param ends where the loans of each fold end; none if they do not stand by folds
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record PairLoans(
    Schema schema, Columns columns, boolean[] chargedOff, RowWeights weights, int[] ends) {
  /** Copies the arrays. */
  public PairLoans {
    chargedOff = chargedOff.clone();
    ends = ends.clone();
  }

  /** The outcome of each; a copy. */
  @Override
  public boolean[] chargedOff() {
    return chargedOff.clone();
  }

  /** Where the loans of each fold end; a copy. */
  @Override
  public int[] ends() {
    return ends.clone();
  }

  int count() {
    return chargedOff.length;
  }

  long bads() {
    long bads = 0;
    for (boolean bad : chargedOff) {
      bads += bad ? 1 : 0;
    }
    return bads;
  }

  SpecialValues special(String characteristic) {
    return SpecialValues.of(schema, characteristic);
  }

  PairEncoder encoder(PairRules.Pair pair) {
    return PairEncoder.fit(
        columns, pair.first(), special(pair.first()), pair.second(), special(pair.second()));
  }
}
