package io.loantap.compact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A builder of {@link CompactCodes}: takes small integers one by one, in as few bytes each as their
 * chunk allows. Chunks, because an array that grows leaves twice its size behind for the garbage
 * collector.
 */
public final class CodesBuilder {
  private static final int CHUNK = 1 << 12;

  private final List<CompactCodes> chunks = new ArrayList<>();
  private final int[] last = new int[CHUNK];
  private int at;

  /** Appends a code, not negative. */
  public void add(int code) {
    last[at++] = code;
    if (at == CHUNK) {
      chunks.add(compact(last));
      at = 0;
    }
  }

  private static CompactCodes compact(int[] codes) {
    int highest = 0;
    for (int code : codes) {
      highest = Math.max(highest, code);
    }
    return CompactCodes.of(codes, highest + 1);
  }

  int size() {
    return chunks.size() * CHUNK + at;
  }

  /** Writes {@code table[code]} of each code to the start of {@code out}. */
  void lookUp(double[] table, double[] out) {
    int row = 0;
    for (CompactCodes chunk : all()) {
      chunk.lookUp(0, chunk.size(), table, out, row);
      row += chunk.size();
    }
  }

  /**
   * The codes so far.
   *
   * @param limit above all of them
   */
  public CompactCodes build(int limit) {
    int[] codes = new int[size()];
    int[] some = new int[CHUNK];
    int row = 0;
    for (CompactCodes chunk : all()) {
      chunk.read(0, chunk.size(), some);
      System.arraycopy(some, 0, codes, row, chunk.size());
      row += chunk.size();
    }
    return CompactCodes.of(codes, limit);
  }

  private List<CompactCodes> all() {
    List<CompactCodes> all = new ArrayList<>(chunks);
    all.add(new IntCodes(Arrays.copyOf(last, at)));
    return all;
  }
}
