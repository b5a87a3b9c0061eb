/**
 * The model file as training writes it: bytes that are a pure function of the model, put in place
 * whole or not at all. Nothing that scores reaches this package.
 */
@NullMarked
package io.loantap.storage.write;

import org.jspecify.annotations.NullMarked;
