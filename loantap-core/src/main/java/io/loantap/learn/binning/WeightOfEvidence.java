package io.loantap.learn.binning;

import java.util.List;

/**
 * The weight of evidence of groups of loans, {@code ln(share of the good / share of the bad)},
 * which is positive where loans are safer than average, and what each adds to the information
 * value, {@code (share of the good - share of the bad) * weight}. Half a loan is added to both
 * counts of each group, so that empty counts stay finite.
 *
 * @param goods all good loans, with the halves added
 * @param bads all bad loans, with the halves added
 */
public record WeightOfEvidence(double goods, double bads) {
  /** Added to each count. */
  public static final double SMOOTHING = 0.5;

  /** The scale for these groups. */
  public static WeightOfEvidence among(List<OutcomeCounts> groups) {
    OutcomeCounts all = groups.stream().reduce(OutcomeCounts.NONE, OutcomeCounts::plus);
    return among(all, groups.size());
  }

  /** The scale for so many groups of these loans. */
  static WeightOfEvidence among(OutcomeCounts all, int groups) {
    return new WeightOfEvidence(all.good() + SMOOTHING * groups, all.bad() + SMOOTHING * groups);
  }

  /** The information value of groups: 0 for one. */
  public static double informationValue(List<OutcomeCounts> groups) {
    WeightOfEvidence scale = among(groups);
    double sum = 0;
    for (OutcomeCounts group : groups) {
      sum += scale.value(group);
    }
    return sum;
  }

  /** The weight of a group. */
  public double weight(OutcomeCounts group) {
    return StrictMath.log(good(group) / bad(group));
  }

  /** What a group adds to the information value. */
  public double value(OutcomeCounts group) {
    return (good(group) - bad(group)) * weight(group);
  }

  private double good(OutcomeCounts group) {
    return (group.good() + SMOOTHING) / goods;
  }

  private double bad(OutcomeCounts group) {
    return (group.bad() + SMOOTHING) / bads;
  }
}
