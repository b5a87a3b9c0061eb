package io.loantap.examples.http.api;

import io.loantap.examples.http.protocol.Exchange;
import io.loantap.examples.http.protocol.ExchangeHandler;
import io.loantap.examples.http.protocol.JsonFormat;
import io.loantap.examples.http.protocol.ProblemException;
import io.loantap.examples.http.protocol.ProblemType;
import io.loantap.pricing.RepaymentTerms;
import io.loantap.pricing.ScheduleRow;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code GET /schedule?amount=&apr=&term_months=}: what is due in each month of a loan. */
public final class ScheduleHandler implements ExchangeHandler {
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,10}([.][0-9]{1,6})?");
  private static final Pattern MONTHS = Pattern.compile("[0-9]{1,3}");

  @Override
  public void handle(Exchange exchange) {
    String amount = parameter(exchange, "amount", DECIMAL);
    String apr = parameter(exchange, "apr", DECIMAL);
    String months = parameter(exchange, "term_months", MONTHS);
    RepaymentTerms terms = terms(amount, apr, months);
    exchange.json(
        JsonFormat.bytes(
            json -> {
              json.writeStartObject();
              json.writeNumberField("amount", terms.amount());
              json.writeNumberField("apr", terms.apr());
              json.writeNumberField("term_months", terms.termMonths());
              json.writeNumberField("instalment", terms.instalment());
              json.writeNumberField("total_interest", terms.totalInterest());
              json.writeNumberField("total_repaid", terms.totalRepaid());
              json.writeArrayFieldStart("rows");
              for (ScheduleRow row : terms.schedule()) {
                json.writeStartObject();
                json.writeNumberField("month", row.month());
                json.writeNumberField("instalment", row.instalment());
                json.writeNumberField("interest", row.interest());
                json.writeNumberField("principal", row.principal());
                json.writeNumberField("balance", row.balance());
                json.writeEndObject();
              }
              json.writeEndArray();
              json.writeEndObject();
            }));
  }

  private static RepaymentTerms terms(String amount, String apr, String months) {
    try {
      return RepaymentTerms.of(
          new BigDecimal(amount), new BigDecimal(apr), Integer.parseInt(months));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          ProblemType.INVALID_TERMS,
          "The amount is above 0 and at most 1000000000 with at most 2 decimals, the APR a fraction"
              + " from 0 to 9 with at most 6 decimals, the term 1 to 600 months.");
    }
  }

  private static String parameter(Exchange exchange, String name, Pattern pattern) {
    @Nullable String value = exchange.query(name);
    if (value == null || !pattern.matcher(value).matches()) {
      throw new ProblemException(
          ProblemType.INVALID_TERMS,
          "Give " + name + " as a plain number, as in ?amount=12000&apr=0.135&term_months=36.");
    }
    return value;
  }
}
