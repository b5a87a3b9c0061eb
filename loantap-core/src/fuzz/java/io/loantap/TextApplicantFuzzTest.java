package io.loantap;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Any cells of a CSV file are scored or refused with violations. */
class TextApplicantFuzzTest {
  private static final Scorer SCORER = FuzzScorers.load();
  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("amount", "12000"),
          Map.entry("income", " 4.8e4 "),
          Map.entry("balance", "-0.5"),
          Map.entry("term", "36 months"),
          Map.entry("home", "RENT"),
          Map.entry("asked", "Jan-2015"),
          Map.entry("address", "1 Long Lane 00813"));

  @FuzzTest(maxDuration = "10m")
  void predict_anyText_isAProbabilityOrViolations(FuzzedDataProvider data) {
    Map<String, String> values = new LinkedHashMap<>(PLAIN);
    List<Field> fields = SCORER.schema().fields();
    while (data.remainingBytes() > 0 && values.size() < 30) {
      String name =
          data.consumeInt(0, 19) == 0
              ? data.consumeString(20)
              : fields.get(data.consumeInt(0, fields.size() - 1)).name();
      values.put(name, data.consumeString(60));
    }
    FuzzScorers.check(SCORER, Applicant.ofText(values));
  }
}
