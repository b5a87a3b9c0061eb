package io.loantap.train.export;

import static io.loantap.train.export.PmmlExpressions.apply;
import static io.loantap.train.export.PmmlExpressions.line;
import static io.loantap.train.export.PmmlExpressions.number;
import static io.loantap.train.export.PmmlExpressions.ref;
import static io.loantap.train.export.PmmlExpressions.string;

import io.loantap.scorecard.LogOddsMap;
import io.loantap.scorecard.ScoreScaling;

/** The outputs of a PMML Scorecard: log-odds, probability, points, decision and reason codes. */
final class PmmlOutput {
  /** The name of the log-odds of being bad. */
  static final String LOG_ODDS = "log_odds";

  /** The name of the probability of default. */
  static final String PROBABILITY = "probability";

  private static final String SUM = "sum_of_contributions";
  private static final int MOST_REASONS = 4;

  private final ExportedModel model;
  private final XmlElement output = XmlElement.of("Output");

  private PmmlOutput(ExportedModel model) {
    this.model = model;
  }

  /** The outputs of a model. */
  static XmlElement of(ExportedModel model) {
    PmmlOutput output = new PmmlOutput(model);
    output.addAll();
    return output.output;
  }

  private void addAll() {
    boolean mapped = model.scorecard().map().isPresent();
    String sum = mapped ? SUM : LOG_ODDS;
    add(sum, "double", "predictedValue");
    if (mapped) {
      compute(LOG_ODDS, "double", mapped(model.scorecard().map().orElseThrow(), ref(SUM)));
    }
    compute(PROBABILITY, "double", probability());
    compute("points", "double", points(ref(sum)));
    compute("decision", "string", decision());
    for (int rank = 1; rank <= MOST_REASONS; rank++) {
      add("reason_" + rank, "string", "reasonCode").with("rank", Integer.toString(rank));
    }
  }

  private XmlElement add(String name, String type, String feature) {
    XmlElement field =
        XmlElement.of(
            "OutputField",
            "name",
            name,
            "optype",
            type.equals("string") ? "categorical" : "continuous",
            "dataType",
            type,
            "feature",
            feature);
    output.add(field);
    return field;
  }

  private void compute(String name, String type, XmlElement expression) {
    add(name, type, "transformedValue").add(expression);
  }

  /** The log-odds that a sum of contributions is mapped to. */
  private static XmlElement mapped(LogOddsMap map, XmlElement sum) {
    double[] from = map.from();
    double[] to = map.to();
    int last = from.length - 1;
    XmlElement expression = line(to[last], 1, sum, from[last]);
    for (int i = last - 1; i >= 0; i--) {
      double slope = (to[i + 1] - to[i]) / (from[i + 1] - from[i]);
      XmlElement below = apply("lessThan", sum, number(from[i + 1]));
      expression = apply("if", below, line(to[i], slope, sum, from[i]), expression);
    }
    XmlElement below = apply("lessThan", sum, number(from[0]));
    return apply("if", below, line(to[0], 1, sum, from[0]), expression);
  }

  /** An exponential that overflows makes 0 of it, which it is to 300 digits. */
  private static XmlElement probability() {
    XmlElement odds = apply("exp", apply("-", number(0), ref(LOG_ODDS)));
    return apply("/", number(1), apply("+", number(1), odds));
  }

  private XmlElement points(XmlElement sum) {
    double most = ScoreScaling.clamp(Double.MAX_VALUE);
    XmlElement clamped = apply("max", number(-most), apply("min", number(most), sum));
    return apply(
        "-",
        number(model.scaling().offset()),
        apply("*", number(model.scaling().factor()), clamped));
  }

  private XmlElement decision() {
    XmlElement other = string("DECLINE");
    if (model.policy().terms().refer().isPresent()) {
      other = apply("if", isUpTo(model.referredUpTo()), string("REFER"), other);
    }
    return apply("if", isUpTo(model.approvedUpTo()), string("APPROVE"), other);
  }

  private static XmlElement isUpTo(double logOdds) {
    return apply("lessOrEqual", ref(LOG_ODDS), number(logOdds));
  }
}
