package io.loantap.train.report.show;

import io.loantap.train.page.Block;
import io.loantap.train.page.Chart;
import io.loantap.train.page.Charts;
import io.loantap.train.page.DataTable;
import io.loantap.train.page.Format;
import io.loantap.train.page.ModelCharts;
import io.loantap.train.report.CharacteristicBin;
import io.loantap.train.report.CharacteristicFigures;
import io.loantap.train.report.CurvePoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A characteristic's curve, and the training loans behind it. */
final class CurveBlocks {
  private CurveBlocks() {}

  static List<Block> of(CharacteristicFigures figures) {
    List<Block> blocks = new ArrayList<>();
    if (!figures.hasLevels()) {
      blocks.add(curve(figures));
    }
    if (!figures.bins().isEmpty()) {
      blocks.add(loans(figures));
    }
    return blocks;
  }

  private static Block curve(CharacteristicFigures figures) {
    DataTable.Builder table =
        DataTable.builder()
            .column("value", figures.label(), Format.NUMBER)
            .column("contribution", "Contribution (log-odds)", Format.FRACTION);
    for (CurvePoint point : figures.curve()) {
      table.row(point.value(), point.contribution());
    }
    return new Block.Figure(
        List.of(
            ModelCharts.curve(
                "The model's curve",
                "Contribution to the log-odds by " + figures.name() + ".",
                figures.label(),
                figures.steps())),
        table.build(),
        "The risk "
            + figures.direction().words()
            + "."
            + constant(" A missing value contributes ", figures.missing()));
  }

  private static String constant(String words, @Nullable Double contribution) {
    return contribution == null ? "" : words + Format.SIGNED.text(contribution) + ".";
  }

  private static Block loans(CharacteristicFigures figures) {
    boolean levels = figures.hasLevels();
    return new Block.Figure(
        List.of(levels ? contributions(figures) : shares(figures), rates(figures)),
        table(figures),
        levels
            ? constant("A missing value contributes ", figures.missing())
                + constant(" A level that training did not see contributes ", figures.unseen())
            : "");
  }

  private static DataTable table(CharacteristicFigures figures) {
    DataTable.Builder table =
        DataTable.builder()
            .column("level", figures.label(), Format.TEXT)
            .column("rows", "Training loans", Format.COUNT)
            .column("share", "Share", Format.PERCENT)
            .column("bad", "Bad", Format.COUNT)
            .column("rate", "Rate", Format.PERCENT)
            .column("low", "from", Format.PERCENT)
            .column("high", "to", Format.PERCENT)
            .column(
                "contribution",
                "Contribution (log-odds)",
                figures.hasLevels() ? Format.FRACTION : Format.CHART_ONLY);
    for (CharacteristicBin bin : figures.bins()) {
      table.row(
          bin.label(),
          bin.chargedOff().rows(),
          bin.share(),
          bin.chargedOff().bad(),
          bin.chargedOff().rate(),
          bin.chargedOff().low(),
          bin.chargedOff().high(),
          bin.contribution());
    }
    return table.build();
  }

  private static Chart contributions(CharacteristicFigures figures) {
    return ModelCharts.signedBars(
        "The model's contributions",
        "Contribution to the log-odds by " + figures.name() + ".",
        figures.label(),
        "contribution",
        "Contribution (log-odds)",
        "+.1f");
  }

  private static Chart shares(CharacteristicFigures figures) {
    return Charts.bars(
        "Training loans",
        "Share of the training loans by " + figures.name() + ".",
        figures.label(),
        "share",
        "Share of training loans",
        ".0%",
        Charts.Colour.COUNT);
  }

  private static Chart rates(CharacteristicFigures figures) {
    long rows = 0;
    long bad = 0;
    for (CharacteristicBin bin : figures.bins()) {
      rows += bin.chargedOff().rows();
      bad += bin.chargedOff().bad();
    }
    return Charts.rateByLevel(
        "How they ended",
        "Share of bad loans among the training loans by "
            + figures.name()
            + ", with 95 % intervals.",
        figures.label(),
        "Share of bad loans",
        (double) bad / rows);
  }
}
