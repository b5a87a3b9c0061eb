/**
 * What commands of every subject share: their output, the files they write, the model they read.
 */
@NullMarked
package io.loantap.train.command;

import org.jspecify.annotations.NullMarked;
