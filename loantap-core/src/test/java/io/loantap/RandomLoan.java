package io.loantap;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** An application for a random model. */
record RandomLoan(
    @Nullable Double plain,
    @Nullable Number large,
    @Nullable Double skewed,
    OptionalDouble constant,
    @Nullable Integer group,
    @Nullable YearMonth born,
    Optional<YearMonth> asked,
    @Nullable String grade,
    Optional<String> town,
    @Nullable CharSequence single,
    @Nullable String address,
    @Nullable Double coded) {
  static RandomLoan of(Map<String, Object> values) {
    @Nullable Double constant = (Double) values.get("constant");
    return new RandomLoan(
        (Double) values.get("plain"),
        (Number) values.get("large"),
        (Double) values.get("skewed"),
        constant == null ? OptionalDouble.empty() : OptionalDouble.of(constant),
        (Integer) values.get("group"),
        (YearMonth) values.get("born"),
        Optional.ofNullable((YearMonth) values.get("asked")),
        (String) values.get("grade"),
        Optional.ofNullable((String) values.get("town")),
        (CharSequence) values.get("single"),
        (String) values.get("address"),
        (Double) values.get("coded"));
  }
}
