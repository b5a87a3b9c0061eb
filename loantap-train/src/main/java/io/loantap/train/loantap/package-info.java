/**
 * All that is true of the LoanTap file alone: names of its columns and outcomes and the built-in
 * recipes here, its data dictionary in {@link io.loantap.train.loantap.answer}, synthetic loans in
 * {@link io.loantap.train.loantap.generate}. Every other package works on any file.
 */
@NullMarked
package io.loantap.train.loantap;

import org.jspecify.annotations.NullMarked;
