package io.loantap.train.report.show;

import io.loantap.train.page.Block;
import io.loantap.train.page.DataTable;
import io.loantap.train.page.Format;
import io.loantap.train.page.ModelCharts;
import io.loantap.train.page.Section;
import io.loantap.train.report.CharacteristicFigures;
import io.loantap.train.report.Report;
import java.util.ArrayList;
import java.util.List;

/** The section on what the model goes by: each characteristic's curve and the loans behind it. */
final class CharacteristicsSection {
  private CharacteristicsSection() {}

  static Section of(Report report) {
    List<Section> parts = new ArrayList<>();
    for (int i = 0; i < report.characteristics().size(); i++) {
      CharacteristicFigures figures = report.characteristics().get(i);
      parts.add(
          new Section(
              "characteristic-" + (i + 1),
              figures.name(),
              figures.description(),
              CurveBlocks.of(figures),
              List.of()));
    }
    return new Section(
        "characteristics",
        "What the model goes by",
        "Contributions are in log-odds of being bad. What counts is the difference between two"
            + " values: +0.69 doubles the odds.",
        List.of(separation(report)),
        parts);
  }

  private static Block separation(Report report) {
    DataTable.Builder table =
        DataTable.builder()
            .column("level", "Characteristic", Format.TEXT)
            .column("share", "Share of separation", Format.PERCENT)
            .column("difference", "Difference of means", Format.FRACTION)
            .column("bad", "Mean, " + report.result().words().bad(), Format.FRACTION)
            .column("good", "Mean, " + report.result().words().good(), Format.FRACTION)
            .column("direction", "The risk", Format.TEXT)
            .column("least", "Contributions from", Format.SIGNED)
            .column("greatest", "to", Format.SIGNED);
    for (CharacteristicFigures figures : report.characteristics()) {
      table.row(
          figures.name(),
          figures.separation().share(),
          figures.separation().difference(),
          figures.separation().meanChargedOff(),
          figures.separation().meanFullyPaid(),
          figures.direction().words(),
          figures.least(),
          figures.greatest());
    }
    return new Block.Figure(
        List.of(
            ModelCharts.signedBars(
                "What each characteristic does to tell the outcomes apart",
                "Share of the separation by characteristic, the most telling first.",
                "Characteristic",
                "share",
                "Share of the separation",
                ".0%")),
        table.build(),
        "The separation is the mean score of the bad less that of the good, on the loans"
            + " measured; it is the sum of such differences over the characteristics. Those that say"
            + " the same as others share what they say with them.");
  }
}
