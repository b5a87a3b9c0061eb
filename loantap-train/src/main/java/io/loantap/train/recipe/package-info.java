/**
 * Recipes: which characteristics a model is made of and how each is encoded, as readable JSON
 * files.
 */
@NullMarked
package io.loantap.train.recipe;

import org.jspecify.annotations.NullMarked;
