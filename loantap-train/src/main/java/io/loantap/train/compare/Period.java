package io.loantap.train.compare;

import java.util.Optional;

/**
 * Both models on the loans of a month or a year.
 *
 * @param label 2015-03, or 2015
 * @param loans how many
 * @param bad of these
 * @param first mean probability by the first model
 * @param second by the second
 * @param ranking the test between their AUCs; empty below ten loans of an outcome
 */
public record Period(
    String label,
    long loans,
    long bad,
    double first,
    double second,
    Optional<DeLongTest> ranking) {}
