/** Limits to callers: keys, rates, sizes and times of bodies, and the end of the service. */
@NullMarked
package io.loantap.examples.http.limits;

import org.jspecify.annotations.NullMarked;
