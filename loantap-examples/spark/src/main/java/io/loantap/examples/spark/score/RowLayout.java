package io.loantap.examples.spark.score;

import io.loantap.Scorer;
import io.loantap.applicant.Field;
import io.loantap.applicant.Schema;
import io.loantap.applicant.Violation;
import io.loantap.decision.LendingTerms;
import io.loantap.decision.LoanFields;
import io.loantap.decision.PolicyRule;
import io.loantap.train.data.DataException;
import io.loantap.train.support.Suggestion;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;

/**
 * The columns of a table that hold an applicant: those on which the score depends, which all have
 * to be there, and those that the lender's rules and prices ask for, which may be missing. Other
 * columns do not matter. Worked out once, on the driver. Immutable.
 *
 * @param columns their names, in the order in which a row hands them to a function
 * @param cells one for each
 */
record RowLayout(List<String> columns, List<FieldColumn> cells) implements Serializable {

  /** Copies the lists. */
  RowLayout {
    // List.copyOf travels, too.
    columns = List.copyOf(columns);
    cells = List.copyOf(cells);
  }

  /**
   * Finds the model's fields among columns.
   *
   * @param table what messages call it
   * @param zone in which a point in time becomes a day
   * @throws DataException with every column that is missing, of a wrong type or there twice
   */
  static RowLayout of(StructType table, String name, Scorer scorer, ZoneId zone) {
    Schema schema = scorer.schema();
    List<String> header = Arrays.asList(table.fieldNames());
    List<String> columns = new ArrayList<>();
    List<FieldColumn> cells = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (String field : fields(scorer)) {
      int place = header.indexOf(field);
      if (place < 0) {
        if (scorer.usedFields().contains(field)) {
          missing.add(Suggestion.behind(field, header));
        }
      } else {
        StructField column = table.fields()[place];
        check(column, schema.field(schema.slot(field)), wrong);
        if (place != header.lastIndexOf(field)) {
          wrong.add(field + ": there are two columns of this name");
        }
        ZoneId own = column.dataType() instanceof TimestampNTZType ? ZoneId.of("UTC") : zone;
        cells.add(new FieldColumn(schema.slot(field), columns.size(), column.dataType(), own));
        columns.add(field);
      }
    }
    complain(name, missing, wrong);
    return new RowLayout(columns, cells);
  }

  private static void check(StructField column, Field field, List<String> wrong) {
    if (!FieldColumn.fits(column.dataType(), field)) {
      wrong.add(
          new Violation(
                  field.name(),
                  Violation.Code.WRONG_TYPE,
                  FieldColumn.kind(column.dataType()),
                  field.expected(),
                  null)
              .message());
    }
  }

  private static void complain(String name, List<String> missing, List<String> wrong) {
    List<String> all = new ArrayList<>();
    if (!missing.isEmpty()) {
      all.add(
          name
              + " lacks columns that the model needs:\n  "
              + String.join("\n  ", missing)
              + "\nAdd them, or use a model trained without them.");
    }
    if (!wrong.isEmpty()) {
      all.add(
          name
              + " has columns that the model cannot read:\n  "
              + String.join("\n  ", wrong)
              + "\nCast, rename or drop them.");
    }
    if (!all.isEmpty()) {
      throw new DataException(String.join("\n", all));
    }
  }

  /** What the score depends on, then what the policy asks for besides. */
  private static Set<String> fields(Scorer scorer) {
    Set<String> fields = new LinkedHashSet<>(scorer.usedFields());
    LendingTerms terms = scorer.policy().terms();
    terms.rules().stream().map(PolicyRule::field).forEach(fields::add);
    terms
        .pricing()
        .ifPresent(
            pricing -> {
              LoanFields loan = pricing.fieldsIn(scorer.schema());
              fields.addAll(List.of(loan.amount(), loan.term(), loan.annualIncome(), loan.dti()));
            });
    return fields;
  }
}
