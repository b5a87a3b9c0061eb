package io.loantap.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.Decision;
import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.applicant.Violation;
import io.loantap.pricing.Offered;
import io.loantap.reason.Reason;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** Holds scored rows against what the scorer says on one machine. */
public final class Expected {
  private final Scorer scorer;

  /** Rows scored, and rows rejected. */
  public int scored;

  /** Rows rejected. */
  public int rejected;

  /** What this scorer says. */
  public Expected(Scorer scorer) {
    this.scorer = scorer;
  }

  /** Holds all columns of each row against the loan that its {@code id} is the place of. */
  public void check(List<Row> rows, List<Map<String, String>> loans) {
    assertThat(rows.stream().map(row -> row.<Integer>getAs("id")).distinct()).hasSize(loans.size());
    for (Row row : rows) {
      check(row, Loans.applicant(loans.get(row.getAs("id")), scorer));
    }
  }

  /** Holds all columns against the decision on an applicant. */
  public void check(Row row, Applicant applicant) {
    Decision decision;
    try {
      decision = scorer.decide(applicant);
    } catch (InvalidApplicantException e) {
      rejected++;
      checkRejected(row, e.violations());
      return;
    }
    scored++;
    assertThat(Double.doubleToLongBits(row.getAs("probability")))
        .isEqualTo(Double.doubleToLongBits(scorer.probability(applicant)));
    assertThat(row.<String>getAs("decision")).isEqualTo(decision.outcome().name());
    assertThat(row.<Object>getAs("rejected")).isNull();
    checkReasons(row.getList(row.fieldIndex("reasons")), decision.reasons());
    List<Row> notices = row.getList(row.fieldIndex("notices"));
    assertThat(notices.stream().map(notice -> notice.getString(2)))
        .isEqualTo(decision.notices().stream().map(notice -> notice.message()).toList());
    checkOffer(row.getStruct(row.fieldIndex("offer")), decision);
  }

  private static void checkRejected(Row row, List<Violation> violations) {
    for (String column : List.of("probability", "decision", "reasons", "offer", "notices")) {
      assertThat(row.<Object>getAs(column)).as(column).isNull();
    }
    List<Row> found = row.getList(row.fieldIndex("rejected"));
    assertThat(
            found.stream()
                .map(
                    each ->
                        new Violation(
                            each.getAs("field"),
                            Violation.Code.valueOf(each.getAs("code")),
                            each.getAs("found"),
                            each.getAs("expected"),
                            each.getAs("near_match"))))
        .isEqualTo(violations);
  }

  private static void checkReasons(List<Row> found, List<Reason> reasons) {
    assertThat(found).hasSameSizeAs(reasons);
    for (int i = 0; i < reasons.size(); i++) {
      Row row = found.get(i);
      Reason reason = reasons.get(i);
      assertThat(row.<String>getAs("code")).isEqualTo(reason.code());
      assertThat(row.<String>getAs("source")).isEqualTo(reason.source().name());
      assertThat(row.<String>getAs("text")).isEqualTo(reason.text());
      assertThat(row.<String>getList(row.fieldIndex("characteristics")))
          .isEqualTo(reason.characteristics());
      assertThat(row.<Double>getAs("shortfall")).isEqualTo(reason.shortfall());
    }
  }

  private static void checkOffer(Row row, Decision decision) {
    if (decision.offer().isEmpty()) {
      assertThat(row).isNull();
      return;
    }
    Offered offer = decision.offer().get();
    assertThat(row.getDecimal(0)).isEqualByComparingTo(offer.terms().amount());
    assertThat(row.getInt(1)).isEqualTo(offer.terms().termMonths());
    assertThat(row.getDecimal(2)).isEqualByComparingTo(offer.terms().apr());
    assertThat(row.getDecimal(3)).isEqualByComparingTo(offer.allInApr());
    assertThat(row.getDecimal(4)).isEqualByComparingTo(offer.upfrontFee());
    assertThat(row.getDecimal(5)).isEqualByComparingTo(offer.terms().instalment());
    assertThat(row.getDecimal(6)).isEqualByComparingTo(offer.terms().totalInterest());
    assertThat(row.getDecimal(7)).isEqualByComparingTo(offer.terms().totalRepaid());
    assertThat(Double.doubleToLongBits(row.getDouble(8)))
        .isEqualTo(Double.doubleToLongBits(offer.probability()));
    assertThat(row.getBoolean(9)).isEqualTo(offer.counterOffer());
  }
}
