package io.loantap.train.explore.show;

import io.loantap.train.explore.Exploration;
import io.loantap.train.page.Block;
import io.loantap.train.page.Page;
import io.loantap.train.page.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The page of an exploration, section by section. */
public final class ExplorePage {
  private ExplorePage() {}

  /** The page. */
  public static Page of(Exploration exploration) {
    List<Section> sections = new ArrayList<>();
    sections.add(AnswersSection.of(exploration));
    TimeSection.of(exploration).ifPresent(sections::add);
    sections.add(InformationSection.of(exploration));
    CorrelationSection.of(exploration).ifPresent(sections::add);
    sections.add(QualitySection.of(exploration));
    sections.add(ColumnsSection.of(exploration));
    sections.add(
        Section.of("method", "How it was counted", List.of(new Block.Points(exploration.rules()))));
    return new Page(
        "Data exploration",
        exploration.file(),
        subtitle(exploration),
        List.of(ExplorationKeyFigures.of(exploration)),
        sections,
        "Written by loantap from "
            + exploration.file()
            + ", SHA-256 "
            + exploration.sha256()
            + ". Everything here is also in the JSON that loantap explore --json writes.",
        List.of());
  }

  private static String subtitle(Exploration exploration) {
    Exploration.Outcome outcome = exploration.outcome();
    return String.format(
        Locale.ROOT,
        "%,d finished loans, of which %,d ended as “%s” in column “%s”, the bad outcome. Every rate on"
            + " this page is the share of loans with that outcome.",
        exploration.rows(),
        outcome.rate().bad(),
        outcome.bad(),
        outcome.column());
  }
}
