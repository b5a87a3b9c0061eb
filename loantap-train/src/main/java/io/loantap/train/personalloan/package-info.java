/**
 * All that is true of the LoanTap file alone: names of its columns and outcomes and the built-in
 * recipes here, its data dictionary in {@link io.loantap.train.personalloan.answer}, synthetic
 * loans in {@link io.loantap.train.personalloan.generate}. Every other package works on any file.
 */
@NullMarked
package io.loantap.train.personalloan;

import org.jspecify.annotations.NullMarked;
