package io.loantap.train.explore;

import java.util.List;

/**
 * A question about the loans and what they say.
 *
 * @param id of the question: lower-case words and hyphens
 * @param sentences the answer
 * @param figures the numbers behind it that are not of a level
 * @param levels what the levels below are of, as an axis has it; empty if there are none
 * @param effects the answer by level
 * @param inOrder whether the levels have an order of their own, as grades have
 */
public record Answer(
    String id,
    String question,
    List<String> sentences,
    List<Figure> figures,
    String levels,
    List<Effect> effects,
    boolean inOrder) {
  /** Copies the lists. */
  public Answer {
    sentences = List.copyOf(sentences);
    figures = List.copyOf(figures);
    effects = List.copyOf(effects);
  }

  /**
   * A number with its name.
   *
   * @param unit "share", "loans", or another; empty if it has none
   */
  public record Figure(String name, double value, String unit) {}
}
