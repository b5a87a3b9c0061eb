/**
 * CSV files as streams of rows, in and out, with errors that name the place and the remedy.
 *
 * <p>The way of the characters when reading: bytes of the file (hashed as they pass) &rarr; {@link
 * io.loantap.train.csv.TextBytes} (gzip, byte order mark) &rarr; {@link
 * io.loantap.train.csv.Utf8Reader} &rarr; {@link io.loantap.train.csv.RecordReader} (records and
 * fields, strict quoting, limits) &rarr; {@link io.loantap.train.csv.CsvSource} (header and width)
 * &rarr; {@link io.loantap.train.csv.CsvRow}, or {@link io.loantap.train.csv.RowBlock} where the
 * rows are read column by column. Writing is left to commons-csv; it has no reader as strict, and
 * checking its input first meant looking at each character twice.
 *
 * <p>Bad data is a {@link io.loantap.train.csv.CsvFormatException}; a file that cannot be opened,
 * read or written is a {@link java.nio.file.FileSystemException}. Both are {@link
 * java.io.IOException}s whose message can be shown to the user as it stands, and no message ever
 * holds the value of a cell.
 */
@NullMarked
package io.loantap.train.csv;

import org.jspecify.annotations.NullMarked;
