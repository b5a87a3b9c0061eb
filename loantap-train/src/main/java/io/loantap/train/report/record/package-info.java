/** The model record: what a validator, an auditor or a supervisor asks of a model, in one place. */
@NullMarked
package io.loantap.train.report.record;

import org.jspecify.annotations.NullMarked;
