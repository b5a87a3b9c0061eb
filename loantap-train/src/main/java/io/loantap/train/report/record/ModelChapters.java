package io.loantap.train.report.record;

import static io.loantap.train.report.ReportWords.percent;

import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.train.page.Block;
import io.loantap.train.page.DataTable;
import io.loantap.train.page.Format;
import io.loantap.train.page.Section;
import io.loantap.train.report.CharacteristicBin;
import io.loantap.train.report.CharacteristicFigures;
import io.loantap.train.report.FunnelTable;
import io.loantap.train.report.Report;
import io.loantap.train.report.SurfaceTable;
import io.loantap.train.selection.Funnel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The chapters on what the model goes by and how it was fitted. */
final class ModelChapters {
  private ModelChapters() {}

  static List<Section> of(Report report) {
    List<Section> chapters = new ArrayList<>(List.of(characteristics(report)));
    List<Block> pairs = SurfaceTable.of(report.result());
    if (!pairs.isEmpty()) {
      chapters.add(
          ModelRecord.chapter("pairs", "Pairs of characteristics", pairs.toArray(new Block[0])));
    }
    report.result().funnel().ifPresent(funnel -> chapters.add(selection(funnel)));
    chapters.add(settings(report));
    return chapters;
  }

  private static Section selection(Funnel funnel) {
    return ModelRecord.chapter(
        "selection",
        "Selection of characteristics",
        Block.Prose.of(FunnelTable.words()),
        new Block.Table("Every candidate, and at which step it left", FunnelTable.of(funnel)));
  }

  private static Section characteristics(Report report) {
    DataTable.Builder table =
        DataTable.builder()
            .column("name", "Characteristic", Format.TEXT)
            .column("meaning", "Meaning", Format.TEXT)
            .column("sign", "Sign", Format.TEXT)
            .column("share", "Share of separation", Format.PERCENT)
            .column("missing", "Missing value", Format.TEXT)
            .column("rationale", "Rationale from the training loans", Format.TEXT);
    for (CharacteristicFigures figures : report.characteristics()) {
      table.row(
          figures.name(),
          figures.description().isEmpty() ? "–" : figures.description(),
          figures.direction().sign(),
          figures.separation().share(),
          missing(figures, report),
          rationale(figures));
    }
    return ModelRecord.chapter(
        "characteristics",
        "Characteristics",
        new Block.Table("What the model goes by, the most telling first", table.build()),
        Block.Prose.of(
            "The sign says how the risk moves with the value: + rises, − falls, +/− does both along"
                + " the curve. The rationale is what these loans show for the characteristic alone; why"
                + " it should hold for others is for the lender to say."));
  }

  private static String missing(CharacteristicFigures figures, Report report) {
    Fallback fallback =
        report.result().model().scorecard().characteristics().stream()
            .filter(it -> it.name().equals(figures.name()))
            .map(Characteristic::missing)
            .findFirst()
            .orElseThrow();
    if (fallback instanceof Fallback.Contribution constant) {
      return constant.treatment() + " " + Format.SIGNED.text(constant.contribution());
    }
    return fallback instanceof Fallback.ByGroup byGroup ? "by " + byGroup.group() : "refused";
  }

  private static String rationale(CharacteristicFigures figures) {
    List<CharacteristicBin> ends = figures.extremes();
    if (ends.isEmpty()) {
      return "nearly all loans have one value";
    }
    CharacteristicBin first = ends.get(0);
    CharacteristicBin last = ends.get(1);
    return String.format(
        Locale.ROOT,
        "%s: %s bad; %s: %s%s",
        first.label(),
        percent(first.chargedOff().rate()),
        last.label(),
        percent(last.chargedOff().rate()),
        first.chargedOff().isApartFrom(last.chargedOff()) ? "" : " (intervals meet)");
  }

  private static Section settings(Report report) {
    DataTable.Builder table =
        DataTable.builder()
            .column("setting", "Setting", Format.TEXT)
            .column("value", "Value", Format.TEXT);
    table.row("recipe", report.training().recipe());
    report.training().settings().forEach(table::row);
    table.row("l2 used", Format.NUMBER.text(report.result().fitting().l2()));
    table.row("columns", Format.COUNT.text(report.result().columns().size()));
    table.row("iterations", Format.COUNT.text(report.result().fit().iterations()));
    table.row(
        "relative gradient norm",
        String.format(Locale.ROOT, "%.1e", report.result().fit().relativeGradientNorm()));
    table.row("converged", report.result().fit().converged() ? "yes" : "no");
    return ModelRecord.chapter(
        "settings", "Fit settings", new Block.Table("How it was fitted", table.build()));
  }
}
