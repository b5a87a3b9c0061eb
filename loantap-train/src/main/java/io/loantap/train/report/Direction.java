package io.loantap.train.report;

/** The direction of a curve over numbers. */
public enum Direction {
  /** The risk rises with the value. */
  RISES("rises with the value"),
  /** The risk falls as the value rises. */
  FALLS("falls as the value rises"),
  /** It does both. */
  TURNS("rises and falls"),
  /** The value changes nothing. */
  FLAT("does not depend on the value"),
  /** There are levels, which have no order. */
  LEVELS("differs by level");

  private final String words;

  Direction(String words) {
    this.words = words;
  }

  /** To be read after "the risk". */
  public String words() {
    return words;
  }

  /** The sign of a coefficient, as far as there is one. */
  public String sign() {
    return switch (this) {
      case RISES -> "+";
      case FALLS -> "−";
      case TURNS -> "+/−";
      case FLAT -> "0";
      case LEVELS -> "by level";
    };
  }

  /** The direction of contributions in order of the value. */
  static Direction of(double[] contributions) {
    boolean rises = false;
    boolean falls = false;
    for (int i = 1; i < contributions.length; i++) {
      rises |= contributions[i] > contributions[i - 1];
      falls |= contributions[i] < contributions[i - 1];
    }
    if (rises && falls) {
      return TURNS;
    }
    return rises ? RISES : falls ? FALLS : FLAT;
  }
}
