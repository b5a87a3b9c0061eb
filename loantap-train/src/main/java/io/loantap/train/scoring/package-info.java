/** Applicants of a file, scored by a finished model: one by one as a service would. */
@NullMarked
package io.loantap.train.scoring;

import org.jspecify.annotations.NullMarked;
