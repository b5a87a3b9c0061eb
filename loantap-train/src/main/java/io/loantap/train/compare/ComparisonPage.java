package io.loantap.train.compare;

import io.loantap.train.page.Block;
import io.loantap.train.page.Charts;
import io.loantap.train.page.DataTable;
import io.loantap.train.page.Format;
import io.loantap.train.page.Page;
import io.loantap.train.page.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The page of a comparison. */
public final class ComparisonPage {
  private final Comparison comparison;

  private ComparisonPage(Comparison comparison) {
    this.comparison = comparison;
  }

  /** The page. */
  public static Page of(Comparison comparison) {
    return new ComparisonPage(comparison).page();
  }

  private Page page() {
    List<Block> summary = new ArrayList<>(List.of(tiles()));
    if (!comparison.notices().isEmpty()) {
      summary.add(
          new Block.Findings(
              comparison.notices().stream()
                  .map(it -> new Block.Finding(Block.Grade.WARNING, it))
                  .toList()));
    }
    List<Section> sections =
        new ArrayList<>(List.of(figures(), own(), level(), characteristics(), reasons()));
    if (!comparison.periods().isEmpty()) {
      sections.add(periods());
    }
    sections.add(movers());
    return new Page(
        "Comparison",
        comparison.first().file() + " and " + comparison.second().file(),
        String.format(
            Locale.ROOT,
            "Both models on the same %,d finished loans of %s. The first is the one that stands.",
            comparison.loans(),
            comparison.file()),
        summary,
        sections,
        "Written by loantap from models "
            + comparison.first().modelId()
            + " and "
            + comparison.second().modelId()
            + ". Everything here is also in the JSON that loantap compare --json writes.",
        List.of());
  }

  private Block tiles() {
    DeLongTest test = comparison.ranking();
    return new Block.Tiles(
        List.of(
            new Block.Tile(
                "AUC, second less first",
                String.format(Locale.ROOT, "%+.4f", test.difference()).replace('-', '\u2212'),
                String.format(Locale.ROOT, "%+.4f to %+.4f", test.low(), test.high())
                    .replace('-', '\u2212')),
            new Block.Tile(
                "p-value", String.format(Locale.ROOT, "%.3g", test.p()), "DeLong, the same loans"),
            new Block.Tile(
                "Swapped out",
                Format.COUNT.text(comparison.own().out().loans()),
                "bad: " + share(comparison.own().out().badRate())),
            new Block.Tile(
                "Swapped in",
                Format.COUNT.text(comparison.own().in().loans()),
                "bad: " + share(comparison.own().in().badRate())),
            new Block.Tile(
                "PSI of the scores", Format.FRACTION.text(comparison.scores().value()), "")));
  }

  private static String share(OptionalDouble rate) {
    return Format.PERCENT.text(orNull(rate));
  }

  private static @Nullable Double orNull(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }

  private Section figures() {
    DataTable.Builder table =
        DataTable.builder()
            .column("model", "", Format.TEXT)
            .column("auc", "AUC", Format.NUMBER)
            .column("ks", "KS", Format.FRACTION)
            .column("loss", "Log-loss", Format.NUMBER)
            .column("brier", "Brier", Format.NUMBER)
            .column("large", "Calibration in the large", Format.SIGNED)
            .column("slope", "Slope", Format.FRACTION)
            .column("approved", "Approved", Format.PERCENT)
            .column("refused", "Not scored", Format.COUNT);
    for (ModelFigures model : List.of(comparison.first(), comparison.second())) {
      table.row(
          model.file(),
          model.metrics().auc(),
          model.metrics().ks(),
          model.metrics().logLoss(),
          model.metrics().brier(),
          model.calibration().inTheLarge(),
          model.calibration().line().map(line -> (Object) line.slope()).orElse(null),
          model.metrics().confusion().approvalRate(),
          model.refused());
    }
    return Section.of(
        "figures",
        "Ranking and calibration",
        List.of(new Block.Table("Both models on the same loans", table.build())));
  }

  private Section own() {
    SwapSet swap = comparison.own();
    DataTable.Builder table =
        DataTable.builder()
            .column("part", "", Format.TEXT)
            .column("loans", "Loans", Format.COUNT)
            .column("bad", comparison.words().bad(), Format.COUNT)
            .column("rate", "Rate", Format.PERCENT)
            .column("profit", "Profit", Format.COUNT);
    part("Approved by both", swap.both(), table);
    part("Out: approved by the first alone", swap.out(), table);
    part("In: approved by the second alone", swap.in(), table);
    part("Declined by both", swap.neither(), table);
    return Section.of(
        "swapped",
        "Loans swapped at the models\u2019 own thresholds",
        List.of(
            Block.Prose.of(
                String.format(
                    Locale.ROOT,
                    "The first approves up to a probability of %.4f, the second up to %.4f. Profit is"
                        + " what the loans bring had they all been granted, in %s.",
                    swap.firstThreshold(),
                    swap.secondThreshold(),
                    comparison.unit())),
            new Block.Table("Loans by both decisions", table.build())));
  }

