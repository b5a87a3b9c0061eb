package io.loantap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.Field;
import io.loantap.applicant.TextField;
import io.loantap.columns.Column;
import io.loantap.columns.Columns;
import io.loantap.columns.LevelColumn;
import io.loantap.columns.NumericColumn;
import io.loantap.decision.DecisionPolicy;
import io.loantap.decision.ThresholdRecord;
import io.loantap.derived.Derivation;
import io.loantap.derived.DerivedField;
import io.loantap.personalloan.LoanTap;
import io.loantap.personalloan.LoanTapApplicantBuilder;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.curve.LevelCurve;
import io.loantap.scorecard.curve.PiecewiseLinearCurve;
import io.loantap.scorecard.curve.StepCurve;
import io.loantap.storage.ExampleModel;
import io.loantap.storage.StoredModel;
import io.loantap.storage.write.ModelWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a lender may rely on under load: the same bits on all threads, and no garbage. */
class PromisesTest {
  private static final int THREADS = 64;
  private static final int CALLS = 1_000_000;

  private final Scorer scorer = Scorers.of(model("one"));
  private final List<BoundApplicant> applicants = applicants(997);

  @Test
  void probability_manyThreadsDuringReloads_givesTheBitsOfOneThread(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("model.json");
    ModelWriter.write(model("one"), file);
    ReloadableScorer models =
        ReloadableScorer.load(file, ScorerOptions.asModel(), new ReloadListener() {});
    long[] expected = bits();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1);
    AtomicBoolean done = new AtomicBoolean();
    try {
      List<Future<Integer>> found = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int start = i;
        found.add(threads.submit(() -> mismatches(models, expected, start)));
      }
      Future<Integer> reloads = threads.submit(() -> reload(models, file, done));
      for (Future<Integer> each : found) {
        assertThat(each.get()).isZero();
      }
      done.set(true);
      assertThat(reloads.get()).isPositive();
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void probability_ofAnApplicant_allocatesNothing() {
    double[] sum = new double[1];
    assertThat(leastAllocated(() -> scoreAll(sum))).isZero();
    assertThat(sum[0]).isPositive();
  }

  @Test
  void probabilities_ofColumns_allocateNothingForARow() {
    Columns few = columns(applicants.subList(0, 100));
    Columns many = columns(applicants(20_000));
    double[] out = new double[20_000];
    long once = leastAllocated(() -> scorer.probabilities(few, out));
    // The smallest object takes 16 bytes; how much a call takes at all depends on the compiler.
    assertThat(leastAllocated(() -> scorer.probabilities(many, out)))
        .isLessThan(once + many.rows());
    assertThat(once).isLessThan(1 << 19);
  }

  private void scoreAll(double[] sum) {
    for (int i = 0; i < 100_000; i++) {
      sum[0] += scorer.probability(applicants.get(i % applicants.size()));
    }
  }

  /** Bytes allocated by a run, once the just-in-time compiler has settled. */
  private static long leastAllocated(Runnable run) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 50; i++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      run.run();
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }

  private int mismatches(ReloadableScorer models, long[] expected, int start) {
    int mismatches = 0;
    for (int i = 0; i < CALLS; i++) {
      int place = (start + i) % expected.length;
      double probability = models.scorer().probability(applicants.get(place));
      mismatches += Double.doubleToRawLongBits(probability) == expected[place] ? 0 : 1;
    }
    return mismatches;
  }

  /** Two files of models that score alike, one after the other, and now and then a bad one. */
  private static int reload(ReloadableScorer models, Path file, AtomicBoolean done)
      throws IOException {
    int reloads = 0;
    for (int i = 0; !done.get(); i++) {
      byte[] bytes = ModelWriter.bytes(model(i % 3 == 0 ? "two" : "one"));
      Files.write(file, i % 3 == 2 ? Arrays.copyOf(bytes, 999) : bytes);
      try {
        reloads += models.reload() ? 1 : 0;
      } catch (ModelFormatException e) {
        assertThat(models.lastFailure()).contains(e);
      }
    }
    return reloads;
  }

  /** A model of every kind of characteristic but derived texts, each of which is a new text. */
  private static StoredModel model(String reason) {
    StoredModel example = ExampleModel.create();
    Fallback own = new Fallback.Contribution("own", 0.1);
    Scorecard scorecard =
        new Scorecard(
            -1.5,
            List.of(
                numeric("loan_amnt", 1_000, -0.3, 40_000, 0.3),
                numeric("loan_to_income", 0.01, -0.2, 0.5, 0.4),
                numeric("job_years", 0, 0.1, 10, -0.1),
                new Characteristic.Numeric(
                    "dti",
                    StepCurve.at(new double[] {10, 20, 30}, new double[] {-0.2, 0, 0.1, 0.3}),
                    new Fallback.ByGroup("mort_acc", new double[] {0, 1}, new double[] {1, 2}, 0)),
                new Characteristic.Levels(
                    "home_ownership", new LevelCurve(Map.of("RENT", 0.2, "OWN", -0.2)), own, own)));
    return new StoredModel(
        LoanTap.schema(),
        List.of(
            new DerivedField("loan_to_income", new Derivation.Ratio("loan_amnt", "annual_inc")),
            new DerivedField("job_years", new Derivation.EmploymentYears("emp_length"))),
        scorecard,
        new DecisionPolicy(0.25),
        new ThresholdRecord("f1", true, reason),
        example.training(),
        List.of());
  }

  private static Characteristic numeric(
      String name, double from, double low, double to, double high) {
    return new Characteristic.Numeric(
        name,
        PiecewiseLinearCurve.through(
            new double[] {from, (from + to) / 2, to},
            new double[] {low, (low + high) / 3, high},
            PiecewiseLinearCurve.Outside.CLAMP),
        new Fallback.Contribution("own", 0.3));
  }

  private long[] bits() {
    return applicants.stream()
        .mapToLong(applicant -> Double.doubleToRawLongBits(scorer.probability(applicant)))
        .toArray();
  }

  private static List<BoundApplicant> applicants(int count) {
    Random random = new Random(7);
    List<BoundApplicant> applicants = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LoanTapApplicantBuilder builder =
          LoanTap.applicant()
              .loanAmount(1000 * random.nextInt(1, 45))
              .annualIncome(20_000 + random.nextInt(100_000))
              .homeOwnership(List.of("RENT", "OWN", "ANY").get(random.nextInt(3)))
              .mortgageAccounts(random.nextInt(3));
      if (random.nextInt(5) > 0) {
        builder.debtToIncome(40 * random.nextDouble()).employmentYears(random.nextInt(12));
      }
      applicants.add(builder.build().bind(LoanTap.schema()));
    }
    return applicants;
  }

  private Columns columns(List<BoundApplicant> applicants) {
    List<Column> columns = new ArrayList<>();
    for (Field field : scorer.schema().fields()) {
      int slot = scorer.schema().slot(field.name());
      if (field instanceof CategoricalField || field instanceof TextField) {
        String[] texts = applicants.stream().map(each -> each.text(slot)).toArray(String[]::new);
        columns.add(LevelColumn.of(field.name(), texts));
      } else {
        double[] numbers = applicants.stream().mapToDouble(each -> each.number(slot)).toArray();
        columns.add(NumericColumn.over(field.name(), numbers));
      }
    }
    return Columns.of(applicants.size(), columns);
  }
}
