package io.loantap.train.compare;

/**
 * A loan that one model finds much riskier than the other.
 *
 * @param place line or row in the table
 * @param first probability of default by the first model
 * @param second by the second
 * @param logOdds the second log-odds less the first
 * @param bad its outcome
 */
public record Mover(long place, double first, double second, double logOdds, boolean bad) {}
