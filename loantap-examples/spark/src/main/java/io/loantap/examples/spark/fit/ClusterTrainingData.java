package io.loantap.examples.spark.fit;

import io.loantap.compact.NumericSummary;
import io.loantap.learn.encode.FeatureEncoder;
import io.loantap.learn.encode.FeatureSpec;
import io.loantap.learn.encode.FeatureSummary;
import io.loantap.learn.encode.GroupedSummary;
import io.loantap.learn.evaluation.Recalibration;
import io.loantap.scorecard.CharacteristicHistogram;
import io.loantap.scorecard.Scorecard;
import io.loantap.storage.ScorecardReader;
import io.loantap.storage.write.ScorecardWriter;
import io.loantap.train.HistogramBins;
import io.loantap.train.LoanSample;
import io.loantap.train.ScoredLoans;
import io.loantap.train.TestRows;
import io.loantap.train.TrainingData;
import io.loantap.train.TrainingOptions;
import io.loantap.train.data.FinishedLoans;
import io.loantap.train.data.Folds;
import io.loantap.train.data.Split;
import io.loantap.train.fit.EncodedLoans;
import io.loantap.train.fit.Encodings;
import io.loantap.train.fit.Fitting;
import io.loantap.train.fit.InMemoryEncodedLoans;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.RecipeJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/**
 * Loans on a cluster, of which a sample is on the driver. All partitions are summarised, fitted and
 * counted where they are; what the driver gets of each is added up in the order of the partitions.
 * Holds memory of the cluster until closed.
 */
public final class ClusterTrainingData implements TrainingData, AutoCloseable {
  /** Number of a fold that no row is in: all others are all rows. */
  public static final int NO_FOLD = -1;

  private final LoansOnCluster loans;
  private final TrainingOptions options;
  private final TrainingTask task;
  private final LoanCounts all;
  private final DriverSample training;
  private final FinishedLoans inMemory;
  private final LoanSample trainingRows;
  private final LoanSample testRows;
  private final Map<String, FeatureSummary> summaries = new HashMap<>();
  private @Nullable ClusterEncodedLoans encoded;

  private ClusterTrainingData(
      LoansOnCluster loans, TrainingOptions options, TrainingTask task, LoanCounts all, int most) {
    this.loans = loans;
    this.options = options;
    this.task = task;
    this.all = all;
    this.training = DriverSample.of(loans.parts(), task, all, most, false);
    DriverSample test = DriverSample.of(loans.parts(), task, all, most, true);
    RawLoans both = RawLoans.joined(List.of(training.loans(), test.loans()));
    Recipe recipe = loans.recipe();
    this.inMemory =
        new FinishedLoans(
            recipe,
            loans.reading().extended(recipe.schema()),
            both.columns(),
            both.outcomes(),
            loans.reading().words(recipe),
            loans.sample(),
            loans.reading().rows(),
            loans.digest(),
            loans.notices());
    int first = training.loans().rows();
    this.trainingRows =
        LoanSample.of(inMemory, IntStream.range(0, first).toArray(), options.threads());
    this.testRows =
        LoanSample.of(inMemory, IntStream.range(first, both.rows()).toArray(), options.threads());
  }

  /**
   * Reads rows once and draws a sample of them.
   *
   * @param name how messages call the rows
   * @param most loans of the training rows, and of the test rows, that come to the driver
   * @param notices that come before those of reading
   * @throws io.loantap.train.data.DataException if the rows cannot be trained on as the options ask
   */
  public static ClusterTrainingData read(
      Dataset<Row> rows,
      String name,
      Recipe recipe,
      TrainingOptions options,
      int most,
      List<String> notices) {
    TestRule rule = TestRule.of(options.testRows(), options.seed());
    LoansOnCluster loans =
        LoansOnCluster.read(
            rows, name, recipe, options.business().amountColumn(), options.onBadRows(), notices);
    try {
      options.testRows().check(recipe, loans.recipe(), name);
      LoanCounts[] before = places(loans.parts(), rule);
      LoanCounts all = before[before.length - 1];
      if (options.testRows() instanceof TestRows.After after) {
        Split.checkAfter(after.month(), all.training(), all.bad(), all.test(), all.testBad());
      }
      int folds = Folds.count(all.bad(), all.good(), Folds.USUAL);
      TrainingTask task = new TrainingTask(rule, before, folds, new CounterRandom(options.seed()));
      return new ClusterTrainingData(loans, options, task, all, most);
    } catch (RuntimeException e) {
      loans.parts().unpersist();
      throw e;
    }
  }

  /** What comes before each partition; the last is what all have. */
  private static LoanCounts[] places(JavaRDD<LoanPart> parts, TestRule rule) {
    List<Integer> counts = parts.map(part -> part.loans().rows()).collect();
    long[] first = new long[counts.size() + 1];
    for (int i = 0; i < counts.size(); i++) {
      first[i + 1] = first[i] + counts.get(i);
    }
    List<LoanCounts> own =
        parts
            .mapPartitionsWithIndex(
                (index, part) ->
                    List.of(LoanCounts.of(LoanPart.only(part).loans(), first[index], rule))
                        .iterator(),
                true)
            .collect();
    LoanCounts[] before = new LoanCounts[own.size() + 1];
    before[0] = LoanCounts.START;
    for (int i = 0; i < own.size(); i++) {
      before[i + 1] = before[i].plus(own.get(i));
    }
    return before;
  }

