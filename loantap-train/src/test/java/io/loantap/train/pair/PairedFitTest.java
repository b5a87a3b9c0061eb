package io.loantap.train.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.columns.Columns;
import io.loantap.columns.NumericColumn;
import io.loantap.train.data.DataException;
import io.loantap.train.fit.ClassWeights;
import io.loantap.train.fit.Encodings;
import io.loantap.train.fit.FitOptions;
import io.loantap.train.fit.RowWeights;
import io.loantap.train.fit.Statistics;
import io.loantap.train.recipe.PairRules;
import io.loantap.train.recipe.PairRules.Pair;
import io.loantap.train.recipe.Penalty;
import io.loantap.train.support.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairedFitTest {
  private static final Schema SCHEMA =
      Schema.of(List.of(NumericField.of("a"), NumericField.of("b"), NumericField.of("c")));

  private static PairLoans loans(int rows, double product, int... ends) {
    Random random = new Random(3);
    double[][] values = new double[3][rows];
    boolean[] bad = new boolean[rows];
    for (int row = 0; row < rows; row++) {
      for (double[] column : values) {
        column[row] = random.nextInt(30) == 0 ? Double.NaN : random.nextGaussian();
      }
      double both = values[0][row] * values[2][row];
      bad[row] = random.nextDouble() < 1 / (1 + Math.exp(Double.isNaN(both) ? 0 : -product * both));
    }
    Columns columns =
        Columns.of(
            rows,
            List.of(
                NumericColumn.of("a", values[0]),
                NumericColumn.of("b", values[1]),
                NumericColumn.of("c", values[2])));
    return new PairLoans(SCHEMA, columns, bad, RowWeights.of(ClassWeights.NONE, bad, null), ends);
  }

  @Test
  void of_loansThatDoNotStandByFolds_isRefused() {
    Encodings encodings =
        new Encodings(
            List.of(),
            List.of(),
            by -> {
              throw new AssertionError("nothing is encoded");
            });

    assertThatThrownBy(
            () ->
                PairedFit.of(
                    loans(10, 1),
                    PairRules.AUTO,
                    encodings,
                    new FitOptions(new Penalty.Fixed(1), 1, Statistics.NONE, Optional.empty()),
                    false,
                    Progress.NONE,
                    new ArrayList<>()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("on one machine alone");
  }

  @Test
  void best_residualsOfAProduct_areThoseOfItsPair_unlessItIsTakenOrHeldOut() {
    PairLoans loans = loans(4000, 1, 4000);
    PairScreen screen = new PairScreen(loans, List.of("a", "b", "c"), 2);
    double[] even = new double[4000];
    Pair planted = new Pair("a", "c");

    assertThat(screen.best(even, 0, 0, List.of(), 2)).startsWith(planted);
    assertThat(screen.best(even, 0, 0, List.of(planted), 2)).doesNotContain(planted);
    assertThat(screen.best(even, 0, 4000, List.of(), 2)).isEmpty();
  }

  @Test
  void parse_specs_areReadAsWritten() {
    for (String spec : List.of("auto", "a:b", "a:b,c:a")) {
      assertThat(PairRules.parse(spec).spec()).isEqualTo(spec);
    }
    assertThat(PairRules.parse(" a : b").listed()).containsExactly(new Pair("a", "b"));
  }
}
