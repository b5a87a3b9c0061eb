/** The LoanTap file, and what is true of it alone: its schema and a builder of its applicants. */
@NullMarked
package io.loantap.loantap;

import org.jspecify.annotations.NullMarked;
