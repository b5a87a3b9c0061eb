/**
 * The comparison of two models on the same finished loans: ranking by a paired test, calibration,
 * the loans on which they decide otherwise, reasons, characteristics and months.
 */
@NullMarked
package io.loantap.train.compare;

import org.jspecify.annotations.NullMarked;
