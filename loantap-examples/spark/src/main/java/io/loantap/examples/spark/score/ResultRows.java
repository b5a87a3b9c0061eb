package io.loantap.examples.spark.score;

import io.loantap.Decision;
import io.loantap.Notice;
import io.loantap.applicant.Violation;
import io.loantap.pricing.Offered;
import io.loantap.pricing.RepaymentTerms;
import io.loantap.reason.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Decisions and violations in Spark's own values, laid out as {@link ResultType} says. */
final class ResultRows {
  private ResultRows() {}

  static InternalRow of(Decision decision) {
    return row(
        decision.probability(),
        text(decision.outcome().name()),
        list(decision.reasons(), ResultRows::of),
        decision.offer().map(ResultRows::of).orElse(null),
        null,
        list(decision.notices(), ResultRows::of));
  }

  static InternalRow rejected(List<Violation> violations) {
    return row(null, null, null, null, list(violations, ResultRows::of), null);
  }

  private static InternalRow of(Violation violation) {
    return row(
        text(violation.field()),
        text(violation.code().name()),
        text(violation.found()),
        text(violation.expected()),
        text(violation.nearest()));
  }

  private static InternalRow of(Reason reason) {
    return row(
        text(reason.code()),
        text(reason.source().name()),
        list(reason.characteristics(), ResultRows::text),
        text(reason.text()),
        reason.shortfall());
  }

  private static InternalRow of(Offered offer) {
    RepaymentTerms terms = offer.terms();
    return row(
        decimal(terms.amount(), ResultType.MONEY),
        terms.termMonths(),
        decimal(terms.apr(), ResultType.RATE),
        decimal(offer.allInApr(), ResultType.RATE),
        decimal(offer.upfrontFee(), ResultType.MONEY),
        decimal(terms.instalment(), ResultType.MONEY),
        decimal(terms.lastInstalment(), ResultType.MONEY),
        decimal(terms.totalInterest(), ResultType.MONEY),
        decimal(terms.totalRepaid(), ResultType.MONEY),
        decimal(terms.totalCost(offer.upfrontFee()), ResultType.MONEY),
        offer.probability(),
        decimal(offer.expectedLoss(), ResultType.MONEY),
        offer.counterOffer());
  }

  private static InternalRow of(Notice notice) {
    return row(text(notice.characteristic()), text(notice.kind().name()), text(notice.message()));
  }

  private static InternalRow row(@Nullable Object... values) {
    return new GenericInternalRow(values);
  }

  private static <T> ArrayData list(List<T> items, Function<T, @Nullable Object> value) {
    return new GenericArrayData(items.stream().map(value).toArray());
  }

  private static @Nullable UTF8String text(@Nullable String text) {
    return text == null ? null : UTF8String.fromString(text);
  }

  private static Decimal decimal(BigDecimal value, DecimalType type) {
    return Decimal.apply(value, type.precision(), type.scale());
  }
}
