/** The one sum that a score is, over an applicant, a map, an own type or columns. */
@NullMarked
package io.loantap.engine;

import org.jspecify.annotations.NullMarked;
