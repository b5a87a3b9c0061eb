package io.loantap;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.Field;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Any map is scored or refused with violations, under any options. */
class MapApplicantFuzzTest {
  private static final Scorer SCORER = FuzzScorers.load();

  /** Other options mean another scorer, and the warm-up of one takes longer than many inputs. */
  private static final Map<ScorerOptions, Scorer> SCORERS = new HashMap<>();

  private static final Map<String, Object> PLAIN =
      Map.ofEntries(
          Map.entry("amount", 12_000),
          Map.entry("income", 48_000),
          Map.entry("term", "36 months"),
          Map.entry("home", "RENT"),
          Map.entry("asked", "Jan-2015"),
          Map.entry("address", "1 Long Lane 00813"));

  @FuzzTest(maxDuration = "10m")
  void predict_anyMap_isAProbabilityOrViolations(FuzzedDataProvider data) {
    ScorerOptions options =
        new ScorerOptions(
            data.pickValue(ScorerOptions.Gap.values()),
            data.pickValue(ScorerOptions.Gap.values()),
            data.pickValue(ScorerOptions.BeyondTraining.values()),
            data.pickValue(ScorerOptions.OutOfRange.values()),
            data.pickValue(ScorerOptions.UnknownField.values()));
    Map<String, Object> values = new LinkedHashMap<>();
    if (data.consumeBoolean()) {
      values.putAll(PLAIN);
    }
    List<Field> fields = SCORER.schema().fields();
    while (data.remainingBytes() > 0 && values.size() < 30) {
      String name =
          data.consumeInt(0, 19) == 0
              ? data.consumeString(20)
              : fields.get(data.consumeInt(0, fields.size() - 1)).name();
      values.put(name, value(data));
    }
    FuzzScorers.check(SCORERS.computeIfAbsent(options, SCORER::with), Applicant.of(values));
  }

  private static Object value(FuzzedDataProvider data) {
    return switch (data.consumeInt(0, 15)) {
      case 0 -> null;
      case 1 -> data.consumeInt();
      case 2 -> data.consumeLong();
      case 3 -> data.consumeDouble();
      case 4 -> data.consumeRegularDouble();
      case 5 -> data.consumeFloat();
      case 6 -> data.consumeString(40);
      case 7 -> data.consumeBoolean();
      case 8 -> new StringBuilder(data.consumeString(20));
      case 9 -> month(data);
      case 10 -> LocalDate.ofEpochDay(data.consumeLong(-1_000_000, 1_000_000));
      case 11 -> new BigDecimal(BigInteger.valueOf(data.consumeLong()), data.consumeInt(-999, 999));
      case 12 -> TimeUnit.DAYS;
      case 13 -> data.consumeInts(2);
      case 14 -> data.pickValue(new String[] {"36 months", "OWN", "10+ years", "Jan-2015", " "});
      default -> data.consumeInt(-10, 120);
    };
  }

  private static Object month(FuzzedDataProvider data) {
    try {
      return YearMonth.of(data.consumeInt(-1000, 3000), data.consumeInt(1, 12));
    } catch (DateTimeException e) {
      throw new AssertionError("the fuzzer left its bounds", e);
    }
  }
}
