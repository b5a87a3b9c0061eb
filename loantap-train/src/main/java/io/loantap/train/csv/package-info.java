/**
 * CSV files in any dialect as tables of rows, in and out, with errors that name the place and the
 * remedy.
 *
 * <p>The way of the characters when reading: bytes of the file (hashed as they pass) &rarr; {@link
 * io.loantap.train.csv.TextBytes} (gzip, ZIP, byte order mark) &rarr; {@link
 * io.loantap.train.csv.CharsetReader} &rarr; {@link io.loantap.train.csv.HeadReader} (the
 * beginning, from which {@link io.loantap.train.csv.LayoutFinder} finds the dialect) &rarr; {@link
 * io.loantap.train.csv.RecordReader} (records and fields, quotes, limits) &rarr; {@link
 * io.loantap.train.csv.CsvSource} (columns and width) &rarr; {@link
 * io.loantap.train.table.RowBlock}. Writing is left to commons-csv; it has no reader as strict, and
 * checking its input first meant looking at each character twice.
 *
 * <p>Bad data is a {@link io.loantap.train.table.TableFormatException}; a file that cannot be
 * opened, read or written is a {@link java.nio.file.FileSystemException}. Both are {@link
 * java.io.IOException}s whose message can be shown to the user as it stands, and no message ever
 * holds the value of a cell.
 */
@NullMarked
package io.loantap.train.csv;

import org.jspecify.annotations.NullMarked;
