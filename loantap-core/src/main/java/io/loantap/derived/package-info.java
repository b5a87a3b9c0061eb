/**
 * Derived fields: the one vocabulary of computations from fields to further fields, stored by name
 * in the model file.
 */
@NullMarked
package io.loantap.derived;

import org.jspecify.annotations.NullMarked;
