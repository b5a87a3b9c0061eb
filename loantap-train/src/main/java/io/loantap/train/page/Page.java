package io.loantap.train.page;

import java.util.List;

/**
 * A page: what it says, not how it looks.
 *
 * @param kind what kind of page it is, above the title
 * @param subtitle below the title
 * @param summary blocks before the first section
 * @param footer the last line
 * @param scripts JavaScript of its own, run after the charts' script; none for most pages
 */
public record Page(
    String kind,
    String title,
    String subtitle,
    List<Block> summary,
    List<Section> sections,
    String footer,
    List<String> scripts) {
  /** Copies the lists. */
  public Page {
    summary = List.copyOf(summary);
    sections = List.copyOf(sections);
    scripts = List.copyOf(scripts);
  }
}
