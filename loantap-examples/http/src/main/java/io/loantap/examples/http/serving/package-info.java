/** Decisions by the model that serves now. */
@NullMarked
package io.loantap.examples.http.serving;

import org.jspecify.annotations.NullMarked;
