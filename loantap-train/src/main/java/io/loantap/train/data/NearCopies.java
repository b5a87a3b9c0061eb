package io.loantap.train.data;

import io.loantap.columns.Column;
import io.loantap.columns.Columns;
import io.loantap.columns.LevelColumn;
import io.loantap.columns.NumericColumn;
import io.loantap.compact.NumericSummary;
import io.loantap.train.table.Table;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Loans that are near-copies of each other: alike in every level and blank, and in every number but
 * for noise, which is at most a twentieth of the spread of its column.
 *
 * <p>Numbers of up to three columns, those that part the loans most, are cut into cells on two
 * grids, of which the second is shifted by half a cell: numbers that are near are in one cell of
 * one of them. Only loans of the same cells are compared, and of crowded cells the last few. Time
 * and memory grow with the number of loans. Immutable.
 */
public final class NearCopies {
  /** The word that stands for near-copies where a column could be named to keep loans together. */
  public static final String WORD = "near-copies";

  /** Noise as a share of the distance between a column's 5 % and 95 % quantiles. */
  private static final double NOISE = 0.05;

  /** A cell's width in units of the greatest noise; above 2, so that one grid does not part it. */
  private static final double CELL = 4;

  private static final int GRID_COLUMNS = 3;
  private static final int COMPARED = 32;
  private static final int SAMPLE = 10_000;

  private final List<Column> columns;

  /** By column: how far near numbers lie apart; 0 where only equal ones are near. */
  private final double[] noise;

  private final List<Integer> gridColumns;

  /** By row: of all that must be equal. */
  private final long[] exact;

  /**
   * Whether loans are to be kept together by near-copies, and not by a column of this name.
   *
   * @param groupBy what was asked for
   */
  static boolean areMeant(String groupBy, Table table) {
    return groupBy.equals(WORD) && table.column(WORD).isEmpty();
  }

  private NearCopies(
      List<Column> columns, double[] noise, List<Integer> gridColumns, long[] exact) {
    this.columns = columns;
    this.noise = noise;
    this.gridColumns = gridColumns;
    this.exact = exact;
  }

  /** Makes the loans ready to be compared. */
  public static NearCopies among(Columns loans) {
    List<Column> columns = List.copyOf(loans.all());
    int[] sample = sample(loans.rows());
    double[] noise = new double[columns.size()];
    long[] cells = new long[columns.size()];
    for (int i = 0; i < noise.length; i++) {
      if (columns.get(i) instanceof NumericColumn numbers) {
        NumericColumn some = numbers.select(sample);
        noise[i] = noise(some.summary());
        double width = CELL * noise[i];
        cells[i] =
            IntStream.range(0, some.rows())
                .mapToDouble(some::value)
                .filter(value -> width > 0 && !Double.isNaN(value))
                .map(value -> Math.floor(value / width))
                .distinct()
                .count();
      }
    }
    List<Integer> grid =
        IntStream.range(0, noise.length)
            .boxed()
            .filter(i -> cells[i] > 1)
            .sorted(Comparator.comparing(i -> -cells[i]))
            .limit(GRID_COLUMNS)
            .toList();
    return new NearCopies(columns, noise, grid, exact(columns, noise, loans.rows()));
  }

  private static int[] sample(int rows) {
    Random random = new Random(1);
    return rows <= SAMPLE
        ? IntStream.range(0, rows).toArray()
        : random.ints(SAMPLE, 0, rows).toArray();
  }

  private static double noise(NumericSummary numbers) {
    return numbers.present() == 0 ? 0 : NOISE * (numbers.quantile(0.95) - numbers.quantile(0.05));
  }

  private static long[] exact(List<Column> columns, double[] noise, int rows) {
    long[] hashes = new long[rows];
    for (int i = 0; i < noise.length; i++) {
      for (int row = 0; row < rows; row++) {
        hashes[row] = mixed(hashes[row] ^ exact(columns.get(i), noise[i], row));
      }
    }
    return hashes;
  }

  private static long exact(Column column, double noise, int row) {
    if (column instanceof NumericColumn numbers) {
      double value = numbers.value(row);
      return noise > 0 ? (Double.isNaN(value) ? 1 : 2) : Double.doubleToLongBits(value + 0.0);
    }
    return ((LevelColumn) column).code(row);
  }

  private static long mixed(long hash) {
    long mixed = hash * 0xFF51AFD7ED558CCDL;
    return mixed ^ (mixed >>> 32);
  }

  /** Number of columns compared. */
  public int columns() {
    return columns.size();
  }

  /** Whether two loans are near in one column. */
  public boolean isNear(int column, int one, int other) {
    if (columns.get(column) instanceof NumericColumn numbers) {
      double a = numbers.value(one);
      double b = numbers.value(other);
      return Double.compare(a, b) == 0 || Math.abs(a - b) <= noise[column];
    }
    LevelColumn levels = (LevelColumn) columns.get(column);
    return levels.code(one) == levels.code(other);
  }

