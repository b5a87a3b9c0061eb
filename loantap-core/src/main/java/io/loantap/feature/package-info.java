/**
 * How the fields of an application become numbers: {@link io.loantap.feature.Derivation derived
 * fields}, and the {@link io.loantap.feature.FeatureEncoder encoders} that training fits and then
 * folds into the scorecard.
 */
@NullMarked
package io.loantap.feature;

import org.jspecify.annotations.NullMarked;
