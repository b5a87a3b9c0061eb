/** The data dictionary of the LoanTap file, and the questions that only its columns can answer. */
@NullMarked
package io.loantap.train.personalloan.answer;

import org.jspecify.annotations.NullMarked;
