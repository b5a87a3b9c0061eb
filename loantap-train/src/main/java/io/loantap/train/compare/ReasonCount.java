package io.loantap.train.compare;

/**
 * Count of declined loans of which a code is the principal reason, in both models.
 *
 * @param code of the reason
 * @param text in English, of the model that has it
 * @param first among the loans that the first model declines
 * @param second among those that the second declines
 */
public record ReasonCount(String code, String text, long first, long second) {}
