package io.loantap.train.explore.show;

import io.loantap.train.explore.Answer;
import io.loantap.train.explore.Effect;
import io.loantap.train.explore.Exploration;
import io.loantap.train.page.Block;
import io.loantap.train.page.Charts;
import io.loantap.train.page.DataTable;
import io.loantap.train.page.Format;
import io.loantap.train.page.Section;
import java.util.ArrayList;
import java.util.List;

/** Questions and answers, with counts and rates side by side. */
final class AnswersSection {
  private AnswersSection() {}

  static Section of(Exploration exploration) {
    List<Section> parts = new ArrayList<>();
    for (Answer answer : exploration.answers()) {
      List<Block> blocks = new ArrayList<>();
      blocks.add(new Block.Prose(answer.sentences()));
      if (!answer.effects().isEmpty()) {
        blocks.add(figure(answer, exploration));
      }
      parts.add(new Section("answer-" + answer.id(), answer.question(), "", blocks, List.of()));
    }
    return new Section("answers", "Questions and answers", "", List.of(), parts);
  }

  private static Block figure(Answer answer, Exploration exploration) {
    String bad = exploration.outcome().words().bad();
    DataTable.Builder table =
        DataTable.builder()
            .column("level", answer.levels(), Format.TEXT)
            .column("rows", "Loans", Format.COUNT)
            .column("share", "Share", Format.PERCENT)
            .column("bad", bad, Format.COUNT)
            .column("rate", "Rate", Format.PERCENT)
            .column("low", "from", Format.PERCENT)
            .column("high", "to", Format.PERCENT)
            .column("difference", "Points from all", Format.POINTS)
            .column("logOdds", "Log-odds from all", Format.SIGNED)
            .column("verdict", "Beyond chance", Format.TEXT);
    for (Effect effect : answer.effects()) {
      table.row(
          effect.level(),
          effect.rate().rows(),
          effect.share(),
          effect.rate().bad(),
          effect.rate().rate(),
          effect.rate().low(),
          effect.rate().high(),
          effect.difference(),
          effect.logOdds(),
          effect.verdict().word());
    }
    return new Block.Figure(
        List.of(
            Charts.bars(
                "How many loans",
                answer.question() + " Number of loans by " + answer.levels() + ".",
                answer.levels(),
                "rows",
                "Loans",
                "~s",
                Charts.Colour.COUNT),
            Charts.rateByLevel(
                "How many of them end badly",
                answer.question() + " Share of bad loans by " + answer.levels() + ".",
                answer.levels(),
                "Share of " + bad,
                exploration.outcome().rate().rate())),
        table.build(),
        "");
  }
}