  private static void part(String name, SwapSet.Cell cell, DataTable.Builder table) {
    table.row(name, cell.loans(), cell.bad(), orNull(cell.badRate()), cell.profit());
  }

  private Section level() {
    DataTable.Builder table =
        DataTable.builder()
            .column("level", "Approved", Format.TEXT)
            .column("swapped", "Swapped", Format.COUNT)
            .column("out", "Bad of those out", Format.PERCENT)
            .column("in", "Bad of those in", Format.PERCENT)
            .column("first", "NPA, first", Format.PERCENT)
            .column("second", "NPA, second", Format.PERCENT)
            .column("gain", "Gain", Format.COUNT);
    for (SwapSet swap : comparison.level()) {
      table.row(
          Format.PERCENT.text(swap.secondApproval()),
          swap.in().loans(),
          orNull(swap.out().badRate()),
          orNull(swap.in().badRate()),
          orNull(swap.firstBadRate()),
          orNull(swap.secondBadRate()),
          swap.gain());
    }
    return Section.of(
        "level",
        "Loans swapped where both approve as many",
        List.of(
            Block.Prose.of(
                "Each model at the threshold that approves so many of these loans. NPA: share of the"
                    + " approved that were bad. Gain: what the second earns more, in "
                    + comparison.unit()
                    + "."),
            new Block.Table("Loans swapped by approval rate", table.build())));
  }

  private Section characteristics() {
    DataTable.Builder table =
        DataTable.builder()
            .column("level", "Characteristic", Format.TEXT)
            .column("first", "First", Format.FRACTION)
            .column("second", "Second", Format.FRACTION)
            .column("difference", "Difference", Format.FRACTION);
    for (CharacteristicSpread spread : comparison.characteristics()) {
      table.row(
          spread.name(), orNull(spread.first()), orNull(spread.second()), spread.difference());
    }
    return Section.of(
        "characteristics",
        "Characteristics that differ",
        List.of(
            new Block.Figure(
                List.of(
                    Charts.bars(
                        "How far the contributions differ",
                        "Standard deviation of the difference of contributions by characteristic.",
                        "Characteristic",
                        "difference",
                        "Log-odds",
                        ".2f",
                        Charts.Colour.COUNT)),
                table.build(),
                "Standard deviations of contributions over these loans, in log-odds; a dash where a"
                    + " model has no such characteristic.")));
  }

  private Section reasons() {
    DataTable.Builder table =
        DataTable.builder()
            .column("code", "Code", Format.TEXT)
            .column("text", "Reason", Format.TEXT)
            .column("first", "First", Format.COUNT)
            .column("second", "Second", Format.COUNT);
    for (ReasonCount reason : comparison.reasons()) {
      table.row(reason.code(), reason.text(), reason.first(), reason.second());
    }
    return Section.of(
        "reasons",
        "Principal reasons of declined loans",
        List.of(
            Block.Prose.of(
                String.format(
                    Locale.ROOT,
                    "Of the %,d loans that both decline, %,d have the same principal reason.",
                    comparison.own().neither().loans(),
                    comparison.sameReason())),
            new Block.Table("Principal reasons by model", table.build())));
  }

  private Section periods() {
    DataTable.Builder table =
        DataTable.builder()
            .column("period", "Loans of", Format.TEXT)
            .column("loans", "Loans", Format.COUNT)
            .column("rate", "Bad", Format.PERCENT)
            .column("firstProbability", "Mean PD, first", Format.PERCENT)
            .column("secondProbability", "Second", Format.PERCENT)
            .column("first", "AUC, first", Format.FRACTION)
            .column("second", "Second", Format.FRACTION)
            .column("p", "p-value", Format.FRACTION);
    for (Period period : comparison.periods()) {
      table.row(
          period.label(),
          period.loans(),
          (double) period.bad() / period.loans(),
          period.first(),
          period.second(),
          period.ranking().map(it -> (Object) it.first()).orElse(null),
          period.ranking().map(it -> (Object) it.second()).orElse(null),
          period.ranking().map(it -> (Object) it.p()).orElse(null));
    }
    return Section.of(
        "periods",
        "In time",
        List.of(new Block.Table("AUC from ten loans of each outcome on", table.build())));
  }

  private Section movers() {
    DataTable.Builder table =
        DataTable.builder()
            .column("place", "Line", Format.TEXT)
            .column("first", "PD, first", Format.PERCENT)
            .column("second", "PD, second", Format.PERCENT)
            .column("logOdds", "Difference in log-odds", Format.SIGNED)
            .column("outcome", "Outcome", Format.TEXT);
    for (Mover mover : comparison.movers()) {
      table.row(
          Long.toString(mover.place()),
          mover.first(),
          mover.second(),
          mover.logOdds(),
          mover.bad() ? comparison.words().bad() : comparison.words().good());
    }
    return Section.of(
        "movers",
        "Loans on which the models differ most",
        List.of(new Block.Table("By their place in " + comparison.file(), table.build())));
  }
}
