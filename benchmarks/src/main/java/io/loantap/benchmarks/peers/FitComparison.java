package io.loantap.benchmarks.peers;

import io.loantap.benchmarks.loans.TrainingLoans;
import io.loantap.benchmarks.peers.Measured.Seconds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.logging.LogManager;

/**
 * The times that libraries for the JVM take to fit the same rows, in one run of one JVM.
 *
 * <pre>
 * java -cp benchmarks/target/benchmarks.jar io.loantap.benchmarks.peers.FitComparison [runs [library...]]
 * </pre>
 *
 * {@code benchmarks/fit.sh} adds the libraries that are named as a {@link PeerFactory}. Where
 * libraries are named, by how their names begin, only these are run beside loantap.
 *
 * <p>Each library is tried with its settings from loose to tight, once each, which warms it up. The
 * first setting that leaves a relative gap of at most 1e-6, the first that leaves 1e-8, and the
 * default are then run several times more. Only the fit is timed, not the making of the library's
 * own form of the rows.
 */
public final class FitComparison {
  private static final double[] GAPS = {1e-6, 1e-8};
  private static final int WARM_UPS = 5;

  private final int runs;
  private final List<String> wanted;
  private final Judge judge;
  private final List<Measured> table = new ArrayList<>();

  private FitComparison(int runs, List<String> wanted, Judge judge) {
    this.runs = runs;
    this.wanted = wanted;
    this.judge = judge;
  }

  /** Prints the settings tried and then a table. */
  public static void main(String[] args) {
    int runs = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    List<String> wanted = Arrays.stream(args).skip(1).toList();
    LogManager.getLogManager().reset(); // Tribuo logs its progress
    TrainingLoans loans = TrainingLoans.work();
    try (Judge judge = new Judge(loans)) {
      FitComparison comparison = new FitComparison(runs, wanted, judge);
      comparison.print(
          "%,d rows x %d columns, optimum %.9f, estimated gap of that %.0e, Java %s%n",
          loans.matrix().rows(),
          loans.matrix().columns(),
          judge.optimum(),
          judge.certificate(),
          System.getProperty("java.vm.version"));
      comparison.add(() -> new Loantap(loans, 1));
      comparison.add(() -> new Loantap(loans, 2));
      comparison.add(() -> new LibLinear(loans));
      comparison.add(() -> new Smile(loans));
      comparison.add(() -> new TribuoSgd(new TribuoRows(loans)));
      comparison.add(() -> new TribuoLibLinear(new TribuoRows(loans)));
      ServiceLoader.load(PeerFactory.class)
          .forEach(factory -> comparison.add(() -> factory.of(loans)));
      comparison.printTable();
    }
    System.exit(0); // H2O's threads would keep the process
  }

  /** Takes a supplier, so that the rows of one library can go before those of the next come. */
  private void add(Supplier<Peer> supplier) {
    Peer peer = supplier.get();
    if (!isWanted(peer.name())) {
      return;
    }
    List<Peer.Setting> settings = peer.settings();
    Map<Peer.Setting, String> worthMeasuring = new LinkedHashMap<>();
    Map<Peer.Setting, Double> gaps = new LinkedHashMap<>();
    int reached = 0;
    for (Peer.Setting setting : settings) {
      if (reached == GAPS.length && !setting.isDefault()) {
        continue;
      }
      long start = System.nanoTime();
      double[] weights = setting.fit().weights();
      double seconds = (System.nanoTime() - start) / 1e9;
      double gap = judge.gap(weights);
      gaps.put(setting, gap);
      print("%s, %s: %.2f s, gap %.1e%n", peer.name(), setting.name(), seconds, gap);
      String what = setting.isDefault() ? "default" : "";
      while (reached < GAPS.length && gap <= GAPS[reached]) {
        what +=
            (what.isEmpty() ? "" : ", ")
                + String.format(Locale.ROOT, "first at %.0e", GAPS[reached]);
        reached++;
      }
      if (!what.isEmpty()) {
        worthMeasuring.put(setting, what);
      }
    }
    if (reached == 0) {
      worthMeasuring.putIfAbsent(settings.get(settings.size() - 1), "never at 1e-06");
    }
    worthMeasuring.forEach(
        (setting, what) ->
            table.add(
                new Measured(
                    peer.name(),
                    setting.name(),
                    what,
                    gaps.getOrDefault(setting, Double.NaN),
                    time(setting))));
  }

  private boolean isWanted(String name) {
    return wanted.isEmpty()
        || name.startsWith("loantap")
        || wanted.stream().anyMatch(each -> name.regionMatches(true, 0, each, 0, each.length()));
  }

  private Seconds time(Peer.Setting setting) {
    double[] seconds = new double[runs];
    long begin = System.nanoTime();
    for (int run = 0; run < WARM_UPS && System.nanoTime() - begin < 2e9; run++) {
      setting.fit().weights();
    }
    for (int run = 0; run < runs; run++) {
      long start = System.nanoTime();
      setting.fit().weights();
      seconds[run] = (System.nanoTime() - start) / 1e9;
    }
    return new Seconds(seconds);
  }

  /** The last of loantap's lines to reach 1e-8 is what the others are compared with. */
  private void printTable() {
    Measured best =
        table.stream()
            .filter(it -> it.library().startsWith("loantap") && it.what().contains("1e-08"))
            .reduce((first, last) -> last)
            .orElseThrow();
    System.out.print("\n" + Measured.HEADER);
    table.forEach(it -> System.out.print(it.line(best)));
  }

  private void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
