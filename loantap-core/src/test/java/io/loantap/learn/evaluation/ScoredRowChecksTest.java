package io.loantap.learn.evaluation;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad rows are refused, with the same words, wherever rows come in. */
class ScoredRowChecksTest {

  interface Entry {
    void accept(double[] probability, boolean[] chargedOff);
  }

  static Stream<Named<Entry>> anyEntry() {
    Entry logLoss = Metrics::logLoss;
    Entry brier = Metrics::brier;
    Entry confusion = (p, y) -> Confusion.of(p, y, 0.5);
    return Stream.concat(
        twoClassEntry(),
        Stream.of(
            Named.of("log-loss", logLoss),
            Named.of("brier", brier),
            Named.of("confusion", confusion)));
  }

  static Stream<Named<Entry>> twoClassEntry() {
    Entry distribution = ScoreDistribution::of;
    Entry metrics = (p, y) -> Metrics.of(p, y, 0.5);
    Entry tuner = (p, y) -> ThresholdChoice.tune(new ThresholdObjective.F1(), p, y);
    return Stream.of(
        Named.of("distribution", distribution),
        Named.of("metrics", metrics),
        Named.of("tuner", tuner));
  }

  @ParameterizedTest
  @MethodSource("anyEntry")
  void entry_lengthsDiffer_throws(Entry entry) {
    refuses(entry, new double[] {0.1, 0.2}, new boolean[] {true}, "2 probabilities for 1 outcomes");
  }

  @ParameterizedTest
  @MethodSource("anyEntry")
  void entry_noRows_throws(Entry entry) {
    refuses(entry, new double[0], new boolean[0], "no rows");
  }

  @ParameterizedTest
  @MethodSource("anyEntry")
  void entry_probabilityOutOfRange_throwsNamingTheRow(Entry entry) {
    boolean[] y = {true, false};
    refuses(entry, new double[] {0.1, Double.NaN}, y, "probability[1] is not a number");
    refuses(entry, new double[] {-1e-300, 0.1}, y, "probability[0] is below 0");
    refuses(entry, new double[] {0.1, Math.nextUp(1.0)}, y, "probability[1] is above 1");
    refuses(entry, new double[] {0.1, Double.POSITIVE_INFINITY}, y, "probability[1] is above 1");
  }

  @ParameterizedTest
  @MethodSource("twoClassEntry")
  void entry_oneClassOnly_throwsNamingTheClass(Entry entry) {
    double[] p = {0.1, 0.2};
    refuses(entry, p, new boolean[] {true, true}, "All 2 rows are bad");
    refuses(entry, p, new boolean[] {false, false}, "All 2 rows are good");
  }

  private static void refuses(Entry entry, double[] p, boolean[] y, String words) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> entry.accept(p, y))
        .withMessageContaining(words);
  }
}
