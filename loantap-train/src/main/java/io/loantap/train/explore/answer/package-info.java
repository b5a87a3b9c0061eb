/**
 * The questions that a lender asks of finished loans, answered from the figures: every sentence is
 * chosen and filled by them, and a question whose columns are not there is not asked.
 */
@NullMarked
package io.loantap.train.explore.answer;

import org.jspecify.annotations.NullMarked;
