package io.loantap.examples.spark.score;

import io.loantap.Decision;
import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.InvalidApplicantException;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** Answers that a model can be asked for, each with its type as Spark holds it. */
public enum Answer {
  /** The probability of default; null for an applicant that cannot be scored. */
  PROBABILITY("loantap_pd") {
    @Override
    DataType type() {
      return DataTypes.DoubleType;
    }

    @Override
    @Nullable Object of(Scorer scorer, Applicant applicant) {
      try {
        return scorer.probability(applicant);
      } catch (InvalidApplicantException e) {
        return null;
      }
    }
  },
  /** All of the decision, or why there is none. */
  DECISION("loantap_decide") {
    @Override
    DataType type() {
      return ResultType.DECISION;
    }

    @Override
    Object of(Scorer scorer, Applicant applicant) {
      Decision decision;
      try {
        decision = scorer.decide(applicant);
      } catch (InvalidApplicantException e) {
        return ResultRows.rejected(e.violations());
      }
      return ResultRows.of(decision);
    }
  };

  private final String sql;

  Answer(String sql) {
    this.sql = sql;
  }

  /** Name of the SQL function. */
  public String sql() {
    return sql;
  }

  /** Type of the answer. */
  abstract DataType type();

  /** The answer in Spark's own values. */
  abstract @Nullable Object of(Scorer scorer, Applicant applicant);
}
