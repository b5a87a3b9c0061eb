package io.loantap.adverse;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part of a notice that stands on a line of its own in a form, and may be absent or repeated. */
enum NoticeBlock {
  REASON,
  COUNTER_OFFER,
  SCORE,
  FACTOR,
  AGENCY,
  EQUAL_CREDIT;

  /** Names that its lines may hold. */
  Set<String> names() {
    return switch (this) {
      case REASON, FACTOR -> Set.of("text");
      case COUNTER_OFFER -> Set.of("amount", "term", "rate", "instalment", "until");
      case SCORE -> Set.of("score", "lowest", "highest", "created", "source");
      case AGENCY -> Set.of("agency", "address", "phone");
      case EQUAL_CREDIT -> general();
    };
  }

  /** Names that may stand in the lines of a form itself. */
  static Set<String> general() {
    return Set.of("lender", "address", "supervisor", "received", "decided");
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  String placeholder() {
    return "{" + key() + "}";
  }

  /** Whether a form would leave out what has to be told without it. */
  boolean isNeededBy(AdverseActionNotice.Form form) {
    return switch (this) {
      case REASON -> form != AdverseActionNotice.Form.RIGHT_TO_REASONS;
      case COUNTER_OFFER -> form == AdverseActionNotice.Form.COUNTEROFFER;
      case SCORE, FACTOR, AGENCY, EQUAL_CREDIT -> true;
    };
  }

  /** The block that a line stands for; null for a line of text. */
  static @Nullable NoticeBlock of(String line) {
    return Arrays.stream(values())
        .filter(block -> block.placeholder().equals(line))
        .findFirst()
        .orElse(null);
  }
}
