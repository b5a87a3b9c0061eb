package io.loantap;

import io.loantap.decision.DecisionPolicy;
import io.loantap.decision.ThresholdRecord;
import io.loantap.learn.regression.RandomCase;
import io.loantap.scorecard.TrainingRecord;
import io.loantap.storage.StoredModel;
import io.loantap.storage.write.ModelWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Scorers for tests, each loaded from the bytes of its file. */
final class Scorers {
  private Scorers() {}

  static Scorer of(StoredModel model) {
    try {
      return Scorer.load(new ByteArrayInputStream(ModelWriter.bytes(model)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Scorer of(RandomCase random) {
    return of(
        new StoredModel(
            random.space().schema(),
            random.space().derived(),
            random.scorecard(),
            new DecisionPolicy(0.5),
            new ThresholdRecord("f1", true, ""),
            new TrainingRecord("1", "none", "", 0, Map.of(), Map.of(), List.of()),
            List.of()));
  }
}
