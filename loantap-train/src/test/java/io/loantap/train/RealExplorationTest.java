package io.loantap.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loantap.learn.schema.CellOptions;
import io.loantap.learn.schema.ColumnKind;
import io.loantap.train.csv.CsvInput;
import io.loantap.train.explore.Exploration;
import io.loantap.train.explore.read.ExplorationReader;
import io.loantap.train.explore.read.KnownColumns;
import io.loantap.train.personalloan.answer.LoanTapDictionary;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.support.Progress;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Counts of the real loans, as their description has them. */
class RealExplorationTest {
  @Test
  void read_lendingClub_countsWhatIsKnownOfIt() throws IOException {
    Exploration loans =
        ExplorationReader.read(
            CsvInput.of(RealData.folder().resolve("lendingclub-2007-2011.csv")),
            new Recipe.Label("loan_status", "Charged Off"),
            LoanTapDictionary.dictionary(),
            KnownColumns.of(CellOptions.found(2026)),
            Progress.NONE);

    assertThat(loans.rows()).isEqualTo(39_786);
    assertThat(loans.outcome().rate().rate()).isCloseTo(0.1425, within(5e-5));
    assertThat(loans.column("mort_acc").kind()).isEqualTo(ColumnKind.EMPTY);
    assertThat(loans.column("emp_title").missing()).isEqualTo(2_461);
    assertThat(loans.column("pub_rec_bankruptcies").missing()).isEqualTo(697);
    assertThat(loans.column("revol_util").missing()).isEqualTo(50);
    assertThat(loans.leaks()).isEmpty();
  }
}
