/** Decisions by the models that serve now, each by its name. */
@NullMarked
package io.loantap.examples.http.serving;

import org.jspecify.annotations.NullMarked;
