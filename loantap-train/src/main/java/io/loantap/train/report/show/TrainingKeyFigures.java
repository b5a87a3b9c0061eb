package io.loantap.train.report.show;

import static io.loantap.train.report.ReportWords.count;
import static io.loantap.train.report.ReportWords.fraction;
import static io.loantap.train.report.ReportWords.fractions;
import static io.loantap.train.report.ReportWords.percent;
import static io.loantap.train.report.ReportWords.range;
import static io.loantap.train.report.ReportWords.threshold;

import io.loantap.learn.evaluation.Calibration;
import io.loantap.learn.evaluation.ConfidenceInterval;
import io.loantap.learn.evaluation.Confusion;
import io.loantap.learn.evaluation.Metrics;
import io.loantap.train.page.Block;
import io.loantap.train.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures that stand at the top of the page. */
final class TrainingKeyFigures {
  private TrainingKeyFigures() {}

  static Block of(Report report) {
    Metrics test = report.result().test();
    Confusion counts = test.confusion();
    List<Block.Tile> tiles = new ArrayList<>();
    tiles.add(
        new Block.Tile(
            "AUC",
            fraction(test.auc()),
            fraction(report.ranking().aucLow()) + " to " + fraction(report.ranking().aucHigh())));
    tiles.add(new Block.Tile("KS", fraction(test.ks()), "Gini " + fraction(test.gini())));
    Optional<Calibration.Line> line = report.calibration().line();
    line.ifPresent(
        it ->
            tiles.add(
                new Block.Tile(
                    "Calibration slope",
                    fraction(it.slope()),
                    fractions(it.slopeInterval()) + ", ideally 1")));
    ConfidenceInterval approval = counts.approvalRateInterval();
    tiles.add(
        new Block.Tile(
            "Approved",
            percent(counts.approvalRate()),
            range(approval.lower(), approval.upper())
                + ", at a threshold of "
                + threshold(test.threshold())));
    counts
        .npaInterval()
        .ifPresent(
            npa ->
                tiles.add(
                    new Block.Tile(
                        "NPA of the approved",
                        percent(counts.npa().orElseThrow()),
                        range(npa.lower(), npa.upper()))));
    tiles.add(
        new Block.Tile(
            report.result().words().bad(),
            percent(test.chargedOffRate()),
            count(report.result().testScores().chargedOff())
                + " of "
                + count(test.rows())
                + " loans measured"));
    return new Block.Tiles(tiles);
  }
}
