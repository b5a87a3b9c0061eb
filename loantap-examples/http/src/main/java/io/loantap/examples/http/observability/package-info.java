/** Records of a running service: access log, audit log, metrics. */
@NullMarked
package io.loantap.examples.http.observability;

import org.jspecify.annotations.NullMarked;
