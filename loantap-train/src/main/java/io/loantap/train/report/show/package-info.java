/** The page of a training, made from its report alone. */
@NullMarked
package io.loantap.train.report.show;

import org.jspecify.annotations.NullMarked;
