package io.loantap.train.explore.show;

import io.loantap.train.explore.Correlations;
import io.loantap.train.explore.Exploration;
import io.loantap.train.page.Block;
import io.loantap.train.page.Charts;
import io.loantap.train.page.DataTable;
import io.loantap.train.page.Format;
import io.loantap.train.page.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Correlations and variance inflation. */
final class CorrelationSection {
  private static final double STRONG = 0.5;
  private static final double INFLATED = 5;
  private static final int NAMED = 6;

  private CorrelationSection() {}

  static Optional<Section> of(Exploration exploration) {
    @Nullable Correlations correlations = exploration.correlations();
    if (correlations == null) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Prose(List.of(strongPairs(correlations), inflated(correlations))));
    blocks.add(heatMap(correlations));
    blocks.add(inflation(correlations));
    return Optional.of(Section.of("correlation", "How the numbers hang together", blocks));
  }

  private static String strongPairs(Correlations correlations) {
    List<String> strong =
        correlations.pairs().stream()
            .filter(pair -> pair.correlation() != null)
            .filter(pair -> Math.abs(Objects.requireNonNull(pair.correlation())) >= STRONG)
            .sorted(
                Comparator.comparingDouble(
                    pair -> -Math.abs(Objects.requireNonNull(pair.correlation()))))
            .map(
                pair ->
                    String.format(
                        Locale.ROOT,
                        "%s and %s (%+.2f)",
                        pair.other(),
                        pair.one(),
                        pair.correlation()))
            .toList();
    if (strong.isEmpty()) {
      return "No two columns of numbers correlate by 0.5 or more.";
    }
    String more = strong.size() > NAMED ? " and " + (strong.size() - NAMED) + " more" : "";
    return (strong.size() == 1
            ? "One pair correlates by 0.5 or more: "
            : strong.size() + " pairs correlate by 0.5 or more: ")
        + String.join(", ", strong.subList(0, Math.min(NAMED, strong.size())))
        + more
        + ".";
  }

  private static String inflated(Correlations correlations) {
    List<String> combinations = new ArrayList<>();
    List<String> high = new ArrayList<>();
    for (Correlations.Inflation inflation : correlations.inflation()) {
      Double factor = inflation.factor();
      if (factor == null) {
        combinations.add(inflation.column());
      } else if (factor >= INFLATED) {
        high.add(String.format(Locale.ROOT, "%s (%.1f)", inflation.column(), factor));
      }
    }
    String text =
        high.isEmpty()
            ? "No variance inflation factor reaches 5."
            : "Variance inflation of 5 or more, so that a model should not have all of: "
                + String.join(", ", high)
                + ".";
    return combinations.isEmpty()
        ? text
        : text + " Constant, or a combination of others: " + String.join(", ", combinations) + ".";
  }

  private static Block heatMap(Correlations correlations) {
    DataTable.Builder table =
        DataTable.builder()
            .column("one", "Column", Format.TEXT)
            .column("other", "and column", Format.TEXT)
            .column("value", "Correlation", Format.SIGNED)
            .column("rows", "Loans with both", Format.COUNT);
    List<Correlations.Pair> drawn =
        correlations.pairs().stream().filter(pair -> pair.correlation() != null).toList();
    for (Correlations.Pair pair : drawn) {
      // The later column down the side, so that the cells make a triangle.
      table.row(pair.other(), pair.one(), pair.correlation(), pair.rows());
    }
    return new Block.Figure(
        List.of(
            Charts.heatMap(
                "Correlation of each pair of columns",
                "Pearson's correlation of each pair of columns of numbers and the outcome, from −1 to"
                    + " +1.",
                "Correlation",
                correlations.names().size())),
        table.build(),
        "Blue pairs go opposite ways, orange ones together. The last row is the outcome: orange there"
            + " means that higher numbers end badly more often.");
  }

  private static Block inflation(Correlations correlations) {
    DataTable.Builder table =
        DataTable.builder()
            .column("level", "Column", Format.TEXT)
            .column("factor", "Variance inflation factor", Format.DECIMAL);
    correlations
        .inflation()
        .forEach(inflation -> table.row(inflation.column(), inflation.factor()));
    return new Block.Figure(
        List.of(
            Charts.bars(
                "Variance inflation",
                "Variance inflation factor by column; 1 is a column unrelated to the others.",
                "Column",
                "factor",
                "Variance inflation factor",
                "~s",
                Charts.Colour.COUNT)),
        table.build(),
        "");
  }
}
