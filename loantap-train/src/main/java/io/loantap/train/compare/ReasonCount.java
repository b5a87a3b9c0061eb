package io.loantap.train.compare;

/**
 * How often a code is the principal reason of a declined loan.
 *
 * @param code of the reason
 * @param text in English, of the model that has it
 * @param first among the loans that the first model declines
 * @param second among those that the second declines
 */
public record ReasonCount(String code, String text, long first, long second) {}
