package io.loantap.train.compare;

import org.jspecify.annotations.Nullable;

/**
 * The scores of one finished loan by both models.
 *
 * @param place line or row of the loan in its table
 * @param first probability of default by the first model, in [0, 1]
 * @param second by the second
 * @param bad its outcome
 * @param month slot of its month; NaN if it is not known
 * @param amount of the loan; 1 if amounts are not known
 * @param firstReason code of the first model's principal reason, if that declines; else null
 * @param secondReason the same of the second
 */
record LoanPair(
    long place,
    double first,
    double second,
    boolean bad,
    double month,
    double amount,
    @Nullable String firstReason,
    @Nullable String secondReason) {}
