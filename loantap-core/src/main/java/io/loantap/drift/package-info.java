/**
 * Drift of the applicants of today from the loans that a model was trained on: stability of the
 * score (PSI) and of each characteristic (CSI).
 */
@NullMarked
package io.loantap.drift;

import org.jspecify.annotations.NullMarked;
