package io.loantap.train.report;

import java.util.List;

/**
 * A recommendation for the business, in sentences made of the figures.
 *
 * @param id plain word, once in a report
 * @param heading what it is about
 * @param sentences with the figures that they follow from
 */
public record Advice(String id, String heading, List<String> sentences) {
  /** Copies the list. */
  public Advice {
    sentences = List.copyOf(sentences);
  }
}
