package io.loantap.train.recipe;

/**
 * The L2 penalty of a fit, by which coefficients are pulled towards zero: given, or chosen by
 * cross-validation.
 */
public sealed interface Penalty {
  /** As on the command line: {@code 1.0}, {@code auto} or {@code auto-1se}. */
  String spec();

  /**
   * A given penalty.
   *
   * @param l2 half of it times the sum of squared coefficients is added to the sum of log-losses;
   *     finite and at least 0
   */
  record Fixed(double l2) implements Penalty {
    /** Checks the penalty. */
    public Fixed {
      if (!(l2 >= 0 && Double.isFinite(l2))) {
        throw new IllegalArgumentException("the penalty is a finite number of at least 0");
      }
    }

    @Override
    public String spec() {
      return Double.toString(l2);
    }
  }

  /** The penalty that cross-validation over a path of them chooses. */
  record Chosen(Rule rule) implements Penalty {
    @Override
    public String spec() {
      return rule == Rule.LOWEST_LOSS ? "auto" : "auto-1se";
    }
  }

  /** Which penalty of the path is chosen. */
  enum Rule {
    /** The one with the lowest mean log-loss out of fold. */
    LOWEST_LOSS,
    /** The strongest whose mean log-loss is within one standard error of the lowest. */
    ONE_STANDARD_ERROR
  }

  /**
   * Reads what {@link #spec} writes.
   *
   * @throws IllegalArgumentException if it is neither a penalty nor a rule
   */
  static Penalty parse(String spec) {
    return switch (spec) {
      case "auto" -> new Chosen(Rule.LOWEST_LOSS);
      case "auto-1se" -> new Chosen(Rule.ONE_STANDARD_ERROR);
      default -> {
        try {
          yield new Fixed(Double.parseDouble(spec));
        } catch (NumberFormatException e) {
          throw new IllegalArgumentException("expected a number of at least 0, auto or auto-1se");
        }
      }
    };
  }
}
