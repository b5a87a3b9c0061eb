package io.loantap.train.scoring;

import static java.util.stream.Collectors.joining;

import io.loantap.Decision;
import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.Field;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.applicant.Violation;
import io.loantap.learn.evaluation.ScoreDistribution;
import io.loantap.train.data.AmountReader;
import io.loantap.train.data.BadRows;
import io.loantap.train.data.DataException;
import io.loantap.train.data.LabelReader;
import io.loantap.train.data.Outcomes;
import io.loantap.train.recipe.OutcomeClass;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.support.OutcomeWords;
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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A file of finished loans, scored by a finished model one by one as a service would. */
public final class ScoredFile {
  private final Outcomes.Builder outcomes = new Outcomes.Builder();
  private final BadRows rejected;
  private final List<GroupColumn> groups;
  private final Optional<AmountReader> amounts;
  private final List<String> notices = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private double[] probability = new double[1024];
  private OutcomeWords words = OutcomeWords.CODES;
  private boolean training;

  private ScoredFile(Table table, List<GroupColumn> groups, Optional<AmountReader> amounts) {
    this.rejected = BadRows.of(table);
    this.groups = List.copyOf(groups);
    this.amounts = amounts;
  }

  /**
   * Scores all loans of a table.
   *
   * @param groups names of the columns whose groups are compared
   * @param amountColumn the column with the amount of each loan, if it has an unusual name
   * @throws DataException if columns are missing or no loan can be scored
   * @throws IOException if the table cannot be read
   */
  public static ScoredFile read(
      TableInput input,
      Scorer scorer,
      Recipe.Label label,
      List<String> groups,
      Optional<String> amountColumn,
      Progress progress)
      throws IOException {
    try (TableSource table = input.open()) {
      ScoredFile loans =
          new ScoredFile(
              table,
              groups.stream().map(name -> new GroupColumn(name, table, scorer)).toList(),
              AmountReader.of(table, amountColumn, scorer.schema()));
      loans.read(table, scorer, label, progress);
      if (loans.outcomes.rows() == 0) {
        throw new DataException(
            input.name()
                + " has no loan that the model can score."
                + (loans.rejected() == 0 ? " Give a file with loans." : "\n" + loans.rejections())
                + loans.leftOut.stream().map(notice -> "\n" + notice).collect(joining()));
      }
      return loans;
    }
  }

  private void read(TableSource table, Scorer scorer, Recipe.Label label, Progress progress)
      throws IOException {
    LabelReader labels = new LabelReader(table, label, scorer.schema());
    RowApplicants applicants = new RowApplicants(scorer, table);
    long read = 0;
    try (ReadAhead ahead = ReadAhead.of(table)) {
      for (RowBlock rows = ahead.next(rejected::add);
          rows != null;
          rows = ahead.next(rejected::add)) {
        for (int row = 0; row < rows.size(); row++) {
          read(rows, row, scorer, labels, applicants);
        }
        read += rows.size();
        progress.advance(read, table.share());
      }
    }
    if (outcomes.rows() > 0) {
      labels.check();
    }
    notices.addAll(table.notices());
    leftOut.addAll(labels.notices());
    notices.addAll(leftOut);
    words = labels.words();
    training = table.sha256().equals(scorer.training().dataSha256());
  }

  private void read(
      RowBlock rows, int row, Scorer scorer, LabelReader labels, RowApplicants applicants) {
    List<Violation> violations = new ArrayList<>();
    OutcomeClass outcome = labels.read(rows, row, violations::add);
    if (outcome == OutcomeClass.LEFT_OUT) {
      return;
    }
    boolean chargedOff = outcome == OutcomeClass.BAD;
    if (violations.isEmpty()) {
      try {
        Applicant applicant = applicants.of(rows, row);
        double scored = scorer.probability(applicant);
        boolean approved = scorer.policy().isWithinThreshold(scored);
        add(scored, chargedOff);
        amounts.ifPresent(reader -> outcomes.amount(reader.read(rows, row)));
        double apr = groups.isEmpty() ? Double.NaN : apr(scorer.decide(applicant));
        for (GroupColumn group : groups) {
          group.add(rows.value(row, group.column()), scored, approved, chargedOff, apr);
        }
      } catch (InvalidApplicantException e) {
        violations.addAll(e.violations());
      }
    }
    if (!violations.isEmpty()) {
      rejected.add(rows.place(row), violations);
    }
  }

  private static double apr(Decision decision) {
    return decision.offer().map(offer -> offer.terms().apr().doubleValue()).orElse(Double.NaN);
  }

  private void add(double probabilityOfDefault, boolean chargedOff) {
    int row = outcomes.rows();
    if (row == probability.length) {
      probability = Arrays.copyOf(probability, row + row / 2);
    }
    probability[row] = probabilityOfDefault;
    outcomes.add(chargedOff, Field.MISSING);
  }

  /** Probability of default of each loan; a copy. */
  public double[] probability() {
    return Arrays.copyOf(probability, outcomes.rows());
  }

  /** The words for both outcomes. */
  public OutcomeWords words() {
    return words;
  }

  /** Whether each loan was charged off; a copy. */
  public boolean[] chargedOff() {
    return outcomes.build().all();
  }

  /** The columns whose groups are compared, as asked for. */
  public List<GroupColumn> groups() {
    return groups;
  }

  /**
   * The loans in order of probability.
   *
   * @throws IllegalArgumentException if all have the same outcome
   */
  public ScoreDistribution scores() {
    double @Nullable [] amount = outcomes.build().amounts(rows());
    return amount == null
        ? ScoreDistribution.of(probability(), chargedOff())
        : ScoreDistribution.of(probability(), chargedOff(), amount);
  }

  private int[] rows() {
    return IntStream.range(0, outcomes.rows()).toArray();
  }

  /** How the table was read, and which loans were left out. */
  public List<String> notices() {
    return List.copyOf(notices);
  }

  /** A sentence about loans whose amount is not known, if there are any. */
  public Optional<String> amountNotice() {
    return amounts.flatMap(AmountReader::notice);
  }

  /** Whether the file is the one that the model was trained on, byte for byte. */
  public boolean ofTrainingFile() {
    return training;
  }

  /** How many loans could not be scored. */
  public long rejected() {
    return rejected.count();
  }

  /** The first of these, one a line, with what is wrong. */
  public String rejections() {
    return rejected.list();
  }
}
