/**
 * Reasons why an applicant was scored as they were: contributions against a reference, reasons in
 * words, points, and what would change the decision.
 */
@NullMarked
package io.loantap.reason;

import org.jspecify.annotations.NullMarked;
