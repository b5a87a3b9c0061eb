package io.loantap.train.drift;

import io.loantap.drift.CharacteristicDrift;
import io.loantap.drift.DriftBand;
import io.loantap.drift.DriftReport;
import io.loantap.drift.StabilityIndex;
import io.loantap.train.page.Block;
import io.loantap.train.page.ChartTemplate;
import io.loantap.train.page.Charts;
import io.loantap.train.page.DataTable;
import io.loantap.train.page.Format;
import io.loantap.train.page.Page;
import io.loantap.train.page.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The page of a drift report. */
public final class DriftPage {
  private final DriftFindings findings;
  private final DriftReport report;

  private DriftPage(DriftFindings findings) {
    this.findings = findings;
    this.report = findings.report();
  }

  /** The page. */
  public static Page of(DriftFindings findings) {
    return new DriftPage(findings).page();
  }

  private Page page() {
    List<Block> summary = new ArrayList<>();
    summary.add(tiles());
    summary.add(new Block.Findings(warnings()));
    List<Section> sections = new ArrayList<>();
    sections.add(score());
    sections.add(characteristics());
    findings.outcomes().ifPresent(outcomes -> sections.add(outcomes(outcomes)));
    sections.add(method());
    return new Page(
        "Drift",
        findings.source(),
        String.format(
            Locale.ROOT,
            "%,d applicants held against the %,d training loans of model %s.",
            report.now(),
            report.then(),
            findings.model()),
        summary,
        sections,
        "Written by loantap from "
            + findings.source()
            + " and model "
            + findings.model()
            + ". Everything here is also in the JSON that loantap drift --json writes.",
        List.of());
  }

  private Block tiles() {
    StabilityIndex index = report.score().index();
    return new Block.Tiles(
        List.of(
            new Block.Tile("PSI of the score", Format.FRACTION.text(index.value()), verdict(index)),
            new Block.Tile(
                "Score shift",
                Format.SIGNED.text(report.score().shift()),
                "points; below 0 is riskier"),
            new Block.Tile(
                "Mean probability of default",
                Format.PERCENT.text(report.score().meanProbability().now()),
                "expected " + Format.PERCENT.text(report.score().meanProbability().then())),
            new Block.Tile(
                "Characteristics that moved",
                Format.COUNT.text(moved()),
                "of " + report.characteristics().size() + ", CSI of 0.10 and more"),
            new Block.Tile(
                "Not scored", Format.COUNT.text(report.refused()), "rows, in nothing else here")));
  }

  private long moved() {
    return report.characteristics().stream().filter(DriftPage::hasMoved).count();
  }

  private static boolean hasMoved(CharacteristicDrift drift) {
    DriftBand band = drift.index().band();
    return band == DriftBand.INVESTIGATE || band == DriftBand.SIGNIFICANT;
  }

  private static String verdict(StabilityIndex index) {
    return index.band() + (index.significant() ? ", more than chance" : "");
  }

  private List<Block.Finding> warnings() {
    List<Block.Finding> warnings = new ArrayList<>();
    findings
        .notices()
        .forEach(notice -> warnings.add(new Block.Finding(Block.Grade.WARNING, notice)));
    if (report.score().index().band() == DriftBand.INSUFFICIENT) {
      warnings.add(
          new Block.Finding(
              Block.Grade.WARNING,
              "There are fewer than "
                  + DriftBand.LEAST_ROWS
                  + " rows on one side: indices of so few say nothing."));
      return warnings;
    }
    if (report.score().index().value() >= 0.10) {
      warnings.add(
          new Block.Finding(
              Block.Grade.WARNING,
              "The score has moved: PSI " + Format.FRACTION.text(report.score().index().value())));
    }
    report.characteristics().stream()
        .filter(DriftPage::hasMoved)
        .forEach(
            drift ->
                warnings.add(
                    new Block.Finding(
                        Block.Grade.WARNING,
                        drift.characteristic()
                            + " has moved: CSI "
                            + Format.FRACTION.text(drift.index().value())
                            + ", which shifts the mean score by "
                            + Format.SIGNED.text(drift.scoreShift())
                            + " points.")));
    if (warnings.isEmpty()) {
      warnings.add(
          new Block.Finding(
              Block.Grade.FINE, "Neither the score nor a characteristic has moved by 0.10."));
    }
    return warnings;
  }

  private Section score() {
    StabilityIndex index = report.score().index();
    return Section.of(
        "score",
        "The score",
        List.of(
            Block.Prose.of(
                String.format(
                    Locale.ROOT,
                    "The PSI is %.4f: %s. By chance alone it stays below %.4f in 95 of 100 samples"
                        + " of this size.",
                    index.value(),
                    verdict(index),
                    index.critical())),
            BinFigure.of(
                "Applicants by probability of default",
                "Probability of default",
                report.score().bins(),
                false)));
  }

