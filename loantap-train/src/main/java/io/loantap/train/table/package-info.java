/**
 * Tables of rows, wherever they come from: the one interface by which every command reads them, a
 * block of rows at a time.
 *
 * <p>A {@link io.loantap.train.table.TableInput} is opened to a {@link
 * io.loantap.train.table.TableSource}, whose rows are texts in {@link
 * io.loantap.train.table.RowBlock}s, filled ahead by a thread of its own ({@link
 * io.loantap.train.table.ReadAhead}). What a text means is decided by whoever reads the block.
 *
 * <p>Bad data is a {@link io.loantap.train.table.TableFormatException}, whose message can be shown
 * to the user as it stands; none ever holds the value of a cell.
 */
@NullMarked
package io.loantap.train.table;

import org.jspecify.annotations.NullMarked;
