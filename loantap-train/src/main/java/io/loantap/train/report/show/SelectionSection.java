package io.loantap.train.report.show;

import io.loantap.train.page.Block;
import io.loantap.train.page.Section;
import io.loantap.train.report.FunnelTable;
import io.loantap.train.report.Report;
import java.util.List;
import java.util.Optional;

/** The section on why these characteristics and not the other candidates. */
final class SelectionSection {
  private SelectionSection() {}

  static Optional<Section> of(Report report) {
    return report
        .result()
        .funnel()
        .map(
            funnel ->
                Section.of(
                    "selection",
                    "Why these characteristics",
                    List.of(
                        Block.Prose.of(funnel.sentence(), FunnelTable.words()),
                        new Block.Table(
                            "Every candidate, with the step at which it left",
                            FunnelTable.of(funnel)))));
  }
}
