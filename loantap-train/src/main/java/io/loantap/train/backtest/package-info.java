/**
 * Results of a model on the loans that it was trained and tested on: by vintage, and characteristic
 * by characteristic. Figures only, which reports put into words.
 */
@NullMarked
package io.loantap.train.backtest;

import org.jspecify.annotations.NullMarked;
