package io.loantap.train.page;

/** The kinds of charts. Each says which columns its table must have, by their keys. */
public final class Charts {
  /** Colours by their names in the style sheet; all can be told apart by the colour-blind. */
  public enum Colour {
    /** Of loans, whatever their outcome. */
    COUNT("var(--count)"),
    /** Of the bad outcome. */
    BAD("var(--bad)"),
    /** Of the good outcome. */
    GOOD("var(--good)");

    private final String css;

    Colour(String css) {
      this.css = css;
    }
  }

  private Charts() {}

  /**
   * A point with its interval for each level: {@code level}, {@code rate}, {@code low}, {@code
   * high}.
   *
   * @param levelTitle names the levels
   * @param rate what the rate is
   * @param overall a rate to compare with, as a dashed line
   */
  public static Chart rateByLevel(
      String title, String description, String levelTitle, String rate, double overall) {
    return ChartTemplate.of("rate-by-level")
        .with("levels", levelTitle)
        .with("rate", rate)
        .with("overall", overall)
        .chart(title, description);
  }

  /**
   * A bar for each level: {@code level} and the field.
   *
   * @param field key of the lengths
   * @param valueTitle names the lengths
   * @param format of the axis, as d3 has it: {@code ".0%"}, {@code "~s"}
   */
  public static Chart bars(
      String title,
      String description,
      String levelTitle,
      String field,
      String valueTitle,
      String format,
      Colour colour) {
    return ChartTemplate.of("bars")
        .with("levels", levelTitle)
        .with("field", field)
        .with("values", valueTitle)
        .with("format", format)
        .with("colour", colour.css)
        .chart(title, description);
  }

  /**
   * Bars between numbers: {@code from}, {@code to}, {@code rows}.
   *
   * @param step width of a bar
   */
  public static Chart histogram(
      String title, String description, String valueTitle, String rows, double step) {
    return ChartTemplate.of("histogram")
        .with("values", valueTitle)
        .with("rows", rows)
        .with("step", step)
        .chart(title, description);
  }

  /**
   * A cell for each pair, coloured by a number about from -1 to 1: {@code one} across, {@code
   * other} down, {@code value}.
   *
   * @param value what the number is
   * @param columns how many columns a side has
   */
  public static Chart heatMap(String title, String description, String value, int columns) {
    return ChartTemplate.of("heat-map")
        .with("title", value)
        .with("room", "width >= " + 34 * columns)
        .chart(title, description);
  }

  /**
   * A bar for the information value of each column, with a line where each band ends: {@code level}
   * and {@code value}. Bars of suspect values end at the edge.
   */
  public static Chart informationValues(
      String title, String description, String levelTitle, String valueTitle) {
    return ChartTemplate.of("information")
        .with("levels", levelTitle)
        .with("values", valueTitle)
        .chart(title, description);
  }

  /** Bars over time: {@code start}, {@code end} (as 2015-03-01) and {@code rows}. */
  public static Chart countsOverTime(String title, String description, String time, String rows) {
    return ChartTemplate.of("time-counts")
        .with("time", time)
        .with("rows", rows)
        .chart(title, description);
  }

  /**
   * A line with its interval over time: {@code middle} (as 2015-03-16), {@code rows}, {@code rate},
   * {@code low}, {@code high}.
   *
   * @param fewest rows that a period needs to be drawn
   */
  public static Chart rateOverTime(
      String title, String description, String time, String rate, double overall, int fewest) {
    return ChartTemplate.of("time-rate")
        .with("time", time)
        .with("rate", rate)
        .with("overall", overall)
        .with("fewest", fewest)
        .chart(title, description);
  }
}
