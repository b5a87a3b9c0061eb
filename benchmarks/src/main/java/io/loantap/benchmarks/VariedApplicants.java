package io.loantap.benchmarks;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Applicants about the two bundled ones, which differ: no branch can be learnt by heart. */
final class VariedApplicants {
  private VariedApplicants() {}

  /** Applicants laid out by the slots of the schema; the same ones each time. */
  static Applicant[] of(Path data, int count, Schema schema) throws IOException {
    List<Map<String, Object>> bundled = new ArrayList<>();
    for (String name : new String[] {"applicant.json", "applicant-risky.json"}) {
      bundled.add(
          new ObjectMapper().readValue(data.resolve(name).toFile(), new TypeReference<>() {}));
    }
    Random random = new Random(42);
    Applicant[] applicants = new Applicant[count];
    for (int i = 0; i < count; i++) {
      Map<String, Object> values = bundled.get(random.nextInt(2));
      values.replaceAll(
          (field, value) ->
              value instanceof Number number ? varied(number.doubleValue(), random) : value);
      applicants[i] = Applicant.of(values).bind(schema);
    }
    return applicants;
  }

  /** A whole number from 1 to 100, or one of the same size. */
  private static Object varied(double number, Random random) {
    return number < 100
        ? (Object) (1 + random.nextInt(90))
        : (Object) (1000 + random.nextInt(100_000));
  }
}
