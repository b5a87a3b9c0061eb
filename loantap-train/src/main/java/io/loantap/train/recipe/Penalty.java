package io.loantap.train.recipe;

import java.util.OptionalDouble;

/**
 * The penalty of a fit: by how much coefficients are pulled towards zero, and curves towards
 * straight lines; each given, or chosen by cross-validation.
 */
public sealed interface Penalty {
  /** As on the command line: {@code 1.0}, {@code auto} or {@code auto-1se}; the bend left out. */
  String spec();

  /**
   * How much a squared difference of slopes counts beside a squared rise; empty if that is left to
   * cross-validation.
   */
  OptionalDouble bend();

  /** The same penalty with another one on the bend. */
  Penalty withBend(OptionalDouble other);

  /**
   * A given penalty.
   *
   * @param l2 half of it times the sum of squared coefficients is added to the sum of log-losses;
   *     finite and at least 0
   * @param bend finite and at least 0, or empty
   */
  record Fixed(double l2, OptionalDouble bend) implements Penalty {
    /** Checks the penalty. */
    public Fixed {
      if (!(l2 >= 0 && Double.isFinite(l2))) {
        throw new IllegalArgumentException("the penalty is a finite number of at least 0");
      }
      checkBend(bend);
    }

    /** A penalty on coefficients alone. */
    public Fixed(double l2) {
      this(l2, OptionalDouble.of(0));
    }

    @Override
    public String spec() {
      return Double.toString(l2);
    }

    @Override
    public Fixed withBend(OptionalDouble other) {
      return new Fixed(l2, other);
    }
  }

  /** The penalty that cross-validation over a path of them chooses. */
  record Chosen(Rule rule, OptionalDouble bend) implements Penalty {
    /** Checks the bend. */
    public Chosen {
      checkBend(bend);
    }

    /** A penalty on coefficients alone. */
    public Chosen(Rule rule) {
      this(rule, OptionalDouble.of(0));
    }

    @Override
    public String spec() {
      return rule == Rule.LOWEST_LOSS ? "auto" : "auto-1se";
    }

    @Override
    public Chosen withBend(OptionalDouble other) {
      return new Chosen(rule, other);
    }
  }

  /** Which penalty of the path is chosen. */
  enum Rule {
    /** The one with the lowest mean log-loss out of fold. */
    LOWEST_LOSS,
    /** The strongest whose mean log-loss is within one standard error of the lowest. */
    ONE_STANDARD_ERROR
  }

  private static void checkBend(OptionalDouble bend) {
    if (bend.isPresent() && !(bend.getAsDouble() >= 0 && Double.isFinite(bend.getAsDouble()))) {
      throw new IllegalArgumentException("the bend counts a finite number of at least 0");
    }
  }

  /**
   * Reads what {@link #spec} writes; the bend counts nothing.
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
