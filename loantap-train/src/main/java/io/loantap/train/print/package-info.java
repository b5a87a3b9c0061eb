/** Models, figures and predictions as text for a terminal. */
@NullMarked
package io.loantap.train.print;

import org.jspecify.annotations.NullMarked;
