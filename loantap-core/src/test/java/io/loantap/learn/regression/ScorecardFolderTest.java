package io.loantap.learn.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.loantap.applicant.BoundApplicant;
import io.loantap.columns.Columns;
import io.loantap.engine.BoundScorecard;
import io.loantap.engine.ColumnScorer;
import io.loantap.learn.encode.DesignMatrix;
import io.loantap.learn.encode.FeatureEncoder;
import io.loantap.learn.encode.Imputation;
import io.loantap.learn.encode.LevelEncoder;
import io.loantap.learn.encode.NumericEncoder;
import io.loantap.learn.encode.UnseenPolicy;
import io.loantap.scorecard.ValueState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A folded model says what encoders and weights say. */
class ScorecardFolderTest {
  @Property(tries = 200)
  void fold_trainingRows_equalsEncodedTimesWeights(@ForAll long seed) {
    RandomCase random = RandomCase.of(seed);
    check(random, random.training());
  }

  @Property(tries = 200)
  void fold_otherRows_equalsEncodedTimesWeights(@ForAll long seed) {
    RandomCase random = RandomCase.of(seed);
    check(random, random.others());
  }

  @Property(tries = 200)
  void append_anyRows_equalsEncode(@ForAll long seed) {
    RandomCase random = RandomCase.of(seed);
    for (List<BoundApplicant> rows : List.of(random.training(), random.others())) {
      Columns columns = random.columns(rows);
      DesignMatrix.Builder builder = DesignMatrix.builder(rows.size());
      random.encoders().forEach(encoder -> encoder.append(columns, builder));
      DesignMatrix matrix = builder.build();
      assertThat(matrix.columns()).isEqualTo(random.weights().length);
      double[] dense = new double[matrix.columns()];
      for (int row = 0; row < rows.size(); row++) {
        matrix.denseRow(row, dense);
        assertThat(dense).isEqualTo(encoded(random, columns, row));
      }
    }
  }

  @Property(tries = 200)
  void logOdds_columnsAndApplicants_areTheSameBits(@ForAll long seed) {
    RandomCase random = RandomCase.of(seed);
    BoundScorecard bound = BoundScorecard.of(random.scorecard(), random.space());
    for (List<BoundApplicant> rows : List.of(random.training(), random.others())) {
      double[] byColumn = ColumnScorer.logOdds(random.scorecard(), random.columns(rows));
      assertThat(byColumn).isEqualTo(rows.stream().mapToDouble(bound::logOdds).toArray());
    }
  }

  @Test
  void fold_tooManyWeights_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScorecardFolder.fold(0, new double[2], List.of()))
        .withMessageContainingAll("0 columns", "2 weights");
  }

  private static void check(RandomCase random, List<BoundApplicant> rows) {
    Columns columns = random.columns(rows);
    BoundScorecard scorecard = BoundScorecard.of(random.folded(), random.space());
    for (int row = 0; row < rows.size(); row++) {
      for (int place = 0; place < random.encoders().size(); place++) {
        FeatureEncoder encoder = random.encoders().get(place);
        double contribution = scorecard.contribution(place, rows.get(row));
        ValueState state = scorecard.state(place, rows.get(row));
        if (state == ValueState.UNSEEN && encoder instanceof NumericEncoder) {
          assertThat(Double.isNaN(contribution))
              .isEqualTo(random.folded().characteristics().get(place).missing().refuses());
        } else if (state == ValueState.UNSEEN) {
          checkUnseen(random, (LevelEncoder) encoder, contribution);
        } else if (state == ValueState.MISSING && isRequired(encoder)) {
          assertThat(contribution).isNaN();
        } else if (state == ValueState.MISSING && isNeutral(encoder)) {
          double mean = meanOfTraining(random, place);
          assertThat(contribution).isEqualTo(mean, within(1e-8 * (1 + Math.abs(mean))));
        } else {
          double[] terms = terms(random, encoder, columns, row);
          double scale = 0;
          double sum = 0;
          for (double term : terms) {
            sum += term;
            scale += Math.abs(term);
          }
          assertThat(contribution)
              .as("%s of %s", state, random.specs().get(place))
              .isEqualTo(sum, within(1e-12 * (1 + scale)));
        }
      }
    }
  }

  private static void checkUnseen(RandomCase random, LevelEncoder encoder, double contribution) {
    double[] own = own(random, encoder);
    double[] seen =
        encoder.entries().values().stream()
            .mapToDouble(place -> place.column() < 0 ? 0 : place.value() * own[place.column()])
            .sorted()
            .toArray();
    if (encoder.unseen() == UnseenPolicy.REJECT) {
      assertThat(contribution).isNaN();
    } else if (encoder.unseen() == UnseenPolicy.REFERENCE) {
      assertThat(contribution).isZero();
    } else if (encoder.unseen() == UnseenPolicy.WORST) {
      assertThat(contribution).isEqualTo(seen[seen.length - 1]);
    } else {
      assertThat(contribution).isBetween(seen[0] - 1e-12, seen[seen.length - 1] + 1e-12);
    }
  }

  private static boolean isNeutral(FeatureEncoder encoder) {
    return encoder instanceof NumericEncoder numeric
        && numeric.imputation() instanceof Imputation.Neutral;
  }

  /** The mean contribution of the training rows that have a number. */
  private static double meanOfTraining(RandomCase random, int place) {
    FeatureEncoder encoder = random.encoders().get(place);
    Columns columns = random.columns(random.training());
    BoundScorecard scorecard = BoundScorecard.of(random.folded(), random.space());
    double sum = 0;
    int rows = 0;
    for (int row = 0; row < random.training().size(); row++) {
      ValueState state = scorecard.state(place, random.training().get(row));
      if (state == ValueState.PLAIN || state == ValueState.CLIPPED) {
        sum += Arrays.stream(terms(random, encoder, columns, row)).sum();
        rows++;
      }
    }
    return sum / rows;
  }

  private static boolean isRequired(FeatureEncoder encoder) {
    return encoder instanceof NumericEncoder numeric
        ? numeric.imputation() instanceof Imputation.Required
        : ((LevelEncoder) encoder).missing() == null;
  }

  private static double[] terms(
      RandomCase random, FeatureEncoder encoder, Columns columns, int row) {
    double[] own = own(random, encoder);
    double[] out = new double[own.length];
    encoder.encode(columns, row, out, 0);
    for (int i = 0; i < out.length; i++) {
      out[i] *= own[i];
    }
    return out;
  }

  private static double[] own(RandomCase random, FeatureEncoder encoder) {
    List<Double> own = new ArrayList<>();
    int at = 0;
    for (FeatureEncoder other : random.encoders()) {
      for (int column = 0; column < other.columnNames().size(); column++, at++) {
        if (other == encoder) {
          own.add(random.weights()[at]);
        }
      }
    }
    return own.stream().mapToDouble(weight -> weight).toArray();
  }

  private static double[] encoded(RandomCase random, Columns columns, int row) {
    double[] out = new double[random.weights().length];
    Arrays.fill(out, Double.NaN);
    int at = 0;
    for (FeatureEncoder encoder : random.encoders()) {
      encoder.encode(columns, row, out, at);
      at += encoder.columnNames().size();
    }
    return out;
  }
}
