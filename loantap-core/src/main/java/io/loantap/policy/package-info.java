/** From probability to decision: thresholds, their tuning, and the metrics that justify them. */
@NullMarked
package io.loantap.policy;

import org.jspecify.annotations.NullMarked;
