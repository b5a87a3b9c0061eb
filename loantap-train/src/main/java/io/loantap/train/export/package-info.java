/** Models in the syntax of other programs: SQL, Python, a table of points. */
@NullMarked
package io.loantap.train.export;

import org.jspecify.annotations.NullMarked;
