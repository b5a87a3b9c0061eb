/** The smallest program that scores an applicant. */
@NullMarked
package io.loantap.examples.embed;

import org.jspecify.annotations.NullMarked;
