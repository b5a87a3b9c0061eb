package io.loantap.examples.programs;

import io.loantap.RejectedRows;
import io.loantap.Scorer;
import io.loantap.applicant.DateField;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.columns.Column;
import io.loantap.columns.Columns;
import io.loantap.columns.LevelColumn;
import io.loantap.columns.NumericColumn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Columns: whole columns of numbers and levels, the fastest way through many rows. Dates come as
 * the slots of their field.
 */
public final class PredictColumns {
  private PredictColumns() {}

  /** Prints the probabilities of three loans that differ in their amount; the last has none. */
  public static void main(String[] args) throws IOException {
    Scorer scorer = Scorer.load(DemoData.file("demo-model.json"));
    Map<String, Object> applicant = DemoData.applicant("applicant.json");
    List<Column> columns = new ArrayList<>();
    for (String name : scorer.usedFields()) {
      Field field = scorer.schema().find(name).orElseThrow();
      String text = String.valueOf(applicant.get(name)).strip();
      if (name.equals("loan_amnt")) {
        columns.add(NumericColumn.of(name, 5_000, 14_000, Double.NaN));
      } else if (field instanceof NumericField) {
        double value = Double.parseDouble(text);
        columns.add(NumericColumn.of(name, value, value, value));
      } else if (field instanceof DateField date) {
        double slot = DateField.slot(date.format().parse(text));
        columns.add(NumericColumn.of(name, slot, slot, slot));
      } else {
        columns.add(LevelColumn.of(name, text, text, text));
      }
    }

    double[] probabilities = new double[3];
    RejectedRows rejected = scorer.probabilities(Columns.of(3, columns), probabilities);

    for (double probability : probabilities) {
      System.out.printf("%.4f%n", probability);
    }
    System.out.println("Rejected rows: " + rejected.count());
    rejected.violations(2).forEach(each -> System.out.println(each.message()));
  }
}
