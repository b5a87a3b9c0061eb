package io.loantap;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.Schema;
import io.loantap.applicant.Violation;
import io.loantap.feature.Column;
import io.loantap.feature.ColumnReaders;
import io.loantap.feature.Columns;
import io.loantap.feature.NumberReader;
import io.loantap.model.ColumnScorer;
import io.loantap.model.Logistic;
import io.loantap.model.Scorecard;
import io.loantap.storage.StoredModel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Scores columns block by block, on one thread or several. */
final class ColumnBatch {
  private final Scorecard scorecard;
  private final ColumnRules rules;
  private final ColumnReaders readers;
  private final boolean refuseBeyond;
  private final double[] out;
  private final AtomicInteger next = new AtomicInteger();

  private ColumnBatch(
      Scorecard scorecard,
      ColumnRules rules,
      ColumnReaders readers,
      boolean refuseBeyond,
      double[] out) {
    this.scorecard = scorecard;
    this.rules = rules;
    this.readers = readers;
    this.refuseBeyond = refuseBeyond;
    this.out = out;
  }

  /**
   * Scores all rows of columns.
   *
   * @param scorecard the one that scores, with the treatments of the options
   * @see Scorer#probabilities(Columns, double[], int)
   */
  static RejectedRows score(
      Columns columns,
      double[] out,
      int threads,
      StoredModel model,
      Scorecard scorecard,
      InputRules rules,
      ScorerOptions options) {
    if (out.length < columns.rows()) {
      throw new IllegalArgumentException(
          "there are " + columns.rows() + " rows, but room for " + out.length + " probabilities");
    }
    ColumnRules columnRules = new ColumnRules(model.schema(), rules, options);
    ColumnReaders readers = new ColumnReaders(columnRules.admit(columns), model.derived());
    boolean refuseBeyond = options.beyondTraining() == ScorerOptions.BeyondTraining.REJECT;
    ColumnBatch batch = new ColumnBatch(scorecard, columnRules, readers, refuseBeyond, out);
    return new RejectedRows(
        batch.run(threads), row -> violations(columns, row, model.schema(), rules));
  }

  private static List<Violation> violations(
      Columns columns, int row, Schema schema, InputRules rules) {
    List<Violation> violations = new ArrayList<>();
    BoundApplicant applicant = ColumnRow.bind(columns, row, schema, violations);
    rules.report(rules.clip(applicant, new ArrayList<>()), violations);
    return violations;
  }

  /** Scores all rows; gives those that were refused. */
  private BitSet run(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("the number of threads is below 1: " + threads);
    }
    int blocks = (readers.columns().rows() + NumberReader.BLOCK - 1) / NumberReader.BLOCK;
    if (Math.min(threads, blocks) <= 1) {
      return work();
    }
    ExecutorService executor = ScoringThreads.start(Math.min(threads, blocks) - 1);
    try {
      List<Future<BitSet>> others = new ArrayList<>();
      for (int i = 1; i < Math.min(threads, blocks); i++) {
        others.add(executor.submit(this::work));
      }
      BitSet refused = work();
      for (Future<BitSet> other : others) {
        refused.or(other.get());
      }
      return refused;
    } catch (ExecutionException e) {
      throw ScoringThreads.rethrown(e);
    } catch (InterruptedException e) {
      throw ScoringThreads.interrupted(e);
    } finally {
      executor.shutdownNow();
    }
  }

  /** Takes blocks until there are none left. */
  private BitSet work() {
    Columns columns = readers.columns();
    ColumnScorer scorer = ColumnScorer.of(scorecard, readers, refuseBeyond);
    List<ColumnRules.RowCheck> checks = new ArrayList<>();
    for (Column column : columns.all()) {
      checks.add(rules.check(column));
    }
    BitSet refused = new BitSet();
    int rows = columns.rows();
    for (int block = next.getAndIncrement();
        (long) block * NumberReader.BLOCK < rows;
        block = next.getAndIncrement()) {
      int from = block * NumberReader.BLOCK;
      int count = Math.min(NumberReader.BLOCK, rows - from);
      scorer.logOdds(from, count, out);
      for (int i = 0; i < checks.size(); i++) {
        checks.get(i).apply(from, count, out);
      }
      finish(from, count, refused);
    }
    return refused;
  }

  private void finish(int from, int count, BitSet refused) {
    for (int row = from; row < from + count; row++) {
      double logOdds = out[row];
      if (Double.isNaN(logOdds)) {
        refused.set(row);
      } else {
        out[row] = Logistic.probability(logOdds);
      }
    }
  }
}
