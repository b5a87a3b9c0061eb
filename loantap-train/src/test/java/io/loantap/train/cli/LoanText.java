package io.loantap.train.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;

/** Made-up loans with a dti, a column of the test's own and an outcome of 0 or 1. */
final class LoanText {
  private LoanText() {}

  /** One loan: its place, and whether it went bad. */
  record Loan(int place, boolean bad) {}

  /** Writes so many loans, of which one in {@code every} is bad, with a cell for each. */
  static Path write(Path file, int rows, int every, Function<Loan, String> cell)
      throws IOException {
    Random random = new Random(11);
    StringBuilder text = new StringBuilder("dti,own,bad\n");
    for (int i = 0; i < rows; i++) {
      boolean bad = i % every == 0;
      text.append(Math.max(random.nextInt(40), bad ? random.nextInt(40) : 0))
          .append(',')
          .append(cell.apply(new Loan(i, bad)))
          .append(bad ? ",1\n" : ",0\n");
    }
    return Files.writeString(file, text);
  }

  static Run train(Path loans, Path model, Object... more) {
    Object[] words = {
      "train", loans, "--recipe", "auto", "--label", "bad", "--bad", "1", "--out", model
    };
    Object[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return Run.of(all);
  }
}
