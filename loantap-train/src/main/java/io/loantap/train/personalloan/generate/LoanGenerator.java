package io.loantap.train.personalloan.generate;

import io.loantap.scorecard.Logistic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.LongConsumer;

/**
 * The generator of synthetic loans in the LoanTap schema; none is a real person's.
 *
 * <p>Loan number i of a seed is a pure function of the two: the same on every machine and JDK, no
 * matter which loans were made before. So the first k rows of any file are the file of k rows, and
 * a file can be made in pieces. Immutable; any number of threads may share a generator.
 */
public final class LoanGenerator {
  private final long seed;
  private final ApplicationSource applications = new ApplicationSource();
  private final Lender lender = new Lender();

  private LoanGenerator(long seed) {
    this.seed = seed;
  }

  /** Any seed is as good as any other. */
  public static LoanGenerator withSeed(long seed) {
    return new LoanGenerator(seed);
  }

  /**
   * Writes a file of {@code rows} loans with a header, numbered from 0, in constant memory.
   *
   * <p>After an exception {@code out} is as it was and nothing half-written is left. The bytes of a
   * {@code .csv} depend on rows and seed only; those of a {@code .csv.gz} also on the JDK's
   * compressor.
   *
   * @param out packed if its name ends in {@code .gz}; an existing file is replaced
   * @param rows at least 1
   * @param progress is told every 10,000 rows how many are written, and {@code rows} when the file
   *     is in its place
   * @throws IOException if the file cannot be written; the message says why and what to do
   */
  public static void writeCsv(Path out, long rows, long seed, LongConsumer progress)
      throws IOException {
    LoanFile.write(out, withSeed(seed), rows, progress);
  }

  /** Loan number {@code index}, from 0. */
  public Loan loan(long index) {
    if (index < 0) {
      throw new IllegalArgumentException("index must not be negative: " + index);
    }
    Random random = new Random(mix(mix(index) + seed));
    Application application = applications.draw(random);
    double probability = Logistic.probability(TrueModel.logOdds(application));
    Outcome outcome = random.nextDouble() < probability ? Outcome.CHARGED_OFF : Outcome.FULLY_PAID;
    LenderTerms terms = lender.price(application, outcome, random);
    return new Loan(
        application, outcome, terms, Addresses.draw(PlantedZip.draw(outcome, random), random));
  }

  /**
   * The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): neighbouring numbers go to
   * unrelated ones. Random scrambles its seed too weakly to be given 0, 1, 2 ... directly.
   */
  private static long mix(long x) {
    long z = x + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
