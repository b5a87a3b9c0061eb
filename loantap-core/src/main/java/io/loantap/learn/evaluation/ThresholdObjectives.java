package io.loantap.learn.evaluation;

import java.math.BigDecimal;

/** The reader of {@link ThresholdObjective#spec()}. */
final class ThresholdObjectives {
  private static final String ALLOWED =
      "f1, f-beta=2, youden, cost=5, cost=5000,1000, profit=0.15,0.6, emp=0.2,0.3,0.15,"
          + " max-npa=0.06, max-npa-strict=0.06, max-npa-expected=0.06, min-precision=0.5,"
          + " min-recall=0.6, approval-rate=0.7";

  private ThresholdObjectives() {}

  static ThresholdObjective parse(String spec) {
    int equals = spec.indexOf('=');
    String name = equals < 0 ? spec : spec.substring(0, equals);
    String number = equals < 0 ? "" : spec.substring(equals + 1);
    return switch (name) {
      case "f1" -> withoutNumber(new ThresholdObjective.F1(), spec);
      case "youden" -> withoutNumber(new ThresholdObjective.Youden(), spec);
      case "f-beta" -> new ThresholdObjective.FBeta(parseNumber(number, spec));
      case "cost" -> cost(number, spec);
      case "profit" -> {
        double[] two = parseNumbers(number, 2, spec);
        yield new ThresholdObjective.Profit(new ProfitAssumptions(two[0], two[1]));
      }
      case "emp" -> {
        double[] three = parseNumbers(number, 3, spec);
        yield new ExpectedProfitObjective(three[0], three[1], three[2]);
      }
      case "max-npa" -> maxNpa(MaxNpa.Measure.OBSERVED, number, spec);
      case "max-npa-strict" -> maxNpa(MaxNpa.Measure.UPPER_BOUND, number, spec);
      case "max-npa-expected" -> maxNpa(MaxNpa.Measure.EXPECTED, number, spec);
      case "min-precision" -> new ThresholdObjective.MinPrecision(parseNumber(number, spec));
      case "min-recall" -> new ThresholdObjective.MinRecall(parseNumber(number, spec));
      case "approval-rate" -> new ThresholdObjective.ApprovalRate(parseNumber(number, spec));
      default -> throw unreadable(spec, "is not an objective");
    };
  }

  private static ThresholdObjective cost(String number, String spec) {
    if (!number.contains(",")) {
      return new ThresholdObjective.Cost(parseNumber(number, spec));
    }
    double[] two = parseNumbers(number, 2, spec);
    return new ThresholdObjective.Cost(two[0], two[1]);
  }

  private static ThresholdObjective maxNpa(MaxNpa.Measure measure, String number, String spec) {
    return new MaxNpa(parseNumber(number, spec), measure);
  }

  private static ThresholdObjective withoutNumber(ThresholdObjective objective, String spec) {
    if (!objective.spec().equals(spec)) {
      throw unreadable(spec, "takes no number");
    }
    return objective;
  }

  private static double[] parseNumbers(String numbers, int count, String spec) {
    String[] parts = numbers.split(",", -1);
    if (parts.length != count) {
      throw unreadable(spec, "does not have " + count + " numbers separated by commas");
    }
    double[] parsed = new double[count];
    for (int i = 0; i < count; i++) {
      parsed[i] = parseNumber(parts[i], spec);
    }
    return parsed;
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
