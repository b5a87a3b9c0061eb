/** References that scores are read against, fitted to the training loans. */
@NullMarked
package io.loantap.learn.reference;

import org.jspecify.annotations.NullMarked;
