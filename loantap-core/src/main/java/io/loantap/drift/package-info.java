/**
 * How far the applicants of today are from the loans that a model was trained on: stability of the
 * score (PSI) and of each characteristic (CSI), counted beside a running scorer.
 */
@NullMarked
package io.loantap.drift;

import org.jspecify.annotations.NullMarked;
