package io.loantap.learn.encode;

import io.loantap.columns.NumericColumn;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The encoded training rows: rows x columns, made of {@linkplain DesignBlock blocks} side by side.
 *
 * <p>There is no intercept column, and one-hot and ramp columns are never written out: a row costs
 * one number per block, most of them one or two bytes. Immutable and thread-safe.
 */
public final class DesignMatrix {
  /* How the kinds of blocks are written. */

  static final int DENSE = 0;
  static final int RAMPS = 1;
  static final int CODED = 2;
  static final int OFFSETS = 3;

  private final int rows;
  private final int columns;
  private final List<DesignBlock> blocks;

  private DesignMatrix(int rows, List<DesignBlock> blocks) {
    this.rows = rows;
    this.blocks = List.copyOf(blocks);
    this.columns = blocks.stream().mapToInt(DesignBlock::width).reduce(0, Math::addExact);
  }

  /** Starts a matrix of {@code rows} rows; zero rows are allowed here. */
  public static Builder builder(int rows) {
    return new Builder(rows);
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  /** The blocks in column order. */
  public List<DesignBlock> blocks() {
    return blocks;
  }

  /** A compact copy of the given rows, in the given order; a row may be chosen more than once. */
  public DesignMatrix select(int[] chosen) {
    for (int row : chosen) {
      Objects.checkIndex(row, rows);
    }
    return new DesignMatrix(
        chosen.length, blocks.stream().map(block -> block.select(chosen)).toList());
  }

  /** Mean memory per row, dictionaries included; 0 for a matrix without rows. */
  public double bytesPerRow() {
    long bytes = blocks.stream().mapToLong(DesignBlock::bytes).sum();
    return rows == 0 ? 0 : (double) bytes / rows;
  }

  /** Writes one row out in full to the first {@link #columns()} places of {@code out}. */
  public void denseRow(int row, double[] out) {
    int at = 0;
    for (DesignBlock block : blocks) {
      block.denseRow(row, out, at);
      at += block.width();
    }
  }

  /**
   * Writes the compact arrays of the blocks, about {@link #bytesPerRow()} bytes a row, for another
   * machine or a disk to keep meanwhile. The format is for the same version of the library.
   */
  public void saveTo(DataOutput out) throws IOException {
    out.writeInt(rows);
    out.writeInt(blocks.size());
    for (DesignBlock block : blocks) {
      block.saveTo(out);
    }
  }

  /** The matrix that {@link #saveTo} wrote; what else is given to it is not checked. */
  public static DesignMatrix readFrom(DataInput in) throws IOException {
    int rows = in.readInt();
    DesignBlock[] blocks = new DesignBlock[in.readInt()];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = readBlock(in);
    }
    return new DesignMatrix(rows, List.of(blocks));
  }

  private static DesignBlock readBlock(DataInput in) throws IOException {
    return switch (in.readByte()) {
      case DENSE -> DenseColumn.readFrom(in);
      case RAMPS -> RampColumns.readFrom(in);
      case OFFSETS -> readOffsets(in);
      default -> CodedColumns.readFrom(in);
    };
  }

  private static OffsetBlock readOffsets(DataInput in) throws IOException {
    double[] weights = new double[in.readInt()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = in.readDouble();
    }
    return new OffsetBlock(readBlock(in), weights);
  }

  /** Whether rows have offsets: log-odds that no weight is fitted to. */
  public boolean hasOffsets() {
    return blocks.stream().anyMatch(DesignMatrix::isOffset);
  }

  /** The offsets of the rows alone, without a column. */
  public DesignMatrix offsets() {
    return new DesignMatrix(rows, blocks.stream().filter(DesignMatrix::isOffset).toList());
  }

  /** The columns alone, which all rows have without an offset. */
  public DesignMatrix withoutOffsets() {
    return hasOffsets()
        ? new DesignMatrix(rows, blocks.stream().filter(block -> !isOffset(block)).toList())
        : this;
  }

  private static boolean isOffset(DesignBlock block) {
    return block instanceof OffsetBlock;
  }

  /** Collects blocks in column order. Not thread-safe. */
  public static final class Builder {
    private final int rows;
    private final List<DesignBlock> blocks = new ArrayList<>();

    private Builder(int rows) {
      if (rows < 0) {
        throw new IllegalArgumentException("the number of rows is negative: " + rows);
      }
      this.rows = rows;
    }

    /**
     * Adds one numeric column; the values are copied.
     *
     * @throws IllegalArgumentException naming block and row if a value is not finite
     */
    public Builder dense(double[] values) {
      return add(values.length, () -> DenseColumn.of(values));
    }

    /**
     * Adds one numeric column, sharing what the column keeps.
     *
     * @throws IllegalArgumentException naming block and row if a value is missing or not finite
     */
    public Builder dense(NumericColumn values) {
      return add(values.rows(), () -> DenseColumn.of(values.values()));
    }

    /**
     * Adds {@code width} one-hot columns; the codes, in {@code [-1, width)}, are copied.
     *
     * @throws IllegalArgumentException naming block and row if a code is outside its range
     */
    public Builder coded(int[] codes, int width) {
      return add(codes.length, () -> CodedColumns.of(codes, width));
    }

    /**
     * Adds {@code width} one-hot columns.
     *
     * @param codes whole numbers in {@code [-1, width)}
     * @throws IllegalArgumentException naming block and row if a code is none of these
     */
    public Builder coded(NumericColumn codes, int width) {
      return add(codes.rows(), () -> CodedColumns.of(codes.values(), width));
    }

    /**
     * Adds {@code width} ramps; the positions, in {@code [0, width]} or NaN, are copied.
     *
     * @throws IllegalArgumentException naming block and row if a position is outside its range
     */
    public Builder ramps(double[] positions, int width) {
      return add(positions.length, () -> RampColumns.of(positions, width));
    }

    /**
     * Adds {@code width} ramps, sharing what the column keeps.
     *
     * @throws IllegalArgumentException naming block and row if a position is neither in {@code [0,
     *     width]} nor missing
     */
    public Builder ramps(NumericColumn positions, int width) {
      return add(positions.rows(), () -> RampColumns.of(positions.values(), width));
    }

    /**
     * Adds what the columns of another matrix, one-hot or ramps, contribute at these weights to the
     * log-odds of each row, as its offset.
     *
     * @param weights finite, one for each of the columns
     */
    public Builder offsets(DesignMatrix columns, double[] weights) {
      int at = 0;
      for (DesignBlock block : columns.blocks) {
        double[] own = Arrays.copyOfRange(weights, at, at + block.width());
        at += block.width();
        add(block.rows(), () -> new OffsetBlock(block, own));
      }
      return this;
    }

    /**
     * Adds all columns of another matrix, sharing what it keeps.
     *
     * @throws IllegalArgumentException if it has another number of rows
     */
    public Builder all(DesignMatrix other) {
      other.blocks.forEach(block -> add(block.rows(), () -> block));
      return this;
    }

    private Builder add(int length, Supplier<DesignBlock> block) {
      String where = "design matrix block " + blocks.size() + ": ";
      if (length != rows) {
        throw new IllegalArgumentException(where + length + " values for " + rows + " rows");
      }
      try {
        blocks.add(block.get());
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(where + e.getMessage(), e);
      }
      return this;
    }

    public DesignMatrix build() {
      return new DesignMatrix(rows, blocks);
    }
  }
}
