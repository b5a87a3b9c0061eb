package io.loantap;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.Schema;
import io.loantap.applicant.Violation;
import io.loantap.columns.Column;
import io.loantap.columns.Columns;
import io.loantap.columns.NumericColumn;
import io.loantap.compact.NumberReader;
import io.loantap.derived.DerivedField;
import io.loantap.engine.ColumnReaders;
import io.loantap.engine.ColumnScorer;
import io.loantap.engine.LogisticBlock;
import io.loantap.scorecard.Scorecard;
import io.loantap.storage.StoredModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** The scoring of columns, block by block, on one thread or several. */
final class ColumnBatch {
  private final Scorecard scorecard;
  private final ColumnRules rules;
  private final Columns columns;
  private final Schema schema;
  private final List<DerivedField> derived;
  private final boolean refuseBeyond;
  private final double[] out;
  private final AtomicInteger next = new AtomicInteger();

  private ColumnBatch(
      Scorecard scorecard,
      ColumnRules rules,
      Columns columns,
      Schema schema,
      List<DerivedField> derived,
      boolean refuseBeyond,
      double[] out) {
    this.scorecard = scorecard;
    this.rules = rules;
    this.columns = columns;
    this.schema = schema;
    this.derived = derived;
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
    for (Column column : columns.all()) {
      if (column.isOver(out)) {
        throw new IllegalArgumentException(
            "probabilities would overwrite the column \"" + column.name() + "\"");
      }
    }
    ColumnRules columnRules = new ColumnRules(model.schema(), rules, options);
    Columns admitted = columnRules.admit(columns);
    boolean refuseBeyond = options.beyondTraining() == ScorerOptions.BeyondTraining.REJECT;
    ColumnBatch batch =
        new ColumnBatch(
            scorecard, columnRules, admitted, model.schema(), model.derived(), refuseBeyond, out);
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
    int blocks = (columns.rows() + NumberReader.BLOCK - 1) / NumberReader.BLOCK;
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
    ColumnReaders readers = new ColumnReaders(columns, schema, derived);
    ColumnScorer scorer = ColumnScorer.of(scorecard, readers, refuseBeyond);
    LogisticBlock probabilities = new LogisticBlock(NumberReader.BLOCK);
    List<ColumnCheck> checks = new ArrayList<>();
    for (Column column : columns.all()) {
      if (column instanceof NumericColumn numbers) {
        checks.add(rules.check(numbers, readers));
      }
    }
    BitSet refused = new BitSet();
    double[] doubts = new double[NumberReader.BLOCK];
    int rows = columns.rows();
    for (int block = next.getAndIncrement();
        (long) block * NumberReader.BLOCK < rows;
        block = next.getAndIncrement()) {
      int from = block * NumberReader.BLOCK;
      int count = Math.min(NumberReader.BLOCK, rows - from);
      // What is read here stays in a near cache until it is added up.
      Arrays.fill(out, from, from + count, 0);
      for (int i = 0; i < checks.size(); i++) {
        checks.get(i).doubt(from, count, out);
      }
      System.arraycopy(out, from, doubts, 0, count);
      scorer.logOdds(from, count, out);
      for (int i = 0; i < count; i++) {
        // NaN is no 0, either.
        if (doubts[i] != 0 && refuses(checks, i)) {
          out[from + i] = Double.NaN;
        }
        if (Double.isNaN(out[from + i])) {
          refused.set(from + i);
        }
      }
      probabilities.replace(out, from, count);
    }
    return refused;
  }

  private static boolean refuses(List<ColumnCheck> checks, int row) {
    for (int i = 0; i < checks.size(); i++) {
      if (checks.get(i).refuses(row)) {
        return true;
      }
    }
    return false;
  }
}
