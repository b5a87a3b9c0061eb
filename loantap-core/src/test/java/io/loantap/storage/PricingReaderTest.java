package io.loantap.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.loantap.pricing.AmountLimits;
import io.loantap.pricing.Costs;
import io.loantap.pricing.DefaultTiming;
import io.loantap.pricing.PdHorizon;
import io.loantap.pricing.PricingPolicy;
import io.loantap.pricing.RateLimits;
import io.loantap.pricing.UpfrontFee;
import io.loantap.storage.write.PrettyJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricingReaderTest {
  private static final String EXAMPLE =
      """
      {
        "note" : "ours",
        "costs" : {
          "lossGivenDefault" : 0.9,
          "funding" : 0.05,
          "operating" : 0.03,
          "margin" : 0.02
        },
        "rates" : {
          "floor" : 0.06,
          "cap" : 0.36,
          "step" : 0.0025
        },
        "foirCap" : 0.45,
        "amounts" : {
          "min" : 1000,
          "max" : 40000,
          "step" : 100
        },
        "termsMonths" : [ 36, 60 ],
        "relativeHazards" : [ 1.0 ],
        "upfrontFee" : {
          "share" : 0,
          "fixed" : 0
        },
        "pdHorizon" : "lifetime"
      }
      """;

  @Test
  void write_example_isReadable() throws IOException {
    assertThat(written(named("ours"))).isEqualTo(EXAMPLE);
  }

  @Test
  void read_example_isTheExample() throws IOException {
    assertThat(read(EXAMPLE)).isEqualTo(named("ours"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"funding\" : 0.05 | \"founding\" : 0.05 | /costs/founding: unknown key",
        "\"foirCap\" : 0.45 | \"foirCup\" : 0.45 | /foirCup: unknown key",
        "\"cap\" : 0.36 | \"cap\" : 36 | /rates: the rate cap must be a fraction between 0 and 9",
        "\"cap\" : 0.36 | \"cap\" : \"0.36\" | /rates/cap: expected a finite number",
        "\"cap\" : 0.36, | '' | /rates: \"cap\" is missing",
        "\"step\" : 100 | \"stop\" : 100 | /amounts/stop: unknown key",
        "\"max\" : 40000 | \"max\" : 400 | /amounts: the smallest amount must not exceed",
        "\"foirCap\" : 0.45 | \"foirCap\" : 45 | /: the FOIR cap must be a fraction",
        "[ 36, 60 ] | [ 36, 36 ] | /: a term must not be listed twice",
        "[ 36, 60 ] | [ 36, 60.5 ] | /termsMonths/1: expected a whole number",
        "[ 36, 60 ] | [ 5000000000 ] | /termsMonths/0: expected a smaller number",
        "[ 1.0 ] | [ 0 ] | /relativeHazards: one of the relative hazards must be above 0",
        "[ 1.0 ] | [ -1 ] | /relativeHazards: relative hazards must be finite",
        "\"share\" : 0 | \"share\" : 1 | /upfrontFee: the share of an upfront fee",
        "\"share\" : 0 | \"part\" : 0 | /upfrontFee/part: unknown key",
        "\"lifetime\" | \"yearly\" | /pdHorizon: expected one of [lifetime, twelve_months]",
        "\"ours\" | 7 | /note: expected text"
      })
  void read_somethingWrong_pointsThere(String right, String wrong, String message) {
    assertThat(EXAMPLE).contains(right);
    assertThatExceptionOfType(JsonFormatException.class)
        .isThrownBy(() -> read(EXAMPLE.replace(right, wrong)))
        .withMessageStartingWith("at " + message);
  }

  @Property
  void read_anyPolicyWritten_isTheSame(@ForAll("policies") PricingPolicy policy)
      throws IOException {
    String text = written(policy);

    assertThat(read(text)).isEqualTo(policy);
    assertThat(written(read(text))).isEqualTo(text);
    // A tree that was read must hash as the bytes that were written.
    assertThat(Json.compact(cursor(text).value())).isEqualTo(PolicyWriter.bytes(policy));
  }

  @Provide
  Arbitrary<PricingPolicy> policies() {
    Arbitrary<BigDecimal> share =
        Arbitraries.integers().between(0, 999_999).map(value -> BigDecimal.valueOf(value, 6));
    Arbitrary<Costs> costs = Combinators.combine(share, share, share, share).as(Costs::new);
    Arbitrary<RateLimits> rates =
        Combinators.combine(share, Arbitraries.integers().between(1, 9999))
            .as(
                (floor, step) ->
                    new RateLimits(floor, new BigDecimal("1.5"), BigDecimal.valueOf(step, 6)));
    Arbitrary<AmountLimits> amounts =
        Combinators.combine(
                Arbitraries.longs().between(10_000, 99_999_999_999L),
                Arbitraries.longs().between(1, 1_000_000))
            .as(
                (min, step) ->
                    new AmountLimits(
                        BigDecimal.valueOf(min, 2),
                        BigDecimal.valueOf(100_000_000_000L, 2),
                        BigDecimal.valueOf(step, 2)));
    Arbitrary<DefaultTiming> timings =
        Arbitraries.doubles()
            .between(0.01, 9)
            .list()
            .ofMinSize(1)
            .ofMaxSize(8)
            .map(DefaultTiming::new);
    Arbitrary<UpfrontFee> fees =
        Combinators.combine(
                Arbitraries.integers().between(0, 50).map(value -> BigDecimal.valueOf(value, 3)),
                Arbitraries.integers().between(0, 5000).map(value -> BigDecimal.valueOf(value, 2)))
            .as(UpfrontFee::new);
    return Combinators.combine(
            Arbitraries.strings().ofMaxLength(20),
            costs,
            rates,
            share,
            amounts,
            timings,
            fees,
            Arbitraries.of(PdHorizon.class))
        .as(
            (note, cost, rate, foir, amount, timing, fee, horizon) ->
                new PricingPolicy(
                    note, cost, rate, foir, amount, List.of(12, 84), timing, fee, horizon));
  }

  private static PricingPolicy named(String note) {
    PricingPolicy example = PricingPolicy.example();
    return new PricingPolicy(
        note,
        example.costs(),
        example.rates(),
        example.foirCap(),
        example.amounts(),
        example.termsMonths(),
        example.defaultTiming(),
        example.upfrontFee(),
        example.pdHorizon());
  }

  private static String written(PricingPolicy policy) throws IOException {
    JsonNode json = JsonTrees.MAPPER.readTree(PolicyWriter.bytes(policy));
    return new String(PrettyJson.bytes(json), StandardCharsets.UTF_8);
  }

  private static PricingPolicy read(String json) throws IOException {
    return PricingReader.read(cursor(json));
  }

  private static JsonCursor cursor(String json) throws IOException {
    return Json.parse(json.getBytes(StandardCharsets.UTF_8));
  }
}
