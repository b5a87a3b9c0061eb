package io.loantap.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.Decision;
import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.applicant.Violation;
import io.loantap.reason.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
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
    checkReasons(row.getList(row.fieldIndex("reasons")), decision);
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

  private static void checkReasons(List<Row> found, Decision decision) {
    List<Reason> reasons = decision.reasons();
    JsonNode form = json(decision).get("reasons");
    assertThat(found).hasSameSizeAs(reasons);
    for (int i = 0; i < reasons.size(); i++) {
      Row row = found.get(i);
      Reason reason = reasons.get(i);
      checkNames(row, form.get(i));
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
    JsonNode offer = json(decision).get("offer");
    checkNames(row, offer);
    for (String name : row.schema().fieldNames()) {
      Object value = row.getAs(name);
      if (value instanceof Double probability) {
        assertThat(Double.doubleToLongBits(probability))
            .isEqualTo(Double.doubleToLongBits(offer.get(name).doubleValue()));
      } else if (value instanceof Boolean counterOffer) {
        assertThat(offer.get(name).booleanValue()).isEqualTo(counterOffer);
      } else {
        assertThat(new BigDecimal(value.toString()))
            .as(name)
            .isEqualByComparingTo(offer.get(name).decimalValue());
      }
    }
  }

  /** A row has the names of the library's JSON form, in its order. */
  private static void checkNames(Row row, JsonNode form) {
    List<String> names = new ArrayList<>();
    form.fieldNames().forEachRemaining(names::add);
    assertThat(row.schema().fieldNames()).containsExactlyElementsOf(names);
  }

  private static JsonNode json(Decision decision) {
    try {
      return new ObjectMapper().readTree(decision.toJson());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
