package io.loantap.train.report.record;

import io.loantap.train.page.Section;
import io.loantap.train.report.Report;
import java.util.List;
import java.util.stream.Stream;

/**
 * The record of a model, chapter by chapter. All that it says comes from the figures and settings
 * of the training; what only people know is left open by name.
 */
public final class ModelRecord {
  private ModelRecord() {}

  /** The chapters, in order. */
  public static List<Section> of(Report report) {
    return Stream.of(
            DataChapters.of(report),
            ModelChapters.of(report),
            ResultChapters.of(report),
            UseChapters.of(report))
        .flatMap(List::stream)
        .toList();
  }

  static Section chapter(String id, String title, io.loantap.train.page.Block... blocks) {
    return Section.of("record-" + id, title, List.of(blocks));
  }
}
