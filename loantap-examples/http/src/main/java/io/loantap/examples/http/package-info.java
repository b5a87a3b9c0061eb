/**
 * A service that decides on loan applications over HTTP: {@link
 * io.loantap.examples.http.ServeCommand} reads the command line, {@link
 * io.loantap.examples.http.Service} puts the parts together, {@link
 * io.loantap.examples.http.Routes} says which address does what.
 */
@NullMarked
package io.loantap.examples.http;

import org.jspecify.annotations.NullMarked;
