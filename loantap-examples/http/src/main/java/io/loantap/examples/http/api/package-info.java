/** The addresses of the service, one handler each: applications in, decisions out. */
@NullMarked
package io.loantap.examples.http.api;

import org.jspecify.annotations.NullMarked;
