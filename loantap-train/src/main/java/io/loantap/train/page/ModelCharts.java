package io.loantap.train.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.train.support.OutcomeWords;

/**
 * The kinds of charts that show a model. Each says which columns its table must have, by their
 * keys.
 *
 * <p>A table of thresholds has {@code threshold}, {@code recall}, {@code falsePositiveRate}, {@code
 * approvalRate}, and {@code chosen}, which is true in the line to be marked.
 */
public final class ModelCharts {
  private ModelCharts() {}

  /** The ROC curve of a table of thresholds. */
  public static Chart roc(String title, String description) {
    return ChartTemplate.of("roc")
        .with("x", "Share of the good declined")
        .with("y", "Share of the bad declined")
        .chart(title, description);
  }

  /**
   * A line over a share, from a table of thresholds, with a band if there is one.
   *
   * @param x key of the share
   * @param y key of the heights
   * @param low key of the band's lower side; {@code y} for none
   * @param high key of its upper side
   * @param format of the heights, as d3 has it
   * @param reference a height to compare with, as a dashed line
   */
  public static Chart overThresholds(
      String title,
      String description,
      String x,
      String xTitle,
      String y,
      String yTitle,
      String low,
      String high,
      String format,
      double reference) {
    ObjectNode scale = JsonNodeFactory.instance.objectNode().put("zero", true);
    return ChartTemplate.of("cuts-line")
        .with("xField", x)
        .with("x", xTitle)
        .with("yField", y)
        .with("y", yTitle)
        .with("low", low)
        .with("high", high)
        .with("format", format)
        .with("scale", scale)
        .with("reference", reference)
        .chart(title, description);
  }

  /**
   * The cumulative distributions of both outcomes, from a table of thresholds.
   *
   * @param highest probability to be drawn
   * @param at where they are farthest apart
   * @param words for the outcomes
   */
  public static Chart ks(
      String title, String description, double highest, double at, OutcomeWords words) {
    return ChartTemplate.of("ks")
        .with("x", "Probability of default")
        .with("y", "Share of loans up to it")
        .with("highest", highest)
        .with("at", at)
        .with("outcome", outcome(words))
        .with("bad", words.bad())
        .with("good", words.good())
        .chart(title, description);
  }

  /**
   * Bars of both outcomes: {@code from}, {@code to}, {@code shareOfChargedOff}, {@code
   * shareOfFullyPaid}.
   *
   * @param step width of a bar
   * @param words for the outcomes
   */
  public static Chart scoreBands(
      String title, String description, double step, OutcomeWords words) {
    return ChartTemplate.of("score-bands")
        .with("x", "Probability of default")
        .with("y", "Share of the loans of this outcome")
        .with("step", step)
        .with("outcome", outcome(words))
        .with("bad", words.bad())
        .with("good", words.good())
        .chart(title, description);
  }

  /** Gains by band: {@code loans} and {@code caught}, both cumulative shares. */
  public static Chart gains(String title, String description) {
    return ChartTemplate.of("gains")
        .with("x", "Share of all loans, riskiest first")
        .with("y", "Share of the bad among them")
        .chart(title, description);
  }

  /**
   * Points with intervals against the diagonal: {@code expected}, {@code observed}, {@code low},
   * {@code high}.
   *
   * @param highest where both axes end
   */
  public static Chart calibration(String title, String description, double highest) {
    return ChartTemplate.of("calibration")
        .with("x", "Expected share of bad loans")
        .with("y", "Observed share of bad loans")
        .with("highest", highest)
        .chart(title, description);
  }

  /**
   * A curve over numbers: {@code value} and {@code contribution}.
   *
   * @param steps whether it is level between its points
   */
  public static Chart curve(String title, String description, String valueTitle, boolean steps) {
    return ChartTemplate.of("curve")
        .with("x", valueTitle)
        .with("y", "Contribution (log-odds)")
        .with("interpolate", steps ? "step-after" : "linear")
        .with("points", steps ? 0 : 1)
        .chart(title, description);
  }

  /**
   * Bars to both sides of zero: {@code level} and the field.
   *
   * @param format of the axis, as d3 has it
   */
  public static Chart signedBars(
      String title,
      String description,
      String levelTitle,
      String field,
      String valueTitle,
      String format) {
    return ChartTemplate.of("signed-bars")
        .with("levels", levelTitle)
        .with("field", field)
        .with("values", valueTitle)
        .with("format", format)
        .chart(title, description);
  }

  /** Estimates with intervals: {@code level}, {@code estimate}, {@code low}, {@code high}. */
  public static Chart intervals(
      String title, String description, String levelTitle, String valueTitle) {
    return ChartTemplate.of("interval-by-level")
        .with("levels", levelTitle)
        .with("values", valueTitle)
        .chart(title, description);
  }

  /** A positive figure by step on a logarithmic axis: {@code step}, {@code share}, the field. */
  public static Chart convergence(
      String title, String description, String field, String fieldTitle) {
    return ChartTemplate.of("convergence")
        .with("x", "Step")
        .with("field", field)
        .with("y", fieldTitle)
        .chart(title, description);
  }

  /**
   * The loss by penalty: {@code l2}, {@code loss}, {@code low}, {@code high}.
   *
   * @param chosen penalty to be marked
   */
  public static Chart penalty(String title, String description, double chosen) {
    return ChartTemplate.of("penalty")
        .with("x", "Penalty (l2)")
        .with("y", "Log-loss out of fold")
        .with("chosen", chosen)
        .chart(title, description);
  }

  /**
   * Observed and expected rate over time: {@code middle}, {@code rows}, {@code rate}, {@code low},
   * {@code high}, {@code expected}.
   *
   * @param fewest rows that a period needs to be drawn
   */
  public static Chart vintageRates(
      String title, String description, String time, String rate, int fewest) {
    return ChartTemplate.of("vintage-rate")
        .with("fewest", fewest)
        .with("x", time)
        .with("y", rate)
        .chart(title, description);
  }

  /**
   * How well loans are ranked over time: {@code middle}, {@code auc}, {@code aucLow}, {@code
   * aucHigh}, {@code ks}.
   *
   * @param overall the AUC of all, as a dashed line
   */
  public static Chart vintageRanking(
      String title, String description, String time, double overall) {
    return ChartTemplate.of("vintage-auc")
        .with("x", time)
        .with("y", "AUC and KS")
        .with("overall", overall)
        .chart(title, description);
  }

  /** The word for the outcome that a row is about, as an expression of the chart. */
  private static String outcome(OutcomeWords words) {
    return "datum.key == 'bad' ? " + literal(words.bad()) + " : " + literal(words.good());
  }

  private static String literal(String text) {
    return JsonNodeFactory.instance.textNode(text).toString();
  }
}
