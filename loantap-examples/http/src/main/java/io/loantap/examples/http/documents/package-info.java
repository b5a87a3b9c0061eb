/**
 * Documents made from the model that serves: schema and template of an application, OpenAPI, model
 * card.
 */
@NullMarked
package io.loantap.examples.http.documents;

import org.jspecify.annotations.NullMarked;
