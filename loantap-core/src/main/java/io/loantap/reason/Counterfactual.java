package io.loantap.reason;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change of one field that alone would have the application approved. Everything here is the
 * model's: the target, not the applicant's own value.
 *
 * @param field of the schema
 * @param number target in the unit of the field; NaN if the field has levels
 * @param levelOrNull target of a field with levels
 * @param size how far the target is from the applicant's value, as a share of the spread of the
 *     training loans; 1 for another level
 * @param probability of default after the change, at most the threshold
 */
public record Counterfactual(
    String field, double number, @Nullable String levelOrNull, double size, double probability) {

  /** The target of a field with levels. */
  public Optional<String> level() {
    return Optional.ofNullable(levelOrNull);
  }

  /** The target as text: a plain number or the level. */
  public String target() {
    return levelOrNull == null
        ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
        : levelOrNull;
  }
}
