package io.loantap.storage;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.ModelFormatException;
import io.loantap.Scorer;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.DateField;
import io.loantap.applicant.Field;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.applicant.NumericField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Any bytes are a model that scores, or a {@link ModelFormatException}.
 *
 * <p>The first byte says whether the rest is taken as it is. If it is odd, and the rest is a JSON
 * object, its hash is made to fit and its golden records are left out, so that the fuzzer gets past
 * them to whatever the file says.
 */
class ModelFileFuzzTest {
  private static final List<Double> NUMBERS = List.of(0.0, 1.0, -1.0, 12_000.0, 1e-300, 1e300);

  @FuzzTest(maxDuration = "10m")
  void load_anyBytes_isAScorerOrAFormatException(byte[] bytes) throws IOException {
    if (bytes.length == 0) {
      return;
    }
    byte[] file = Arrays.copyOfRange(bytes, 1, bytes.length);
    Scorer scorer;
    try {
      scorer = Scorer.load(new ByteArrayInputStream(bytes[0] % 2 == 0 ? file : sealed(file)));
    } catch (ModelFormatException e) {
      return;
    }
    for (double number : NUMBERS) {
      score(scorer, number);
    }
  }

  private static byte[] sealed(byte[] file) {
    JsonNode root;
    try {
      root = JsonTrees.MAPPER.readTree(file);
    } catch (IOException e) {
      return file;
    }
    if (!(root instanceof ObjectNode document)) {
      return file;
    }
    document.putArray("golden");
    document.put(ContentHash.KEY, JsonTrees.contentHash(document));
    return JsonTrees.compact(document);
  }

  private static void score(Scorer scorer, double number) {
    Map<String, Object> applicant = new HashMap<>();
    for (Field field : scorer.schema().fields()) {
      if (field instanceof NumericField) {
        applicant.put(field.name(), number);
      } else if (field instanceof DateField) {
        applicant.put(field.name(), YearMonth.of(2000, 1));
      } else if (field instanceof CategoricalField levels && !levels.levels().isEmpty()) {
        applicant.put(field.name(), levels.levels().get(0));
      } else {
        applicant.put(field.name(), "1 Low Road 00813");
      }
    }
    try {
      double probability = scorer.predict(applicant).probability();
      if (!(probability >= 0 && probability <= 1)) {
        throw new AssertionError("probability " + probability);
      }
    } catch (InvalidApplicantException e) {
      if (e.violations().isEmpty()) {
        throw new AssertionError("refused without a reason", e);
      }
    }
  }
}
