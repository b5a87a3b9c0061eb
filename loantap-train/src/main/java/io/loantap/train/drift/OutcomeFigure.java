package io.loantap.train.drift;

import java.util.OptionalDouble;

/**
 * A figure of loans whose outcome is known.
 *
 * @param name as files have it
 * @param words as people read it
 * @param then of the model's test loans; empty if the model file does not hold it
 * @param now of the later loans; empty if it is not defined
 */
public record OutcomeFigure(String name, String words, OptionalDouble then, OptionalDouble now) {}
