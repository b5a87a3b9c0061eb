/**
 * Numbers and codes in as few bytes as their distinct values allow, and summaries of numbers that
 * merge.
 */
@NullMarked
package io.loantap.compact;

import org.jspecify.annotations.NullMarked;
