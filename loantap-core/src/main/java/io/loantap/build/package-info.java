/** Model files from code: the scorecard that a lender has already, without training. */
@NullMarked
package io.loantap.build;

import org.jspecify.annotations.NullMarked;