  /** Whether two loans are near-copies of each other. */
  public boolean areNear(int one, int other) {
    if (exact[one] != exact[other]) {
      return false;
    }
    for (int column = 0; column < noise.length; column++) {
      if (!isNear(column, one, other)) {
        return false;
      }
    }
    return true;
  }

  /** Takes pairs of loans that are near-copies of each other; a pair may come several times. */
  public interface Pairs {
    /**
     * A pair.
     *
     * @param one of the first loans
     * @param other of the second
     */
    void add(int one, int other);
  }

  /**
   * Finds near-copies of some loans among others.
   *
   * @param first loans, of which all in memory are compared with each of the second
   */
  public void find(int[] first, int[] second, Pairs found) {
    int[] candidates = alike(second, first);
    for (int grid = 0; grid < 1 << gridColumns.size(); grid++) {
      Cells cells = new Cells(first.length);
      for (int row : first) {
        cells.add(row, key(row, grid));
      }
      for (int row : candidates) {
        compare(row, cells, key(row, grid), found);
      }
    }
  }

  /** A method of its own, which the JVM compiles sooner than the loops around it. */
  private void compare(int row, Cells cells, long key, Pairs found) {
    int compared = 0;
    for (int place = cells.last(key);
        place >= 0 && compared < COMPARED;
        place = cells.before(place)) {
      compared++;
      if (areNear(cells.row(place), row)) {
        found.add(cells.row(place), row);
      }
    }
  }

  /** Of some loans those that are, in all that must be equal, like one of the others. */
  private int[] alike(int[] some, int[] others) {
    long[] wanted = Arrays.stream(others).mapToLong(row -> exact[row]).sorted().toArray();
    int[] alike = new int[some.length];
    int size = 0;
    for (int row : some) {
      alike[size] = row;
      size += Arrays.binarySearch(wanted, exact[row]) >= 0 ? 1 : 0;
    }
    return Arrays.copyOf(alike, size);
  }

  /**
   * The group of each loan, counted from 0: near-copies, and near-copies of those, are of one.
   *
   * @return a new array
   */
  public int[] groups() {
    int[] leader = IntStream.range(0, exact.length).toArray();
    for (int grid = 0; grid < 1 << gridColumns.size(); grid++) {
      Cells cells = new Cells(exact.length);
      for (int row = 0; row < exact.length; row++) {
        long key = key(row, grid);
        compare(row, cells, key, (one, other) -> join(leader, one, other));
        cells.add(row, key);
      }
    }
    return numbered(leader);
  }

  private static void join(int[] leader, int one, int other) {
    leader[leader(leader, other)] = leader(leader, one);
  }

  private static int leader(int[] leader, int row) {
    int top = row;
    while (leader[top] != top) {
      leader[top] = leader[leader[top]];
      top = leader[top];
    }
    return top;
  }

  private static int[] numbered(int[] leader) {
    int[] groups = new int[leader.length];
    Arrays.fill(groups, -1);
    int next = 0;
    int[] result = new int[leader.length];
    for (int row = 0; row < leader.length; row++) {
      int top = leader(leader, row);
      if (groups[top] < 0) {
        groups[top] = next++;
      }
      result[row] = groups[top];
    }
    return result;
  }

  /** Of what must be equal, and of the cells on one of the grids. */
  private long key(int row, int grid) {
    long key = exact[row];
    for (int i = 0; i < gridColumns.size(); i++) {
      int column = gridColumns.get(i);
      double value = ((NumericColumn) columns.get(column)).value(row);
      double shift = (grid >> i & 1) == 0 ? 0 : 0.5;
      double cell = Math.floor(value / (CELL * noise[column]) + shift) + 0.0; // NaN stays NaN
      key = mixed(key ^ Double.doubleToLongBits(cell));
    }
    return key;
  }

  /** Rows by their keys, those of a key linked from the last to the first. */
  private static final class Cells {
    private final int[] lastPlaces;
    private final int[] rows;
    private final int[] before;
    private final long[] keys;
    private int size;

    Cells(int most) {
      this.lastPlaces = new int[Integer.highestOneBit(Math.max(1, most)) * 4];
      Arrays.fill(lastPlaces, -1);
      this.rows = new int[most];
      this.before = new int[most];
      this.keys = new long[most];
    }

    private int slot(long key) {
      int mask = lastPlaces.length - 1;
      int slot = (int) (key >>> 32) & mask;
      while (lastPlaces[slot] >= 0 && keys[lastPlaces[slot]] != key) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }

    void add(int row, long key) {
      int slot = slot(key);
      rows[size] = row;
      keys[size] = key;
      before[size] = lastPlaces[slot];
      lastPlaces[slot] = size++;
    }

    int last(long key) {
      return lastPlaces[slot(key)];
    }

    int before(int place) {
      return before[place];
    }

    int row(int place) {
      return rows[place];
    }
  }
}
