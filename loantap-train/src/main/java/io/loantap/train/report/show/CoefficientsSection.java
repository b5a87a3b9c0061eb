package io.loantap.train.report.show;

import io.loantap.train.page.Block;
import io.loantap.train.page.DataTable;
import io.loantap.train.page.Format;
import io.loantap.train.page.ModelCharts;
import io.loantap.train.page.Section;
import io.loantap.train.report.Report;
import io.loantap.train.statistics.Coefficient;
import io.loantap.train.statistics.FitStatistics;
import io.loantap.train.statistics.ModelStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The coefficients as they were fitted, and the tests of the whole fit. */
final class CoefficientsSection {
  private CoefficientsSection() {}

  static Optional<Section> of(Report report) {
    return report
        .result()
        .fitting()
        .statistics()
        .map(ModelStatistics::fit)
        .map(statistics -> section(statistics, report));
  }

  private static Section section(FitStatistics statistics, Report report) {
    List<String> set = report.result().fitting().pointsByHand();
    return Section.of(
        "coefficients",
        "Coefficients",
        List.of(
            Block.Prose.of(tests(statistics, set) + intercept(statistics)),
            new Block.Figure(
                List.of(
                    ModelCharts.intervals(
                        "Coefficients with 95 % intervals",
                        "Estimate and interval of each coefficient; right of 0 raises the risk.",
                        "Column of the encoder",
                        "Log-odds per unit of the column")),
                table(statistics.coefficients().coefficients(), set),
                report.result().fitting().l2() > 0
                    ? "The penalty shrinks estimates towards 0; intervals cover the spread, not this"
                        + " shrinking, and p-values are no tests. A numeric characteristic has one"
                        + " column for each stretch of its curve: read the curves above for its effect."
                    : "Intervals and p-values are Wald's.")));
  }

  private static String tests(FitStatistics statistics, List<String> set) {
    return String.format(
        Locale.ROOT,
        "Against a model %s: likelihood ratio %,.1f with %s degrees of freedom,"
            + " McFadden's R² %.4f. AIC %,.1f, BIC %,.1f, effective coefficients %.1f.",
        set.isEmpty() ? "without characteristics" : "of the points set by hand alone",
        statistics.likelihoodRatio().statistic(),
        Format.NUMBER.text(statistics.likelihoodRatio().degreesOfFreedom()),
        statistics.likelihoodRatio().mcFaddenR2(),
        statistics.criteria().aic(),
        statistics.criteria().bic(),
        statistics.criteria().effectiveCoefficients());
  }

  /** Not in the chart: it is far from the others and says nothing of any characteristic. */
  private static String intercept(FitStatistics statistics) {
    Coefficient intercept = statistics.coefficients().coefficients().get(0);
    return String.format(Locale.ROOT, " Intercept %.3f", intercept.estimate())
        + intercept
            .wald()
            .map(
                it ->
                    String.format(
                        Locale.ROOT, " (%.3f to %.3f)", it.interval().low(), it.interval().high()))
            .orElse("")
        + ".";
  }

  private static DataTable table(List<Coefficient> coefficients, List<String> set) {
    DataTable.Builder table =
        DataTable.builder()
            .column("level", "Column", Format.TEXT)
            .column("sign", "Sign", Format.TEXT)
            .column("estimate", "Estimate", Format.FRACTION)
            .column("low", "from", Format.FRACTION)
            .column("high", "to", Format.FRACTION)
            .column("error", "Standard error", Format.FRACTION)
            .column("z", "z", Format.DECIMAL)
            .column("p", "p", Format.NUMBER);
    for (Coefficient coefficient : coefficients.subList(1, coefficients.size())) {
      Coefficient.@Nullable Wald wald = coefficient.wald().orElse(null);
      table.row(
          label(coefficient.name()),
          sign(coefficient, wald),
          coefficient.estimate(),
          wald == null ? null : wald.interval().low(),
          wald == null ? null : wald.interval().high(),
          wald == null ? null : wald.standardError(),
          wald == null ? null : wald.z(),
          wald == null ? null : wald.p());
    }
    set.forEach(name -> table.row(name, "set by hand", null, null, null, null, null, null));
    return table.build();
  }

  /** Numbers in it with at most four digits behind the point. */
  private static String label(String name) {
    return name.replaceAll("([0-9]+[.][0-9]{4})[0-9]+", "$1")
        .replaceAll("([0-9])[.]0(?![0-9])", "$1");
  }

  /** Certain where the interval does not hold 0. */
  private static String sign(Coefficient coefficient, Coefficient.@Nullable Wald wald) {
    String sign = coefficient.estimate() > 0 ? "+" : coefficient.estimate() < 0 ? "−" : "0";
    return wald != null && wald.interval().low() <= 0 && wald.interval().high() >= 0
        ? sign + " ?"
        : sign;
  }
}
