/** Minimisation of a convex objective by preconditioned gradient descent, with signs. */
@NullMarked
package io.loantap.learn.optimise;

import org.jspecify.annotations.NullMarked;
