/** Requests, responses, JSON and problems, whatever the address. */
@NullMarked
package io.loantap.examples.http.protocol;

import org.jspecify.annotations.NullMarked;
