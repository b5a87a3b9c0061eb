package io.loantap.train.report.show;

import static io.loantap.train.report.ReportWords.count;

import io.loantap.train.page.Block;
import io.loantap.train.page.Page;
import io.loantap.train.page.Scripts;
import io.loantap.train.page.Section;
import io.loantap.train.report.Report;
import io.loantap.train.report.advice.Adviser;
import io.loantap.train.report.record.ModelRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The page of a training report, section by section. */
public final class ReportPage {
  private ReportPage() {}

  /** The page. */
  public static Page of(Report report) {
    List<Section> sections = new ArrayList<>();
    sections.add(advice(report));
    sections.add(DecisionSection.of(report));
    sections.add(DiscriminationSection.of(report));
    sections.add(CalibrationSection.of(report));
    sections.add(CharacteristicsSection.of(report));
    PairsSection.of(report).ifPresent(sections::add);
    SelectionSection.of(report).ifPresent(sections::add);
    CoefficientsSection.of(report).ifPresent(sections::add);
    sections.add(FitSection.of(report));
    VintageSection.of(report).ifPresent(sections::add);
    sections.add(remarks(report));
    sections.add(
        new Section(
            "record",
            "Model record",
            "For validators, auditors and supervisors; also written by --record as Markdown.",
            List.of(),
            ModelRecord.of(report)));
    return new Page(
        "Training report",
        report.file(),
        subtitle(report),
        List.of(TrainingKeyFigures.of(report)),
        sections,
        "Written by loantap "
            + report.training().libraryVersion()
            + " for model "
            + report.modelId()
            + ", trained on "
            + report.file()
            + ", SHA-256 "
            + report.training().dataSha256()
            + ". Everything here is also in the JSON that loantap train --json writes.",
        List.of(Scripts.thresholds()));
  }

  private static String subtitle(Report report) {
    return String.format(
        Locale.ROOT,
        "Recipe “%s”: %d characteristics, fitted to %s loans. Figures are of %s %s.",
        report.training().recipe(),
        report.characteristics().size(),
        count(report.result().trainingRows()),
        count(report.result().test().rows()),
        report.measuredOn());
  }

  private static Section advice(Report report) {
    return new Section(
        "recommendations",
        "What follows for the business",
        "",
        List.of(),
        Adviser.advise(report).stream()
            .map(
                advice ->
                    Section.of(
                        "advice-" + advice.id(),
                        advice.heading(),
                        List.of(new Block.Points(advice.sentences()))))
            .toList());
  }

  private static Section remarks(Report report) {
    List<Block.Finding> findings =
        new ArrayList<>(
            report.training().notices().stream()
                .map(notice -> new Block.Finding(Block.Grade.WARNING, notice))
                .toList());
    if (findings.isEmpty()) {
      findings.add(
          new Block.Finding(
              Block.Grade.FINE, "Nothing was left out, warned of or allowed by exception."));
    }
    return Section.of(
        "remarks", "What was skipped, and why", List.of(new Block.Findings(findings)));
  }
}
