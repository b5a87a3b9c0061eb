package io.loantap.train.print;

import io.loantap.train.selection.Funnel;
import io.loantap.train.selection.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The funnel of a selection as text: how many candidates each step leaves, and who they are. */
final class FunnelText {
  /** So many of one step are listed; files have all. */
  private static final int LISTED = 15;

  private FunnelText() {}

  static String of(Funnel funnel) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(Locale.ROOT, "Selection among %,d candidates%n", funnel.candidates().size()));
    TextTable steps = new TextTable("", "candidates", "left");
    int left = funnel.candidates().size();
    for (Step step : Step.values()) {
      int here = funnel.at(step).size();
      if (step != Step.SELECTED && here > 0) {
        left -= here;
        steps.row(step.words(), Figures.count(here), Figures.count(left));
      }
    }
    text.append(steps.row("selected", "", Figures.count(left)));
    for (Step step : Step.values()) {
      List<Funnel.Candidate> here = funnel.at(step);
      if (!here.isEmpty()) {
        text.append(Prose.paragraph(capital(step.words()) + ":")).append(lines(here));
      }
    }
    return text.toString();
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String lines(List<Funnel.Candidate> candidates) {
    List<String> lines = new ArrayList<>();
    candidates.stream()
        .limit(LISTED)
        .map(it -> "  " + it.name() + ": " + it.reason() + "\n")
        .forEach(lines::add);
    if (candidates.size() > LISTED) {
      lines.add(
          String.format(
              Locale.ROOT,
              "  and %,d more, listed by --json, --report, --record and in the model file%n",
              candidates.size() - LISTED));
    }
    return String.join("", lines);
  }
}
