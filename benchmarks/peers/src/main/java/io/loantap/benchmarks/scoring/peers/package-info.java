/** Libraries of the scoring comparison that the build does not download. */
@NullMarked
package io.loantap.benchmarks.scoring.peers;

import org.jspecify.annotations.NullMarked;

