package io.loantap.train.scoring;

import io.loantap.DriftMonitor;
import io.loantap.DriftSnapshot;
import io.loantap.Scorer;
import io.loantap.applicant.Field;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.applicant.Violation;
import io.loantap.learn.evaluation.ScoreDistribution;
import io.loantap.train.data.BadRows;
import io.loantap.train.data.DataException;
import io.loantap.train.data.LabelReader;
import io.loantap.train.data.Outcomes;
import io.loantap.train.recipe.OutcomeClass;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.support.Progress;
import io.loantap.train.table.ReadAhead;
import io.loantap.train.table.RowBlock;
import io.loantap.train.table.Table;
import io.loantap.train.table.TableInput;
import io.loantap.train.table.TableSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of later applicants, scored and counted one by one as a service would, with the outcomes
 * of those whose loans are finished.
 */
public final class MonitoredFile {
  /** Where outcomes come from. */
  public enum Source {
    /** The column was asked for: without it there is nothing to do. */
    DEMANDED,
    /** The column of training: taken if it is there and holds two outcomes. */
    IF_THERE
  }

  private final DriftMonitor monitor;
  private final BadRows rejected;
  private final Outcomes.Builder outcomes = new Outcomes.Builder();
  private final List<String> notices = new ArrayList<>();
  private double[] probability = new double[1024];
  private long unfinished;
  private boolean training;

  private MonitoredFile(Scorer scorer, Table table) {
    this.monitor = DriftMonitor.of(scorer);
    this.rejected = BadRows.of(table);
  }

  /**
   * Scores and counts all applicants of a table.
   *
   * @throws DataException if columns are missing, or the outcome was asked for and is not there
   * @throws IOException if the table cannot be read
   * @throws IllegalArgumentException if the model does not hold the scores of its training loans
   */
  public static MonitoredFile read(
      TableInput input, Scorer scorer, Recipe.Label label, Source source, Progress progress)
      throws IOException {
    try (TableSource table = input.open()) {
      MonitoredFile loans = new MonitoredFile(scorer, table);
      boolean known = source == Source.DEMANDED || table.column(label.column()).isPresent();
      @Nullable LabelReader labels = known ? new LabelReader(table, label, scorer.schema()) : null;
      loans.read(table, scorer, labels, progress);
      loans.notices.addAll(table.notices());
      if (labels != null) {
        loans.checkOutcomes(labels, source);
        loans.notices.addAll(labels.notices());
      }
      return loans;
    }
  }

  private void read(
      TableSource table, Scorer scorer, @Nullable LabelReader labels, Progress progress)
      throws IOException {
    RowApplicants applicants = new RowApplicants(scorer, table);
    long read = 0;
    try (ReadAhead ahead = ReadAhead.of(table)) {
      for (RowBlock rows = ahead.next(rejected::add);
          rows != null;
          rows = ahead.next(rejected::add)) {
        for (int row = 0; row < rows.size(); row++) {
          add(applicants, rows, row, labels);
        }
        read += rows.size();
        progress.advance(read, table.share());
      }
    }
    training = table.sha256().equals(scorer.training().dataSha256());
  }

  private void add(RowApplicants applicants, RowBlock rows, int row, @Nullable LabelReader labels) {
    try {
      double scored = monitor.predict(applicants.of(rows, row)).probability();
      if (labels != null) {
        add(scored, rows, row, labels);
      }
    } catch (InvalidApplicantException e) {
      rejected.add(rows.place(row), e.violations());
    }
  }

  private void add(double scored, RowBlock rows, int row, LabelReader labels) {
    List<Violation> blank = new ArrayList<>();
    OutcomeClass outcome = labels.read(rows, row, blank::add);
    if (outcome == OutcomeClass.LEFT_OUT || outcome == OutcomeClass.BLANK) {
      unfinished++;
      return;
    }
    int place = outcomes.rows();
    if (place == probability.length) {
      probability = Arrays.copyOf(probability, place + place / 2);
    }
    probability[place] = scored;
    outcomes.add(outcome == OutcomeClass.BAD, Field.MISSING);
  }

  private void checkOutcomes(LabelReader labels, Source source) {
    if (outcomes.rows() == 0) {
      return;
    }
    try {
      labels.check();
    } catch (DataException e) {
      if (source == Source.DEMANDED) {
        throw e;
      }
      notices.add("Outcomes are left out: " + e.getMessage());
      probability = new double[0];
    }
  }

  /** What was counted. */
  public DriftSnapshot snapshot() {
    return monitor.snapshot();
  }

  /** The finished loans in order of probability; empty if there are none of both outcomes. */
  public Optional<ScoreDistribution> scores() {
    if (outcomes.rows() == 0 || probability.length == 0) {
      return Optional.empty();
    }
    boolean[] chargedOff = outcomes.build().all();
    boolean first = chargedOff[0];
    for (boolean each : chargedOff) {
      if (each != first) {
        return Optional.of(
            ScoreDistribution.of(Arrays.copyOf(probability, chargedOff.length), chargedOff));
      }
    }
    return Optional.empty();
  }

  /** How the table was read, and why outcomes were left out, if they were. */
  public List<String> notices() {
    return List.copyOf(notices);
  }

  /** Scored applicants whose outcome is blank or does not count. */
  public long unfinished() {
    return unfinished;
  }

  /** Whether the file is the one that the model was trained on, byte for byte. */
  public boolean ofTrainingFile() {
    return training;
  }

  /** Rows that could not be scored. */
  public long rejected() {
    return rejected.count();
  }

  /** The first of these, one a line, with what is wrong. */
  public String rejections() {
    return rejected.list();
  }
}
