package io.loantap.train.scoring;

import io.loantap.Decision;
import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.Field;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.applicant.Violation;
import io.loantap.learn.evaluation.ScoreDistribution;
import io.loantap.train.csv.CsvRow;
import io.loantap.train.csv.CsvSource;
import io.loantap.train.data.AmountReader;
import io.loantap.train.data.BadRows;
import io.loantap.train.data.DataException;
import io.loantap.train.data.LabelReader;
import io.loantap.train.data.Outcomes;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.support.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A file of finished loans, scored by a finished model one by one as a service would. */
public final class ScoredFile {
  private final Outcomes.Builder outcomes = new Outcomes.Builder();
  private final BadRows rejected = BadRows.byLine();
  private final List<GroupColumn> groups;
  private double[] probability = new double[1024];
  private Optional<AmountReader> amounts = Optional.empty();
  private boolean training;

  private ScoredFile(List<GroupColumn> groups) {
    this.groups = List.copyOf(groups);
  }

  /**
   * Scores all loans of a file.
   *
   * @param groups names of the columns whose groups are compared
   * @param amountColumn the column with the amount of each loan, if it has an unusual name
   * @throws DataException if columns are missing or no loan can be scored
   * @throws IOException if the file cannot be read or is no CSV
   */
  public static ScoredFile read(
      Path file,
      Scorer scorer,
      Recipe.Label label,
      List<String> groups,
      Optional<String> amountColumn,
      Progress progress)
      throws IOException {
    try (CsvSource source = CsvSource.open(file)) {
      ScoredFile loans =
          new ScoredFile(
              groups.stream().map(name -> new GroupColumn(name, source, scorer)).toList());
      loans.amounts = AmountReader.of(source, amountColumn, scorer.schema());
      loans.read(source, scorer, label, progress);
      if (loans.outcomes.rows() == 0) {
        throw new DataException(
            file
                + " has no loan that the model can score."
                + (loans.rejected() == 0 ? " Give a file with loans." : "\n" + loans.rejections()));
      }
      return loans;
    }
  }

  private void read(CsvSource source, Scorer scorer, Recipe.Label label, Progress progress)
      throws IOException {
    LabelReader labels = new LabelReader(source, label);
    CsvApplicants applicants = new CsvApplicants(scorer, source);
    for (CsvRow row = source.next(rejected::add); row != null; row = source.next(rejected::add)) {
      progress.advance(source.rows(), source.share());
      List<Violation> violations = new ArrayList<>();
      boolean chargedOff = labels.read(row, violations);
      if (violations.isEmpty()) {
        try {
          Applicant applicant = applicants.of(row);
          double probability = scorer.probability(applicant);
          boolean approved = scorer.policy().isWithinThreshold(probability);
          add(probability, chargedOff);
          if (amounts.isPresent()) {
            outcomes.amount(amounts.get().read(row));
          }
          double apr = groups.isEmpty() ? Double.NaN : apr(scorer.decide(applicant));
          for (GroupColumn group : groups) {
            group.add(row, probability, approved, chargedOff, apr);
          }
        } catch (InvalidApplicantException e) {
          violations.addAll(e.violations());
        }
      }
      if (!violations.isEmpty()) {
        rejected.add(row.line(), violations);
      }
    }
    if (outcomes.rows() > 0) {
      labels.check();
    }
    training = source.sha256().equals(scorer.training().dataSha256());
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
