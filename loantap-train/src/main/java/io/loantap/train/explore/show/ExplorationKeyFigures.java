package io.loantap.train.explore.show;

import io.loantap.train.explore.Exploration;
import io.loantap.train.leak.LeakFinding;
import io.loantap.train.page.Block;
import io.loantap.train.page.Format;
import io.loantap.train.statistics.BadRate;
import java.util.ArrayList;
import java.util.List;

/** The figures that stand at the top of the page. */
final class ExplorationKeyFigures {
  private ExplorationKeyFigures() {}

  static Block of(Exploration exploration) {
    BadRate rate = exploration.outcome().rate();
    List<Block.Tile> tiles = new ArrayList<>();
    tiles.add(
        new Block.Tile(
            "Loans",
            Format.COUNT.text(exploration.rows()),
            Format.COUNT.text(
                    exploration.columns().stream().filter(c -> c.derivedFrom() == null).count())
                + " columns and the outcome"));
    tiles.add(
        new Block.Tile(
            exploration.outcome().words().bad(),
            Format.PERCENT.text(rate.rate()),
            Format.PERCENT.text(rate.low()) + " to " + Format.PERCENT.text(rate.high())));
    tiles.add(
        new Block.Tile(
            exploration.outcome().words().good(),
            Format.PERCENT.text(1 - rate.rate()),
            Format.COUNT.text(rate.good()) + " loans"));
    tiles.add(
        new Block.Tile(
            "Missing values",
            Format.PERCENT.text((double) exploration.missingCells() / exploration.cells()),
            Format.COUNT.text(exploration.missingCells())
                + " of "
                + Format.COUNT.text(exploration.cells())
                + " cells"));
    tiles.add(
        new Block.Tile(
            "Repeated rows",
            Format.COUNT.text(exploration.duplicates().rows()),
            Format.COUNT.text(exploration.duplicates().contradictions()) + " with both outcomes"));
    long leaks =
        exploration.leaks().stream()
            .filter(leak -> leak.severity() == LeakFinding.Severity.LEAK)
            .count();
    tiles.add(
        new Block.Tile(
            "Leaks",
            Format.COUNT.text(leaks),
            leaks == 0 ? "no level gives the outcome away" : "levels that give the outcome away"));
    return new Block.Tiles(tiles);
  }
}
