/**
 * Databases as tables of rows, in and out, through any JDBC driver.
 *
 * <p>A {@link io.loantap.train.jdbc.QueryInput} reads the rows of a query in batches, so that
 * memory does not depend on their number; a {@link io.loantap.train.jdbc.DatabaseTarget} takes rows
 * in one transaction. What goes wrong is a {@link io.loantap.train.jdbc.DatabaseException}, whose
 * message holds neither passwords nor the values of cells.
 */
@NullMarked
package io.loantap.train.jdbc;

import org.jspecify.annotations.NullMarked;
