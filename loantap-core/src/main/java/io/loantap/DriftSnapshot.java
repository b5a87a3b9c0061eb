package io.loantap;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.loantap.drift.DriftCounts;
import io.loantap.drift.DriftReport;
import io.loantap.drift.count.DriftReference;
import java.io.IOException;

/**
 * The counts of a {@link DriftMonitor}: numbers of applicants by bin, and nothing of any one of
 * them. Snapshots of the same model from several instances, or from several windows of time, add
 * up. Immutable.
 *
 * @param modelId of the model that scored
 * @param counts of its applicants
 */
public record DriftSnapshot(String modelId, DriftCounts counts) implements JsonForm {
  /**
   * Both together, in whatever order.
   *
   * @throws IllegalArgumentException if they are of different models
   */
  public DriftSnapshot merge(DriftSnapshot other) {
    if (!modelId.equals(other.modelId)) {
      throw new IllegalArgumentException(
          "These are snapshots of the models "
              + modelId
              + " and "
              + other.modelId
              + ". Merge those of one model.");
    }
    return new DriftSnapshot(modelId, counts.merge(other.counts));
  }

  /**
   * Holds the counts against the training loans of the model.
   *
   * @throws IllegalArgumentException if it is not the model that scored, or does not hold the
   *     scores of its training loans
   */
  public DriftReport against(Scorer scorer) {
    if (!modelId.equals(scorer.modelId())) {
      throw new IllegalArgumentException(
          "The snapshot is of model " + modelId + ", not of " + scorer.modelId() + ".");
    }
    return DriftReference.of(scorer.scorecard(), scorer.interpretation()).compare(counts);
  }

  /** One line of JSON, for another instance to read. */
  @Override
  public String toJson() {
    return DriftSnapshotJson.write(this);
  }

  @Override
  public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
    DriftSnapshotJson.tree(this).serialize(json, provider);
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws IllegalArgumentException if it is no such JSON; the message says where
   */
  public static DriftSnapshot fromJson(String json) {
    return DriftSnapshotJson.read(json);
  }
}
