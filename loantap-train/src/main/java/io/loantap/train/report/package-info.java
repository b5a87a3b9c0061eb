/**
 * What a training report says: the figures of a trained model that its page, its model record and
 * the JSON file share. Records only hold figures; each is computed once.
 */
@NullMarked
package io.loantap.train.report;

import org.jspecify.annotations.NullMarked;
