package io.loantap.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.Scorer;
import io.loantap.storage.GoldenRecord;
import io.loantap.storage.write.ModelWriter;
import io.loantap.train.csv.CsvInput;
import io.loantap.train.personalloan.generate.LoanGenerator;
import io.loantap.train.recipe.Recipes;
import io.loantap.train.support.Progress;
import io.loantap.train.table.RowCursor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenRecordsTest {
  @TempDir private Path folder;

  private List<GoldenRecord> train(int rows, String recipe) throws IOException {
    Path file = folder.resolve("loans.csv");
    LoanGenerator.writeCsv(file, rows, 3, done -> {});
    TrainingResult result =
        new Trainer(
                TrainingOptions.defaults()
                    .withLeakage(TrainingOptions.Leakage.ALLOW)
                    .withAnyway(true),
                Progress.NONE)
            .train(file, Recipes.find(recipe));
    // Reading scores them again.
    Scorer.load(new ByteArrayInputStream(ModelWriter.bytes(result.model())));
    return result.model().golden();
  }

  /** Among the sizes are multiples of small primes, by which a fixed stride could fall together. */
  @ParameterizedTest
  @ValueSource(ints = {31, 35, 62, 77, 400, 1300})
  void train_goldenRecords_areADozenAndNoneIsARealLoan(int rows) throws IOException {
    List<GoldenRecord> golden = train(rows, "application");

    assertThat(golden).hasSize(12);
    assertThat(new HashSet<>(golden)).as("all different").hasSize(12);
    try (RowCursor loans = RowCursor.of(CsvInput.of(folder.resolve("loans.csv")))) {
      for (RowCursor.Row row = loans.next(); row != null; row = loans.next()) {
        for (GoldenRecord record : golden) {
          assertThat(isOf(record, row, loans)).as("record of line %d", row.place()).isFalse();
        }
      }
    }
  }

  private static boolean isOf(GoldenRecord record, RowCursor.Row row, RowCursor loans) {
    return record.applicant().entrySet().stream()
        .allMatch(
            field ->
                same(
                    field.getValue(),
                    row.value(loans.source().column(field.getKey()).orElseThrow())));
  }

  private static boolean same(Object value, String cell) {
    return value instanceof Number number
        ? !cell.isBlank() && Double.parseDouble(cell) == number.doubleValue()
        : value.equals(cell.strip());
  }

  @Test
  void train_goldenRecords_holdNoFreeTextOfALoan() throws IOException {
    List<GoldenRecord> golden = train(1300, "notebook");

    Set<String> fields = new HashSet<>();
    for (GoldenRecord record : golden) {
      Map<String, Object> applicant = record.applicant();
      fields.addAll(applicant.keySet());
      assertThat(applicant.get("address").toString()).as("a zip code").matches("[0-9]{5}");
    }
    assertThat(fields).contains("loan_amnt").doesNotContain("emp_title", "title", "loan_status");
  }
}
