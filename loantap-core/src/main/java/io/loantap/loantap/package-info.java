/** What is true of the LoanTap file alone: its schema and a builder of its applicants. */
@NullMarked
package io.loantap.loantap;

import org.jspecify.annotations.NullMarked;