  @Override
  public FinishedLoans loans() {
    return inMemory;
  }

  @Override
  public LoanSample training() {
    return trainingRows;
  }

  @Override
  public LoanSample test() {
    return testRows;
  }

  @Override
  public long trainingRows() {
    return all.training();
  }

  @Override
  public long testRows() {
    return all.test();
  }

  @Override
  public List<FeatureSummary> summarise(List<FeatureSpec> specs) {
    byte[] recipe = RecipeJson.write(loans.recipe());
    List<FeatureSummary> merged = new ArrayList<>();
    for (byte[][] part : onTraining((own, fold) -> SummaryBytes.of(recipe, own)).collect()) {
      for (int i = 0; i < part.length; i++) {
        FeatureSummary next = SummaryBytes.read(part[i]);
        if (i < merged.size()) {
          merged.set(i, merged.get(i).merge(next));
        } else {
          merged.add(next);
        }
      }
    }
    for (int i = 0; i < specs.size(); i++) {
      summaries.put(specs.get(i).characteristic(), merged.get(i));
    }
    return merged;
  }

  /** What a function, which travels, makes of each partition's training loans and their folds. */
  private <T> JavaRDD<T> onTraining(Function2<RawLoans, byte[], T> function) {
    TrainingTask own = task;
    return loans
        .parts()
        .mapPartitionsWithIndex(
            (index, part) -> {
              RawLoans all = LoanPart.only(part).loans();
              RawLoans training = all.select(own.rows(all, index, false));
              return List.of(function.call(training, own.folds(training, index))).iterator();
            },
            true);
  }

  @Override
  public EncodedLoans encode(Encodings.Encoded by) {
    closeEncoded(); // and not the loans, which each encoding reads
    List<FeatureEncoder> encoders = by.encoders();
    EncodingTask encoding = EncodingTask.of(loans.recipe(), options.scaling(), by, summaries);
    Broadcast<EncodingTask> shared = context().broadcast(encoding);
    WeightTask weights = new WeightTask(options.classWeights(), all.weight(), all.badWeight());
    int folds = task.folds();
    JavaRDD<EncodedPart> parts =
        onTraining(
                (own, fold) -> EncodedPart.of(own, fold, folds, shared.value().encoders(), weights))
            .persist(StorageLevel.MEMORY_AND_DISK());
    var counted = weights.of(training.loans());
    SampledRows sample =
        new SampledRows(
            InMemoryEncodedLoans.encode(training.loans().columns(), encoders, options.threads()),
            training.loans().chargedOff(),
            training.fold(),
            counted.all(),
            (double) training.loans().rows() / all.training());
    ClusterEncodedLoans rows =
        new ClusterEncodedLoans(parts, encoders, folds, counted.shift(), sample);
    encoded = rows;
    return rows;
  }

  private JavaSparkContext context() {
    return JavaSparkContext.fromSparkContext(loans.parts().context());
  }

  private boolean withAmounts() {
    return training.loans().amounts() != null;
  }

  @Override
  public ScoredLoans outOfFold(Fitting fitting, Recalibration recalibration, double[] inMemory) {
    ClusterEncodedLoans rows = encoded;
    if (rows == null) {
      throw new IllegalStateException("encode the rows first");
    }
    return ScoredLoans.of(rows.scores(fitting.byFold(), recalibration, withAmounts()), 0);
  }

  @Override
  public ScoredLoans scoredTest(Scorecard scorecard) {
    byte[] json = ScorecardWriter.bytes(scorecard);
    boolean amounts = withAmounts();
    TrainingTask own = task;
    List<HistogramArrays> scored =
        loans
            .parts()
            .mapPartitionsWithIndex(
                (index, part) -> {
                  RawLoans all = LoanPart.only(part).loans();
                  RawLoans test = all.select(own.rows(all, index, true));
                  return List.of(HistogramArrays.of(test, ScorecardReader.parse(json), amounts))
                      .iterator();
                },
                true)
            .collect();
    long rejected = scored.stream().mapToLong(HistogramArrays::rejected).sum();
    return ScoredLoans.of(HistogramArrays.joined(scored, amounts), rejected);
  }

  @Override
  public List<CharacteristicHistogram> histograms(Scorecard scorecard) {
    BinsTask[] bins =
        HistogramBins.of(scorecard, loans.recipe().schema(), this::numbers).stream()
            .map(BinsTask::of)
            .toArray(BinsTask[]::new);
    List<CharacteristicHistogram> merged = new ArrayList<>();
    for (long[][][] part : onTraining((own, fold) -> BinsTask.count(bins, own)).collect()) {
      for (int i = 0; i < bins.length; i++) {
        CharacteristicHistogram next = bins[i].histogram(part[i]);
        if (i < merged.size()) {
          merged.set(i, merged.get(i).merge(next));
        } else {
          merged.add(next);
        }
      }
    }
    return merged;
  }

  private NumericSummary numbers(String characteristic) {
    FeatureSummary summary = Optional.ofNullable(summaries.get(characteristic)).orElseThrow();
    return ((GroupedSummary) summary.regardless()).all();
  }

  private void closeEncoded() {
    if (encoded != null) {
      encoded.close();
    }
  }

  @Override
  public void close() {
    closeEncoded();
    loans.parts().unpersist();
  }
}
