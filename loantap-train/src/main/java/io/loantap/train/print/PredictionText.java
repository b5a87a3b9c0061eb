package io.loantap.train.print;

import io.loantap.Notice;
import io.loantap.Prediction;

/** A prediction in words. */
public final class PredictionText {
  private PredictionText() {}

  /** Verdict, probability, threshold and notices, ending in a line break. */
  public static String of(Prediction prediction) {
    StringBuilder text = new StringBuilder();
    text.append(prediction.approved() ? "Approved" : "Rejected")
        .append(": probability of default ")
        .append(Figures.percent(prediction.probability()))
        .append(prediction.approved() ? ", at most the threshold of " : ", above the threshold of ")
        .append(Figures.percent(prediction.threshold()))
        .append(" (model ")
        .append(prediction.modelId())
        .append(").\n");
    for (Notice notice : prediction.notices()) {
      text.append("  ").append(notice.message()).append('\n');
    }
    return text.toString();
  }
}
