package io.loantap.train.print;

import io.loantap.learn.evaluation.Calibration;
import io.loantap.train.compare.CharacteristicSpread;
import io.loantap.train.compare.Comparison;
import io.loantap.train.compare.DeLongTest;
import io.loantap.train.compare.ModelFigures;
import io.loantap.train.compare.Mover;
import io.loantap.train.compare.Period;
import io.loantap.train.compare.ReasonCount;
import io.loantap.train.compare.SwapSet;
import io.loantap.train.support.OutcomeWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Two models side by side as text. */
public final class ComparisonText {
  private static final int MOST_ROWS = 12;

  private ComparisonText() {}

  /** Ranking and calibration of both. */
  public static String figures(Comparison comparison) {
    TextTable table =
        new TextTable(
            "",
            "AUC",
            "KS",
            "log-loss",
            "Brier",
            "in the large",
            "slope",
            "approved",
            "bad of these");
    row("first", comparison.first(), table);
    row("second", comparison.second(), table);
    DeLongTest test = comparison.ranking();
    return table
        + Prose.remark(
            String.format(
                Locale.ROOT,
                "The second AUC is %+.4f from the first (95 %% interval %+.4f to %+.4f, p = %.3g by"
                    + " DeLong's test for the same loans).%n"
                    + "PSI of the second probabilities from the first: %.3f.",
                test.difference(),
                test.low(),
                test.high(),
                test.p(),
                comparison.scores().value()));
  }

  private static void row(String name, ModelFigures model, TextTable table) {
    Calibration calibration = model.calibration();
    table.row(
        name,
        Figures.fraction(model.metrics().auc()),
        Figures.fraction(model.metrics().ks()),
        Figures.fraction(model.metrics().logLoss()),
        Figures.fraction(model.metrics().brier()),
        Figures.signed(calibration.inTheLarge()),
        calibration
            .line()
            .map(line -> String.format(Locale.ROOT, "%.3f", line.slope()))
            .orElse("-"),
        Figures.percent(model.metrics().confusion().approvalRate()),
        Figures.percent(model.metrics().confusion().npa()));
  }

  /** The loans swapped at the models' own thresholds. */
  public static String swapped(SwapSet swap, OutcomeWords words) {
    TextTable table = new TextTable("", "loans", words.bad(), "rate", "profit");
    cell("approved by both", swap.both(), table);
    cell("out: by the first alone", swap.out(), table);
    cell("in: by the second alone", swap.in(), table);
    cell("declined by both", swap.neither(), table);
    return table.toString();
  }

  private static void cell(String name, SwapSet.Cell cell, TextTable table) {
    table.row(
        name,
        Figures.count(cell.loans()),
        Figures.count(cell.bad()),
        Figures.percent(cell.badRate()),
        Figures.money(cell.profit()));
  }

  /** The loans swapped where both models approve as many. */
  public static String level(Comparison comparison) {
    TextTable table =
        new TextTable(
            "approved",
            "PD <=, first",
            "second",
            "swapped",
            "bad out",
            "bad in",
            "NPA, first",
            "second",
            "gain");
    for (SwapSet swap : comparison.level()) {
      table.row(
          Figures.percent(swap.firstApproval()),
          Figures.fraction(swap.firstThreshold()),
          Figures.fraction(swap.secondThreshold()),
          Figures.count(swap.in().loans()),
          Figures.percent(swap.out().badRate()),
          Figures.percent(swap.in().badRate()),
          Figures.percent(swap.firstBadRate()),
          Figures.percent(swap.secondBadRate()),
          Figures.money(swap.gain()));
    }
    return table.toString();
  }

  /** Principal reasons of declined loans. */
  public static String reasons(Comparison comparison) {
    TextTable table = new TextTable("code", "first", "second", "change");
    for (ReasonCount reason : most(comparison.reasons())) {
      table.row(
          reason.code(),
          Figures.count(reason.first()),
          Figures.count(reason.second()),
          String.format(Locale.ROOT, "%+,d", reason.second() - reason.first()));
    }
    return table
        + Prose.remark(
            String.format(
                Locale.ROOT,
                "Of the %,d loans that both decline, %,d have the same principal reason.",
                comparison.own().neither().loans(),
                comparison.sameReason()));
  }

  /** The weight of each characteristic in both. */
  public static String characteristics(Comparison comparison) {
    TextTable table = new TextTable("characteristic", "first", "second", "difference");
    for (CharacteristicSpread spread : most(comparison.characteristics())) {
      table.row(
          spread.name(),
          spread(spread.first()),
          spread(spread.second()),
          Figures.fraction(spread.difference()));
    }
    return table
        + Prose.remark(
            "Standard deviations of contributions over these loans, in log-odds; - where a model has"
                + " no such characteristic.");
  }

  private static String spread(OptionalDouble spread) {
    return spread.isPresent() ? Figures.fraction(spread.getAsDouble()) : "-";
  }

  /** The loans on which the models differ most. */
  public static String movers(Comparison comparison, String place) {
    TextTable table = new TextTable(place, "PD, first", "second", "log-odds", "outcome");
    for (Mover mover : comparison.movers()) {
      table.row(
          Long.toString(mover.place()),
          Figures.fraction(mover.first()),
          Figures.fraction(mover.second()),
          Figures.signed(mover.logOdds()),
          mover.bad() ? comparison.words().bad() : comparison.words().good());
    }
    return table.toString();
  }

  /** Both models by month or year. */
  public static String periods(Comparison comparison) {
    TextTable table =
        new TextTable(
            "", "loans", "bad rate", "mean PD, first", "second", "AUC, first", "second", "p");
    for (Period period : comparison.periods()) {
      Optional<DeLongTest> test = period.ranking();
      table.row(
          period.label(),
          Figures.count(period.loans()),
          Figures.percent((double) period.bad() / period.loans()),
          Figures.percent(period.first()),
          Figures.percent(period.second()),
          test.map(it -> Figures.fraction(it.first())).orElse("-"),
          test.map(it -> Figures.fraction(it.second())).orElse("-"),
          test.map(it -> p(it.p())).orElse("-"));
    }
    return table.toString();
  }

  private static <T> List<T> most(List<T> rows) {
    return rows.subList(0, Math.min(MOST_ROWS, rows.size()));
  }

  private static String p(double p) {
    return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
  }
}
