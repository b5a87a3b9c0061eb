package io.loantap.train.fit;

import io.loantap.learn.encode.FeatureEncoder;
import io.loantap.learn.encode.FeatureSpec;
import io.loantap.learn.encode.FeatureSummary;
import io.loantap.learn.encode.PairEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The ways in which training loans may be encoded: one, or one for each number of knots if that is
 * left to cross-validation.
 *
 * @param specs the characteristics
 * @param summaries of the training loans, one for each
 * @param pairs of the characteristics, whose columns come behind theirs
 * @param encode from encoders and their number of knots to the training loans; what was encoded
 *     before may be gone then
 */
public record Encodings(
    List<FeatureSpec> specs,
    List<FeatureSummary> summaries,
    List<PairEncoder> pairs,
    Function<Encoded, EncodedLoans> encode) {
  /** Numbers of knots from which cross-validation chooses. */
  private static final List<Integer> KNOTS = List.of(4, 7, 12);

  /** As many for fewer loans than carry four. */
  private static final List<Integer> KNOTS_OF_FEW = List.of(3, 7, 12);

  private static final int FEW_LOANS = 800;

  /** More columns than that are for the coarsest encoding alone. */
  private static final int MOST_COLUMNS = 600;

  /**
   * The encoders of the loans.
   *
   * @param knots of the curves whose number of knots is left to cross-validation; 0 if none is
   */
  public record Encoded(List<FeatureEncoder> encoders, int knots) {
    /** Copies the list. */
    public Encoded {
      encoders = List.copyOf(encoders);
    }

    private int columns() {
      return encoders.stream().mapToInt(it -> it.columnNames().size()).sum();
    }
  }

  /** Copies the lists. */
  public Encodings {
    specs = List.copyOf(specs);
    summaries = List.copyOf(summaries);
    pairs = List.copyOf(pairs);
  }

  /** The ways without pairs. */
  public Encodings(
      List<FeatureSpec> specs,
      List<FeatureSummary> summaries,
      Function<Encoded, EncodedLoans> encode) {
    this(specs, summaries, List.of(), encode);
  }

  /** The same ways with these pairs. */
  public Encodings withPairs(List<PairEncoder> others) {
    return new Encodings(specs, summaries, others, encode);
  }

  /**
   * The encoders to choose from, those with the fewest knots first; one alone if there is nothing
   * to choose.
   */
  List<Encoded> choices(long loans) {
    List<Encoded> choices = new ArrayList<>(List.of(coarsest(loans)));
    for (int knots : knots(loans).subList(1, knots(loans).size())) {
      Encoded finer = encoded(knots);
      if (finer.columns() <= MOST_COLUMNS) {
        choices.add(finer);
      }
    }
    return choices;
  }

  /** The encoders with the fewest knots. */
  public Encoded coarsest(long loans) {
    return encoded(knots(loans).get(0));
  }

  private List<Integer> knots(long loans) {
    if (specs.stream().noneMatch(FeatureSpec::choosesKnots)) {
      return List.of(0);
    }
    return loans < FEW_LOANS ? KNOTS_OF_FEW : KNOTS;
  }

  private Encoded encoded(int knots) {
    List<FeatureEncoder> encoders =
        new ArrayList<>(
            Encoders.fit(specs.stream().map(spec -> spec.withKnots(knots)).toList(), summaries));
    encoders.addAll(pairs);
    return new Encoded(encoders, knots);
  }

  /** The loans by these encoders. */
  EncodedLoans loans(Encoded by) {
    return encode.apply(by);
  }
}
