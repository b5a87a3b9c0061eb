package io.loantap.train.report.show;

import io.loantap.train.page.Block;
import io.loantap.train.page.Section;
import io.loantap.train.report.Report;
import io.loantap.train.report.SurfaceTable;
import java.util.List;
import java.util.Optional;

/** The section on what pairs of characteristics contribute together. */
final class PairsSection {
  private PairsSection() {}

  static Optional<Section> of(Report report) {
    List<Block> blocks = SurfaceTable.maps(report.result());
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(Section.of("pairs", "What pairs contribute together", blocks));
  }
}
