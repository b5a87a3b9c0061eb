package io.loantap.learn.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/**
 * A positive semi-definite quadratic form of weights, {@code w' B w}, whose matrix is made of
 * square blocks, each of a few neighbouring weights. Weights of no block, the intercept among them,
 * have no part in it. Immutable and thread-safe.
 */
public final class QuadraticForm {
  /** The form that is 0 everywhere. */
  public static final QuadraticForm ZERO = new QuadraticForm(List.of());

  private final List<Block> blocks;

  private QuadraticForm(List<Block> blocks) {
    this.blocks = blocks;
  }

  /** The matrix of some neighbouring weights, and the first of them. */
  private static final class Block {
    final int first;
    final SymmetricMatrix matrix;

    Block(int first, SymmetricMatrix matrix) {
      this.first = first;
      this.matrix = matrix;
    }
  }

  /**
   * This form plus a multiple of one of the weights {@code first}, {@code first + 1} and so on.
   *
   * @param first above 0, since the intercept is penalised by nobody; none of the weights is in a
   *     block already
   * @param factor at least 0
   * @param matrix positive semi-definite
   * @throws IllegalArgumentException if the first weight is the intercept or in a block already
   */
  public QuadraticForm plus(int first, double factor, SymmetricMatrix matrix) {
    Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
    if (first < (last == null ? 1 : last.first + last.matrix.size())) {
      throw new IllegalArgumentException(
          "blocks of weights come one after the other, behind the intercept; weight "
              + first
              + " is in one already");
    }
    if (factor == 0) {
      return this;
    }
    double[] packed = matrix.packedCopy();
    for (int i = 0; i < packed.length; i++) {
      packed[i] *= factor;
    }
    List<Block> more = new ArrayList<>(blocks);
    more.add(new Block(first, SymmetricMatrix.ofPacked(matrix.size(), packed)));
    return new QuadraticForm(List.copyOf(more));
  }

  /** Whether it is 0 whatever the weights. */
  public boolean isZero() {
    return blocks.isEmpty();
  }

  /** Whether all blocks are of weights below {@code dimension}. */
  boolean fits(int dimension) {
    return blocks.stream().allMatch(block -> block.first + block.matrix.size() <= dimension);
  }

  /** Its value at {@code w}. */
  public double value(double[] w) {
    double sum = 0;
    for (Block block : blocks) {
      double[] product = block.matrix.times(part(block, w));
      sum += VectorMath.product(product, 0, w, block.first, product.length);
    }
    return sum;
  }

  /** Adds {@code factor * B w}, half the gradient times the factor. */
  void productTo(double factor, double[] w, double[] to) {
    for (Block block : blocks) {
      double[] product = block.matrix.times(part(block, w));
      for (int i = 0; i < product.length; i++) {
        to[block.first + i] += factor * product[i];
      }
    }
  }

  /** Adds {@code factor} times the diagonal of B. */
  void diagonalTo(double factor, double[] to) {
    for (Block block : blocks) {
      double[] diagonal = block.matrix.diagonal();
      for (int i = 0; i < diagonal.length; i++) {
        to[block.first + i] += factor * diagonal[i];
      }
    }
  }

  /** A matrix plus {@code factor * B}. */
  SymmetricMatrix sumWith(SymmetricMatrix matrix, double factor) {
    double[] packed = matrix.packedCopy();
    for (Block block : blocks) {
      for (int i = 0; i < block.matrix.size(); i++) {
        int row = SymmetricMatrix.rowStart(block.first + i) + block.first;
        for (int j = 0; j <= i; j++) {
          packed[row + j] += factor * block.matrix.get(i, j);
        }
      }
    }
    return SymmetricMatrix.ofPacked(matrix.size(), packed);
  }

  /**
   * The trace of B times another symmetric matrix.
   *
   * @param row from a row of that matrix to its entries
   */
  public double trace(IntFunction<IntToDoubleFunction> row) {
    double sum = 0;
    for (Block block : blocks) {
      for (int i = 0; i < block.matrix.size(); i++) {
        IntToDoubleFunction entries = row.apply(block.first + i);
        for (int j = 0; j < block.matrix.size(); j++) {
          sum += block.matrix.get(i, j) * entries.applyAsDouble(block.first + j);
        }
      }
    }
    return sum;
  }

  private static double[] part(Block block, double[] w) {
    double[] part = new double[block.matrix.size()];
    System.arraycopy(w, block.first, part, 0, part.length);
    return part;
  }
}
