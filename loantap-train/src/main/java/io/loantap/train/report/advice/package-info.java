/** Recommendations for the business. Every sentence follows from figures of the report. */
@NullMarked
package io.loantap.train.report.advice;

import org.jspecify.annotations.NullMarked;
