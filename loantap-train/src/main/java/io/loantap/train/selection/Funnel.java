package io.loantap.train.selection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The candidates of a selection, each with the step at which it left and the reason.
 *
 * @param candidates each once, in the order of the recipe
 */
public record Funnel(List<Candidate> candidates) {
  /** Copies the list. */
  public Funnel {
    candidates = List.copyOf(candidates);
  }

  /**
   * One candidate.
   *
   * @param name of the characteristic
   * @param step at which it left, or {@link Step#SELECTED}
   * @param reason why it left, or stayed, in words
   * @param iv its information value in coarse groups, on all training loans; NaN if it was not
   *     looked at
   * @param chance the share of columns without any bearing on the outcome that have as much
   *     information; NaN if it was not looked at
   */
  public record Candidate(String name, Step step, String reason, double iv, double chance) {}

  /** Those that ended at a step. */
  public List<Candidate> at(Step step) {
    return candidates.stream().filter(candidate -> candidate.step() == step).toList();
  }

  /** Names of those selected, in the order of the recipe. */
  public List<String> selected() {
    return at(Step.SELECTED).stream().map(Candidate::name).toList();
  }

  /** The whole of it in one sentence. */
  public String sentence() {
    String left =
        Arrays.stream(Step.values())
            .filter(step -> step != Step.SELECTED && !at(step).isEmpty())
            .map(step -> String.format(Locale.ROOT, "%,d %s", at(step).size(), step.words()))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "Selected %,d of %,d candidates: %s%s. \"keep\" and \"drop\" under \"select\" in the recipe"
            + " overrule that, --no-select uses all candidates.",
        selected().size(),
        candidates.size(),
        String.join(", ", selected()),
        left.isEmpty() ? "" : "; left out: " + left);
  }
}
