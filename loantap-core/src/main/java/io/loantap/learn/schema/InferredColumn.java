package io.loantap.learn.schema;

import io.loantap.applicant.Field;

/**
 * The findings of {@link SchemaInference} about one column.
 *
 * @param field the column as a field of a schema, whatever its kind
 * @param kind what it holds
 * @param reason why it is of this kind, as the end of a sentence: "it has no value"
 * @param present rows with a value
 * @param missing rows that are blank
 * @param distinct how many different values; an estimate within a few percent if {@link #isExact}
 *     is false
 */
public record InferredColumn(
    Field field, ColumnKind kind, String reason, long present, long missing, long distinct) {

  /** Whether {@link #distinct} was counted, which it is up to {@value DistinctSample#CAPACITY}. */
  public boolean isExact() {
    return distinct <= DistinctSample.CAPACITY;
  }
}
