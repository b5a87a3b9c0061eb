package io.loantap.train.fit;

import io.loantap.learn.encode.Monotone;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The cost of a direction that a curve is held to: by how much the loss of loans held out is
 * greater than if this curve alone were free.
 *
 * @param characteristic its name
 * @param direction not {@link Monotone#FREE}
 * @param cost below 0 where freedom only lets the curve follow chance
 */
public record DirectionCost(String characteristic, Monotone direction, LossDifference cost) {

  /** What some directions cost, in one sentence; there is at least one. */
  public static String sentence(List<DirectionCost> costs) {
    return "What directions cost, as mean log-loss of loans held out beside that of a free curve: "
        + costs.stream().map(DirectionCost::words).collect(Collectors.joining(", "))
        + " (\"monotone\" in the recipe: \"free\" frees a curve).";
  }

  private String words() {
    return String.format(
        Locale.ROOT,
        "\"%s\" %+.5f (standard error %.5f)",
        characteristic,
        cost.mean(),
        cost.standardError());
  }
}
