package io.loantap.train.fit;

import io.loantap.learn.encode.FeatureEncoder;
import io.loantap.learn.encode.FeatureSpec;
import io.loantap.learn.encode.FeatureSummary;
import java.util.List;
import java.util.function.Function;

/**
 * The ways in which training loans may be encoded: one, or one for each number of knots if that is
 * left to cross-validation.
 *
 * @param specs the characteristics
 * @param summaries of the training loans, one for each
 * @param encode from encoders and their number of knots to the training loans; what was encoded
 *     before may be gone then
 */
public record Encodings(
    List<FeatureSpec> specs,
    List<FeatureSummary> summaries,
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
  }

  /** Copies the lists. */
  public Encodings {
    specs = List.copyOf(specs);
    summaries = List.copyOf(summaries);
  }

  /** The numbers of knots to choose from, or 0 alone if there is nothing to choose. */
  List<Integer> knots(long loans) {
    if (specs.stream().noneMatch(FeatureSpec::choosesKnots)) {
      return List.of(0);
    }
    List<Integer> all = loans < FEW_LOANS ? KNOTS_OF_FEW : KNOTS;
    return all.stream().filter(it -> it.equals(all.get(0)) || columns(it) <= MOST_COLUMNS).toList();
  }

  private int columns(int knots) {
    return encoded(knots).encoders().stream().mapToInt(it -> it.columnNames().size()).sum();
  }

  private Encoded encoded(int knots) {
    return new Encoded(
        Encoders.fit(specs.stream().map(spec -> spec.withKnots(knots)).toList(), summaries), knots);
  }

  /** The loans with so many knots. */
  EncodedLoans loans(int knots) {
    return encode.apply(encoded(knots));
  }
}
