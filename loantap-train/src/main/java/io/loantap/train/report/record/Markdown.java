package io.loantap.train.report.record;

import io.loantap.train.page.Block;
import io.loantap.train.page.DataTable;
import io.loantap.train.page.Section;
import io.loantap.train.page.TableColumn;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Sections as Markdown. What files have written stays text: characters that mean something in
 * Markdown or HTML are escaped.
 */
public final class Markdown {
  private final StringBuilder text = new StringBuilder();

  private Markdown() {}

  /** A document. */
  public static String of(String title, List<Section> sections) {
    Markdown document = new Markdown();
    document.text.append("# ").append(escaped(title)).append('\n');
    sections.forEach(document::add);
    return document.text.toString();
  }

  private void add(Section section) {
    text.append("\n## ").append(escaped(section.title())).append('\n');
    section.blocks().forEach(this::add);
  }

  private void add(Block block) {
    if (block instanceof Block.Prose prose) {
      prose.paragraphs().forEach(it -> text.append('\n').append(escaped(it)).append('\n'));
    } else if (block instanceof Block.Points points) {
      text.append('\n');
      points.points().forEach(it -> text.append("- ").append(escaped(it)).append('\n'));
    } else if (block instanceof Block.Table table) {
      add(table);
    } else {
      throw new IllegalArgumentException("no Markdown for " + block.getClass().getSimpleName());
    }
  }

  private void add(Block.Table block) {
    DataTable table = block.table();
    text.append("\n**").append(escaped(block.caption())).append("**\n\n");
    text.append(row(table.shown().stream().map(TableColumn::heading).toList()));
    text.append(
        table.shown().stream()
            .map(column -> column.format().isNumeric() ? "---:" : "---")
            .collect(Collectors.joining(" | ", "| ", " |\n")));
    for (int i = 0; i < table.rows().size(); i++) {
      int row = i;
      text.append(row(table.shown().stream().map(column -> table.text(row, column)).toList()));
    }
  }

  private static String row(List<String> cells) {
    return cells.stream().map(Markdown::escaped).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** On one line, and nothing in it read as markup. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.replaceAll("\\s*[\\r\\n]+\\s*", " ").toCharArray()) {
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '\\', '`', '*', '_', '[', ']', '|', '#', '~', '!' -> escaped.append('\\').append(c);
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
