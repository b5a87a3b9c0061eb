/**
 * The model file: all that a scorer needs, as one JSON document that is wholly valid or refused.
 * Not exported, but to the module that trains.
 */
@NullMarked
package io.loantap.storage;

import org.jspecify.annotations.NullMarked;
