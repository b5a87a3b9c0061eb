package io.loantap.train.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.train.support.OutcomeWords;
import java.util.List;

/** A part of a section. What people or files have written may stand in it: it is escaped. */
public sealed interface Block {

  /** Paragraphs. */
  record Prose(List<String> paragraphs) implements Block {
    /** Copies the list; figures and their signs are kept together. */
    public Prose {
      paragraphs = List.copyOf(paragraphs.stream().map(Typography::unbroken).toList());
    }

    /** Paragraphs. */
    public static Prose of(String... paragraphs) {
      return new Prose(List.of(paragraphs));
    }
  }

  /** Points of a list. */
  record Points(List<String> points) implements Block {
    /** Copies the list; figures and their signs are kept together. */
    public Points {
      points = List.copyOf(points.stream().map(Typography::unbroken).toList());
    }
  }

  /** A few figures set large. */
  record Tiles(List<Tile> tiles) implements Block {
    /** Copies the list. */
    public Tiles {
      tiles = List.copyOf(tiles);
    }
  }

  /**
   * One of the tiles.
   *
   * @param detail a remark in small type; may be empty
   */
  record Tile(String name, String figure, String detail) {
    /** Keeps figures and their signs together. */
    public Tile {
      figure = Typography.unbroken(figure);
      detail = Typography.unbroken(detail);
    }
  }

  /**
   * Charts side by side, and the table that all of them draw.
   *
   * @param note a remark below; may be empty
   */
  record Figure(List<Chart> charts, DataTable table, String note) implements Block {
    /** Copies the list. */
    public Figure {
      charts = List.copyOf(charts);
    }
  }

  /**
   * A table that is always open.
   *
   * @param caption above it
   */
  record Table(String caption, DataTable table) implements Block {}

  /**
   * A slider over thresholds, with what each of them does.
   *
   * @param cuts what a line of the table does, ascending: {@code threshold}, the counts {@code tp},
   *     {@code fp}, {@code tn} and {@code fn}, {@code approvalRate}, {@code npa}, {@code npaLow},
   *     {@code npaHigh}, {@code precision}, {@code recall}, {@code repaidAmount}, {@code
   *     lostAmount}
   * @param chosen the line to begin with
   * @param margin what a good loan earns, as a share of its amount, until the reader changes it
   * @param loss what a bad one loses
   * @param currency what profits are in
   * @param words for the outcomes
   */
  record ThresholdExplorer(
      DataTable cuts, int chosen, double margin, double loss, String currency, OutcomeWords words)
      implements Block {}

  /**
   * Bins of a characteristic, to be moved, joined and split.
   *
   * @param data what the script reads: {@code name}, {@code kind} ({@code numbers} or {@code
   *     levels}), {@code periods}, {@code cells}, {@code apart} and {@code bins}
   */
  record BinEditor(ObjectNode data) implements Block {
    /** Copies the data. */
    public BinEditor {
      data = data.deepCopy();
    }

    @Override
    public ObjectNode data() {
      return data.deepCopy();
    }
  }

  /**
   * A form that saves a recipe with the bins of all editors of the page.
   *
   * @param recipe with the bins as they were found
   */
  record RecipeSaver(ObjectNode recipe) implements Block {
    /** Copies the recipe. */
    public RecipeSaver {
      recipe = recipe.deepCopy();
    }

    @Override
    public ObjectNode recipe() {
      return recipe.deepCopy();
    }
  }

  /** Things to be looked at. */
  record Findings(List<Finding> findings) implements Block {
    /** Copies the list. */
    public Findings {
      findings = List.copyOf(findings);
    }
  }

  /** One of them. */
  record Finding(Grade grade, String sentence) {
    /** Keeps figures and their signs together. */
    public Finding {
      sentence = Typography.unbroken(sentence);
    }
  }

  /** How bad a finding is. */
  enum Grade {
    /** Stops the work. */
    ALARM("Leak"),
    /** Somebody should look. */
    WARNING("Warning"),
    /** All is well. */
    FINE("Fine");

    private final String word;

    Grade(String word) {
      this.word = word;
    }

    /** The grade for people: colour alone does not say it. */
    public String word() {
      return word;
    }
  }
}
