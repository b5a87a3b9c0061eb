package io.loantap.examples.spark.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loantap.columns.Columns;
import io.loantap.columns.LevelColumn;
import io.loantap.columns.NumericColumn;
import io.loantap.learn.encode.Clip;
import io.loantap.learn.encode.FeatureEncoder;
import io.loantap.learn.encode.MissingPolicy;
import io.loantap.learn.encode.NumericShape;
import io.loantap.learn.encode.NumericSpec;
import io.loantap.learn.evaluation.Recalibration;
import io.loantap.learn.optimise.Objective.Order;
import io.loantap.learn.regression.LogisticObjective;
import io.loantap.learn.regression.MarginRange;
import io.loantap.train.data.Outcomes;
import io.loantap.train.fit.ClassWeights;
import io.loantap.train.fit.InMemoryEncodedLoans;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EncodedPartTest {
  private static final int ROWS = 400;
  private static final double[] W = {-0.3, 0.2, 0.1, -0.4, 0.5, 0.7};

  private final Random random = new Random(8);
  private final RawLoans loans = loans();
  private final List<FeatureEncoder> encoders =
      List.of(
          new NumericSpec(
                  "x",
                  new NumericShape.PiecewiseLinear(5),
                  new Clip.None(),
                  MissingPolicy.OWN,
                  null)
              .fit(loans.columns()));
  private final byte[] fold = new byte[ROWS];
  private final EncodedPart part = part();

  private RawLoans loans() {
    double[] x = random.doubles(ROWS).map(u -> u < 0.1 ? Double.NaN : u).toArray();
    boolean[] chargedOff = new boolean[ROWS];
    for (int row = 0; row < ROWS; row++) {
      chargedOff[row] = random.nextDouble() < 0.3;
    }
    return RawLoans.of(
        Columns.of(
            ROWS,
            List.of(
                NumericColumn.of("x", x),
                LevelColumn.over("l", random.ints(ROWS, -1, 2).toArray(), List.of("a", "b")))),
        Outcomes.of(
            chargedOff,
            new double[ROWS],
            random.doubles(ROWS, 0.5, 2).toArray(),
            random.doubles(ROWS, 100, 200).toArray()));
  }

  private EncodedPart part() {
    for (int row = 0; row < ROWS; row++) {
      fold[row] = (byte) random.nextInt(3);
    }
    return EncodedPart.of(loans, fold, 3, encoders, new WeightTask(ClassWeights.NONE, 1, 1));
  }

  @SuppressWarnings("unchecked")
  private static <T> T travelled(T object) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }

  /** The rows of all folds but one, in this JVM. */
  private LogisticObjective rest(int without) {
    int[] rows = IntStream.range(0, ROWS).filter(row -> fold[row] != without).toArray();
    RawLoans some = loans.select(rows);
    return LogisticObjective.of(
        InMemoryEncodedLoans.encode(some.columns(), encoders, 1),
        some.chargedOff(),
        some.weights(),
        0,
        1);
  }

  @Test
  void evaluate_withoutAFold_isTheSumOfTheOthers() {
    for (int without : new int[] {ClusterTrainingData.NO_FOLD, 0, 2}) {
      for (Order order : Order.values()) {
        try (LogisticObjective rest = rest(without)) {
          double[] expected = EvaluationArray.of(rest.evaluate(W, order), order);

          assertThat(part.evaluate(W, order, without)).containsExactly(expected, within(1e-9));
          MarginRange margins = rest.margins(W);
          assertThat(part.margins(W, without)).isEqualTo(margins);
        }
      }
    }
  }

  @Test
  void part_spilledAndReadAgain_givesTheSameBits() throws Exception {
    EncodedPart again = travelled(part);

    for (Order order : Order.values()) {
      assertThat(again.evaluate(W, order, 1)).isEqualTo(part.evaluate(W, order, 1));
    }
    double[][] byFold = {W, W, W};
    double[][][] fits = {byFold};
    assertThat(again.losses(fits, 0.25)).isDeepEqualTo(part.losses(fits, 0.25));
    assertThat(again.scores(byFold, 0, Recalibration.Line.IDENTITY, true).sums())
        .isEqualTo(part.scores(byFold, 0, Recalibration.Line.IDENTITY, true).sums());
  }

  @Test
  void scores_countEachRowOnceWithItsAmount() {
    double[][] byFold = {W, W, W};

    var scores = part.scores(byFold, 0, Recalibration.Line.IDENTITY, true);

    assertThat(scores.rows()).isEqualTo(ROWS);
    double amounts = 0;
    for (double amount : loans.amounts()) {
      amounts += amount;
    }
    double counted = -scores.sums()[0] - scores.sums()[1];
    for (double sum : scores.sums()) {
      counted += sum;
    }
    assertThat(counted).isEqualTo(amounts, within(1e-6));
  }

  @Test
  void rawLoans_spilledAndReadAgain_areTheSame() throws Exception {
    RawLoans again = travelled(loans);

    assertThat(again.rows()).isEqualTo(ROWS);
    assertThat(again.chargedOff()).isEqualTo(loans.chargedOff());
    assertThat(again.weights()).isEqualTo(loans.weights());
    assertThat(again.amounts()).isEqualTo(loans.amounts());
    for (int row = 0; row < ROWS; row++) {
      assertThat(again.columns().level("l").level(row))
          .isEqualTo(loans.columns().level("l").level(row));
    }
  }
}
