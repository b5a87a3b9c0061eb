package io.loantap.train.report.show;

import io.loantap.learn.optimise.TrainingHistory;
import io.loantap.learn.regression.LogisticFit;
import io.loantap.train.fit.DirectionCost;
import io.loantap.train.fit.Fitting;
import io.loantap.train.fit.MonotoneConstraint;
import io.loantap.train.fit.PathPoint;
import io.loantap.train.fit.TurningCurve;
import io.loantap.train.page.Block;
import io.loantap.train.page.DataTable;
import io.loantap.train.page.Format;
import io.loantap.train.page.ModelCharts;
import io.loantap.train.page.Section;
import io.loantap.train.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The section on how the coefficients and the penalty were found. */
final class FitSection {
  private FitSection() {}

  static Section of(Report report) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Prose.of(words(report)));
    blocks.add(convergence(report.result().fit().history()));
    List<PathPoint> path = report.result().fitting().path();
    if (path.size() > 1) {
      blocks.add(penalties(path, report.result().fitting().l2()));
    }
    List<MonotoneConstraint> held = report.result().fitting().monotone();
    if (!held.isEmpty()) {
      blocks.add(new Block.Points(held.stream().map(MonotoneConstraint::sentence).toList()));
    }
    List<String> shapes = new ArrayList<>();
    if (!report.result().fitting().directionCosts().isEmpty()) {
      shapes.add(DirectionCost.sentence(report.result().fitting().directionCosts()));
    }
    if (!report.result().turning().isEmpty()) {
      shapes.add(TurningCurve.sentence(report.result().turning()));
    }
    if (!shapes.isEmpty()) {
      blocks.add(new Block.Points(shapes));
    }
    return Section.of("fit", "How it was fitted", blocks);
  }

  private static String words(Report report) {
    LogisticFit fit = report.result().fit();
    Fitting fitting = report.result().fitting();
    List<PathPoint> path = report.result().fitting().path();
    return String.format(
            Locale.ROOT,
            "%s after %d iterations, relative gradient norm %.1e. Penalty %s%s%s.",
            fit.converged() ? "Converged" : "Not converged",
            fit.iterations(),
            fit.relativeGradientNorm(),
            Format.NUMBER.text(fitting.l2()),
            fitting.bend() == 0
                ? ""
                : ", a bend counts " + Format.NUMBER.text(fitting.bend()) + " times a rise",
            fitting.knots() == 0 ? "" : ", curves of at most " + fitting.knots() + " knots")
        + (path.size() == 1
            ? String.format(
                Locale.ROOT,
                " The recipe or the command line set it; --l2 auto would choose it by"
                    + " cross-validation. Log-loss out of fold: %.5f, standard error over folds %.5f.",
                path.get(0).meanLogLoss(),
                path.get(0).standardError())
            : " Chosen by cross-validation: see below.");
  }

  private static Block convergence(TrainingHistory history) {
    DataTable.Builder table =
        DataTable.builder()
            .column("step", "Step", Format.COUNT)
            .column("share", "Share of rows", Format.PERCENT)
            .column("value", "Objective", Format.NUMBER)
            .column("gradient", "Gradient norm", Format.TEXT)
            .column("length", "Step length", Format.NUMBER)
            .column("gradientNorm", "", Format.CHART_ONLY);
    int number = 0;
    for (TrainingHistory.Step step : history.steps()) {
      table.row(
          number++,
          step.share(),
          step.value(),
          String.format(Locale.ROOT, "%.2e", step.gradientNorm()),
          step.stepLength(),
          step.gradientNorm());
    }
    return new Block.Figure(
        List.of(
            ModelCharts.convergence(
                "Convergence",
                "Gradient norm by step, on a logarithmic axis.",
                "gradientNorm",
                "Gradient norm")),
        table.build(),
        history.steps().stream().allMatch(step -> step.share() == 1)
            ? ""
            : "The first steps are on a share of the rows; a line for each share.");
  }

  private static Block penalties(List<PathPoint> path, double chosen) {
    DataTable.Builder table =
        DataTable.builder()
            .column("l2", "Penalty", Format.NUMBER)
            .column("loss", "Log-loss out of fold", Format.NUMBER)
            .column("error", "Standard error", Format.NUMBER)
            .column("low", "", Format.CHART_ONLY)
            .column("high", "", Format.CHART_ONLY);
    for (PathPoint point : path) {
      table.row(
          point.l2(),
          point.meanLogLoss(),
          point.standardError(),
          point.meanLogLoss() - point.standardError(),
          point.meanLogLoss() + point.standardError());
    }
    return new Block.Figure(
        List.of(
            ModelCharts.penalty(
                "Cross-validation over the penalty",
                "Log-loss of the folds held out by penalty, with one standard error.",
                chosen)),
        table.build(),
        "The band is one standard error over five folds; dashed is the penalty chosen.");
  }
}
