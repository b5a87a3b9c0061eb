package io.loantap.compact;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A builder of {@link CompactDoubles}: a number's code in a dictionary while numbers repeat. */
public final class DoublesBuilder {
  private final DoubleDictionary dictionary = new DoubleDictionary();
  private final CodesBuilder codes = new CodesBuilder();

  /** The values themselves, once there are too many distinct ones; null before. */
  private double @Nullable [] plain;

  private int size;

  public void add(double value) {
    if (plain != null) {
      plain = withRoom(plain, 1);
      plain[size++] = value;
      return;
    }
    codes.add(dictionary.code(value));
    size++;
    if (dictionary.size() > DoubleDictionary.LIMIT) {
      plain = values(size + size / 2);
    }
  }

  /** Appends numbers, without negative zeros. */
  public void add(double[] numbers) {
    int from = 0;
    while (from < numbers.length && plain == null) {
      add(numbers[from++] + 0.0);
    }
    if (plain != null) {
      double[] all = withRoom(plain, numbers.length - from);
      plain = all;
      while (from < numbers.length) {
        all[size++] = numbers[from++] + 0.0;
      }
    }
  }

  private double[] withRoom(double[] values, int more) {
    return size + more <= values.length
        ? values
        : Arrays.copyOf(values, Math.max(size + more, size + size / 2));
  }

  public CompactDoubles build() {
    if (plain != null) {
      return CompactDoubles.plain(Arrays.copyOf(plain, size));
    }
    // Beyond n / 2 distinct values a dictionary costs about as much as it saves.
    return dictionary.size() > size / 2
        ? CompactDoubles.plain(values(size))
        : CompactDoubles.coded(dictionary.values(), codes.build(dictionary.size()));
  }

  private double[] values(int length) {
    double[] values = new double[length];
    codes.lookUp(dictionary.values(), values);
    return values;
  }
}
