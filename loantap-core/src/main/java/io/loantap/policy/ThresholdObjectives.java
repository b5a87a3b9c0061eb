package io.loantap.policy;

import java.math.BigDecimal;

/** The reader of {@link ThresholdObjective#spec()}. */
final class ThresholdObjectives {
  private static final String ALLOWED =
      "f1, youden, cost=5, max-npa=0.06, min-precision=0.5, min-recall=0.6, approval-rate=0.7";

  private ThresholdObjectives() {}

  static ThresholdObjective parse(String spec) {
    int equals = spec.indexOf('=');
    String name = equals < 0 ? spec : spec.substring(0, equals);
    String number = equals < 0 ? "" : spec.substring(equals + 1);
    return switch (name) {
      case "f1" -> withoutNumber(new ThresholdObjective.F1(), spec);
      case "youden" -> withoutNumber(new ThresholdObjective.Youden(), spec);
      case "cost" -> new ThresholdObjective.Cost(parseNumber(number, spec));
      case "max-npa" -> new ThresholdObjective.MaxNpa(parseNumber(number, spec));
      case "min-precision" -> new ThresholdObjective.MinPrecision(parseNumber(number, spec));
      case "min-recall" -> new ThresholdObjective.MinRecall(parseNumber(number, spec));
      case "approval-rate" -> new ThresholdObjective.ApprovalRate(parseNumber(number, spec));
      default -> throw unreadable(spec, "is not an objective");
    };
  }

  private static ThresholdObjective withoutNumber(ThresholdObjective objective, String spec) {
    if (!objective.spec().equals(spec)) {
      throw unreadable(spec, "takes no number");
    }
    return objective;
  }

  private static double parseNumber(String number, String spec) {
    try {
      // Unlike Double.parseDouble this takes decimal numbers only: no "NaN", no "0x1p3", no "5d".
      return new BigDecimal(number).doubleValue();
    } catch (NumberFormatException e) {
      throw unreadable(spec, number.isEmpty() ? "lacks its number" : "has no readable number");
    }
  }

  private static IllegalArgumentException unreadable(String spec, String problem) {
    return new IllegalArgumentException(
        "\"%s\" %s; allowed are, with numbers of your own: %s".formatted(spec, problem, ALLOWED));
  }
}