  private Section characteristics() {
    DataTable.Builder table =
        DataTable.builder()
            .column("level", "Characteristic", Format.TEXT)
            .column("value", "CSI", Format.FRACTION)
            .column("verdict", "Reading", Format.TEXT)
            .column("chance", "By chance", Format.FRACTION)
            .column("shift", "Score shift (points)", Format.SIGNED)
            .column("missing", "Missing", Format.PERCENT)
            .column("missingChange", "change", Format.POINTS)
            .column("unseen", "Unseen", Format.PERCENT)
            .column("clipped", "Clipped", Format.PERCENT)
            .column("clippedChange", "change", Format.POINTS);
    List<Section> parts = new ArrayList<>();
    for (CharacteristicDrift drift : report.characteristics()) {
      table.row(
          drift.characteristic(),
          drift.index().value(),
          verdict(drift.index()),
          drift.index().critical(),
          drift.scoreShift(),
          drift.missing().now(),
          drift.missing().change(),
          drift.unseen().now(),
          drift.clipped().now(),
          drift.clipped().change());
      parts.add(part(drift, parts.size()));
    }
    Block figure =
        new Block.Figure(
            List.of(
                ChartTemplate.of("stability")
                    .with("levels", "Characteristic")
                    .with("values", "CSI")
                    .chart("How far each has moved", "CSI by characteristic, the highest first."),
                Charts.bars(
                    "What that does to the mean score",
                    "Shift of the mean score in points by characteristic.",
                    "Characteristic",
                    "shift",
                    "Score shift (points)",
                    "+.1f",
                    Charts.Colour.COUNT)),
            table.build(),
            "Dashed lines part the bands stable, investigate and significant; bars that are longer end"
                + " at the edge. Missing, unseen and clipped are shares of the applicants, changes are"
                + " in percentage points.");
    return new Section(
        "characteristics", "The characteristics", "most drift first", List.of(figure), parts);
  }

  private static Section part(CharacteristicDrift drift, int place) {
    List<Block> blocks = new ArrayList<>();
    if (drift.index().floored() > 0) {
      blocks.add(
          Block.Prose.of(
              drift.index().floored()
                  + " of the shares were below 0.01 % and were taken for that: read the CSI with care."));
    }
    blocks.add(BinFigure.of(drift.characteristic(), "Value", drift.bins(), true));
    return new Section(
        "characteristic-" + place,
        drift.characteristic(),
        "CSI " + Format.FRACTION.text(drift.index().value()),
        blocks,
        List.of());
  }

  private static Section outcomes(OutcomeDrift outcomes) {
    DataTable.Builder table =
        DataTable.builder()
            .column("figure", "Figure", Format.TEXT)
            .column("then", "Then", Format.FRACTION)
            .column("now", "Now", Format.FRACTION);
    for (OutcomeFigure figure : outcomes.figures()) {
      @Nullable Double then = figure.then().isPresent() ? figure.then().getAsDouble() : null;
      @Nullable Double now = figure.now().isPresent() ? figure.now().getAsDouble() : null;
      table.row(figure.words(), then, now);
    }
    return Section.of(
        "outcomes",
        "The outcomes",
        List.of(
            Block.Prose.of(
                String.format(
                    Locale.ROOT,
                    "Of %,d finished loans; the 95 %% interval of their AUC is %.3f to %.3f. Then is"
                        + " what the model file has of loans that the fit had not seen.",
                    outcomes.loans(),
                    outcomes.aucInterval().lower(),
                    outcomes.aucInterval().upper())),
            new Block.Table("Ranking and calibration", table.build())));
  }

  private static Section method() {
    return Section.of(
        "method",
        "How it was counted",
        List.of(
            new Block.Points(
                List.of(
                    "PSI and CSI: sum over the bins of (A − E) ln(A / E), with the shares A of the"
                        + " applicants and E of the training loans. Bins are frozen in the model file;"
                        + " missing values and unseen levels have bins of their own.",
                    "Bands: below 0.10 stable, below 0.25 investigate, from there on significant.",
                    "By chance: the 95 % quantile of chi-square with one degree of freedom fewer than"
                        + " bins, times (1 / training loans + 1 / applicants).",
                    "Score shift: sum of (A − E) times the mean points of the training loans in the"
                        + " bin.",
                    "Clipped: numbers beyond those that the curve covers."))));
  }
}
