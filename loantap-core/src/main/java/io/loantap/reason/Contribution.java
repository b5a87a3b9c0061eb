package io.loantap.reason;

import io.loantap.scorecard.ValueState;

/**
 * The contribution of one characteristic to one applicant's score. Holds no value of the applicant.
 *
 * @param characteristic name of the field or derived field
 * @param code of the reason it counts towards
 * @param state what became of the value
 * @param logOdds contribution to the log-odds of being charged off, as it was added up
 * @param reference what the contribution is held against, in log-odds
 * @param shortfall contribution less reference: above 0 counts against the applicant
 * @param points the contribution as points, with the characteristic's share of the base points
 */
public record Contribution(
    String characteristic,
    String code,
    ValueState state,
    double logOdds,
    double reference,
    double shortfall,
    double points) {}
