package io.loantap.benchmarks.loans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Made-up loans as text, by the names of the file's columns and in their order. */
public final class LoanTexts {
  private LoanTexts() {}

  /** The first loans of the file, without their outcomes. */
  public static List<Map<String, String>> first(int rows) {
    List<Map<String, String>> texts = new ArrayList<>(rows);
    GeneratedLoans.of(rows, GeneratedLoans.SEED)
        .forEach((values, chargedOff) -> texts.add(text(values)));
    return texts;
  }

  private static Map<String, String> text(double[] values) {
    Map<String, String> text = new LinkedHashMap<>();
    for (int column = 0; column < values.length; column++) {
      LoanColumn source = LoanColumns.ALL.get(column);
      text.put(source.name(), source.text(values[column]));
    }
    return text;
  }
}
