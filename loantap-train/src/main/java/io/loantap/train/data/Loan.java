package io.loantap.train.data;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.Violation;
import io.loantap.train.csv.Table;
import io.loantap.train.csv.TableRow;
import io.loantap.train.recipe.Recipe;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table as a finished loan.
 *
 * @param row where it stands
 * @param chargedOff how it ended
 * @param weight how much it counts
 * @param violations what is wrong with it; if anything is, the rest is of no use
 */
public record Loan(
    TableRow row,
    BoundApplicant applicant,
    boolean chargedOff,
    double weight,
    List<Violation> violations) {
  /** Copies the list. */
  public Loan {
    violations = List.copyOf(violations);
  }

  /** Turns the rows of one table into loans. Not for several threads at once. */
  static final class Reader {
    private final RowReader applicants;
    private final LabelReader label;
    private final @Nullable WeightReader weights;
    private final List<Violation> violations = new ArrayList<>();

    /** Reads the recipe's outcome and weight, and these fields of its schema. */
    Reader(Table table, Recipe recipe, Collection<String> fields, LabelReader label) {
      this.applicants = new RowReader(recipe.schema(), fields, table);
      this.label = label;
      this.weights =
          recipe.weightColumn().map(column -> new WeightReader(table, column)).orElse(null);
    }

    Loan read(TableRow row) {
      violations.clear();
      BoundApplicant applicant = applicants.read(row, violations);
      boolean chargedOff = label.read(row, violations);
      double weight = weights == null ? 1 : weights.read(row, violations);
      return new Loan(row, applicant, chargedOff, weight, List.copyOf(violations));
    }

    /** What the applicants are read by, and what levels were found. */
    RowReader applicants() {
      return applicants;
    }
  }
}
