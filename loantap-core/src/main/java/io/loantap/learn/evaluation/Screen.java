package io.loantap.learn.evaluation;

/**
 * What the four-fifths rule of thumb says of a group. It stems from hiring (29 CFR 1607.4 D) and is
 * a reason to look closer, not a test of law.
 */
public enum Screen {
  /** The group that others are held against. */
  REFERENCE,
  /** Approved at least 0.80 times as often as the reference. */
  PASSED,
  /** Approved less than 0.80 times as often as the reference. */
  FLAGGED,
  /** Nobody of the group was approved. */
  NOBODY_APPROVED,
  /** Too few applicants in the group to say anything. */
  INSUFFICIENT
}
