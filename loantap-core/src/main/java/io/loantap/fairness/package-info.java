/** How a model treats groups of applicants that it must not tell apart. */
@NullMarked
package io.loantap.fairness;

import org.jspecify.annotations.NullMarked;
