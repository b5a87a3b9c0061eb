package io.loantap.train.print;

import io.loantap.decision.ThresholdRecord;
import io.loantap.scorecard.TrainingRecord;

/** A model file's account of itself in sentences. */
public final class ModelText {
  private ModelText() {}

  /** What training had to remark, a marked paragraph each. */
  public static String notices(TrainingRecord record) {
    StringBuilder text = new StringBuilder();
    record.notices().forEach(notice -> text.append(Prose.notice(notice)));
    return text.toString();
  }

  /** The threshold and why it is what it is. */
  public static String threshold(ThresholdRecord record) {
    return Prose.paragraph(record.reason());
  }
}
