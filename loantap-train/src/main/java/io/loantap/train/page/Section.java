package io.loantap.train.page;

import java.util.List;

/**
 * A part of a page.
 *
 * @param id by which links find it: letters, digits and hyphens, once in a page
 * @param lead a remark beside the title; may be empty
 * @param parts sections within
 */
public record Section(
    String id, String title, String lead, List<Block> blocks, List<Section> parts) {
  /** Copies the lists. */
  public Section {
    if (!id.matches("[A-Za-z0-9-]+")) {
      throw new IllegalArgumentException("\"" + id + "\" is no id for a section");
    }
    blocks = List.copyOf(blocks);
    parts = List.copyOf(parts);
  }

  /** A section without sections within. */
  public static Section of(String id, String title, List<Block> blocks) {
    return new Section(id, title, "", blocks, List.of());
  }
}
