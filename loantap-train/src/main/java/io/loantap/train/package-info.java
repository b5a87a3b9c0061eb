/** From a file of finished loans to a model file. */
@NullMarked
package io.loantap.train;

import org.jspecify.annotations.NullMarked;
