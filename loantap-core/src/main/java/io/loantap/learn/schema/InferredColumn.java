package io.loantap.learn.schema;

import io.loantap.applicant.Field;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The findings of {@link SchemaInference} about one column.
 *
 * @param field the column as a field of a schema, whatever its kind
 * @param kind what it holds
 * @param reason why it is of this kind, as the end of a sentence: "it has no value"
 * @param present rows with a value
 * @param missing rows that are blank or hold a word for a missing value
 * @param distinct how many different values; an estimate within a few percent if {@link #isExact}
 *     is false
 * @param tokens the words for a missing value, with how many rows hold each
 * @param keptTokens those of a column of levels or text that may be values, and count as such
 * @param strays rows that hold something else among numbers or dates: bad cells
 * @param firstStray place of the first row that may be one, 0 if there is none
 */
public record InferredColumn(
    Field field,
    ColumnKind kind,
    String reason,
    long present,
    long missing,
    long distinct,
    Map<String, Long> tokens,
    Map<String, Long> keptTokens,
    long strays,
    long firstStray) {

  /** Copies the maps. */
  public InferredColumn {
    tokens = Collections.unmodifiableMap(new TreeMap<>(tokens));
    keptTokens = Collections.unmodifiableMap(new TreeMap<>(keptTokens));
  }

  /** The same column, of which further texts stand for a missing value. */
  InferredColumn withMissing(Collection<String> texts) {
    return new InferredColumn(
        field.withMissing(field.missing().with(texts)),
        kind,
        reason,
        present,
        missing,
        distinct,
        tokens,
        keptTokens,
        strays,
        firstStray);
  }

  /** Whether {@link #distinct} was counted, which it is up to {@value DistinctSample#CAPACITY}. */
  public boolean isExact() {
    return distinct <= DistinctSample.CAPACITY;
  }
}
