/** The LoanTap file, and what is true of it alone: its schema and a builder of its applicants. */
@NullMarked
package io.loantap.personalloan;

import org.jspecify.annotations.NullMarked;
