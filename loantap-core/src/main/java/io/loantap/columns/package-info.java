/** Many applications at once, a column for each field. */
@NullMarked
package io.loantap.columns;

import org.jspecify.annotations.NullMarked;
