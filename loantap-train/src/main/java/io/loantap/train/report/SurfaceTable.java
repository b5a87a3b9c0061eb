package io.loantap.train.report;

import io.loantap.learn.encode.PairEncoder;
import io.loantap.scorecard.Surface;
import io.loantap.train.TrainingResult;
import io.loantap.train.page.Block;
import io.loantap.train.page.Charts;
import io.loantap.train.page.DataTable;
import io.loantap.train.page.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** The surfaces of a model: contributions at the knots, and the loans behind each. */
public final class SurfaceTable {
  private SurfaceTable() {}

  /** Tables of them, with what they say; nothing if the model has no surfaces. */
  public static List<Block> of(TrainingResult result) {
    return blocks(
        result,
        (surface, loans) ->
            new Block.Table(
                surface.first() + " (down) with " + surface.second() + " (across)",
                table(surface, loans)));
  }

  /** The same as maps of coloured cells. */
  public static List<Block> maps(TrainingResult result) {
    return blocks(result, SurfaceTable::map);
  }

  private static List<Block> blocks(
      TrainingResult result, BiFunction<Surface, Optional<PairEncoder>, Block> shown) {
    List<Block> blocks = new ArrayList<>();
    for (Surface surface : result.model().scorecard().surfaces()) {
      blocks.add(shown.apply(surface, encoder(surface, result)));
    }
    if (!blocks.isEmpty()) {
      blocks.add(0, words());
    }
    return blocks;
  }

  private static Block map(Surface surface, Optional<PairEncoder> loans) {
    String names = surface.first() + " with " + surface.second();
    return new Block.Figure(
        List.of(
            Charts.heatMap(
                names,
                "Contribution of " + names + " at the knots of both, in log-odds of being bad.",
                "Log-odds: " + surface.first() + " down, " + surface.second() + " across",
                surface.knots(surface.second()).length)),
        cells(surface, loans),
        "Orange cells raise the risk beyond what the curves say, blue ones lower it.");
  }

  private static DataTable cells(Surface surface, Optional<PairEncoder> loans) {
    double[] rows = surface.knots(surface.first());
    double[] columns = surface.knots(surface.second());
    DataTable.Builder table =
        DataTable.builder()
            .column("other", surface.first(), Format.TEXT)
            .column("one", surface.second(), Format.TEXT)
            .column("value", "Log-odds", Format.SIGNED)
            .column("loans", "Loans nearest", Format.COUNT);
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < columns.length; column++) {
        int down = row;
        int across = column;
        table.row(
            Format.NUMBER.text(rows[row]),
            Format.NUMBER.text(columns[column]),
            surface.heights()[row][column],
            loans.map(it -> (Object) it.rowsNearest(down, across)).orElse(null));
      }
    }
    return table.build();
  }

  private static Block words() {
    return Block.Prose.of(
        "What two characteristics contribute together comes beside their curves, half counted"
            + " towards either; it is bilinear between these knots and 0 where a value is"
            + " missing or special. Over the loans nearest to any knot of either"
            + " characteristic its mean is 0, so the curves say what each contributes on the"
            + " whole. Behind each contribution in log-odds stand the training loans nearest to"
            + " it.");
  }

  private static Optional<PairEncoder> encoder(Surface surface, TrainingResult result) {
    return result.fitting().encoders().stream()
        .filter(PairEncoder.class::isInstance)
        .map(PairEncoder.class::cast)
        .filter(it -> it.names().equals(surface.names()))
        .findFirst();
  }

  private static DataTable table(Surface surface, Optional<PairEncoder> loans) {
    double[] rows = surface.knots(surface.first());
    double[] columns = surface.knots(surface.second());
    DataTable.Builder table = DataTable.builder().column("knot", surface.first(), Format.TEXT);
    for (int column = 0; column < columns.length; column++) {
      table.column(
          "k" + column, surface.second() + " " + Format.NUMBER.text(columns[column]), Format.TEXT);
    }
    for (int row = 0; row < rows.length; row++) {
      Object[] cells = new Object[columns.length + 1];
      cells[0] = Format.NUMBER.text(rows[row]);
      for (int column = 0; column < columns.length; column++) {
        int across = column;
        int down = row;
        cells[column + 1] =
            Format.SIGNED.text(surface.heights()[row][column])
                + loans
                    .map(it -> String.format(Locale.ROOT, " (%,d)", it.rowsNearest(down, across)))
                    .orElse("");
      }
      table.row(cells);
    }
    return table.build();
  }
}
