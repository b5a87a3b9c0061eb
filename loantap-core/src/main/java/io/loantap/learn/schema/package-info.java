/** Schemas inferred from the columns of a file. */
@NullMarked
package io.loantap.learn.schema;

import org.jspecify.annotations.NullMarked;
