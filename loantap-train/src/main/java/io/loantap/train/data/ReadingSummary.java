package io.loantap.train.data;

import io.loantap.applicant.Schema;
import io.loantap.train.recipe.OutcomeClasses;
import io.loantap.train.recipe.OutcomeValues;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.support.OutcomeWords;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The counts and findings of reading a table of loans, or a part of it, besides the loans
 * themselves. Those of parts merge. Immutable.
 *
 * @param rows rows read, those left out included
 * @param badRows those that are no loans
 * @param incomplete rows left out because they lack a value that the recipe wants complete
 * @param withoutAmount loans without an amount, where amounts are read
 * @param furtherLevels by field, the levels that the schema does not list
 * @param outcomes the values of the outcome column
 * @param tooYoung loans left out because they began too late for the window of observation
 */
public record ReadingSummary(
    long rows,
    BadRows badRows,
    long incomplete,
    long withoutAmount,
    Map<String, SortedSet<String>> furtherLevels,
    OutcomeValues outcomes,
    long tooYoung) {

  /**
   * The consequence of rows that are no loans.
   *
   * @param most the largest share of the rows that is left out with a notice; a table with a larger
   *     one is refused
   */
  public record OnBadRows(double most) {
    /** The table is refused. */
    public static final OnBadRows STOP = new OnBadRows(0);

    /** They are left out, with a notice, if they are no more than one in twenty. */
    public static final OnBadRows SKIP = new OnBadRows(0.05);
  }

  /** Copies the map. */
  public ReadingSummary {
    furtherLevels = Collections.unmodifiableMap(new TreeMap<>(furtherLevels));
  }

  /** What both parts have shown; the places of the other's bad rows follow this part's rows. */
  public ReadingSummary merge(ReadingSummary next) {
    Map<String, SortedSet<String>> levels = new TreeMap<>(furtherLevels);
    next.furtherLevels.forEach(
        (field, further) ->
            levels.merge(
                field,
                further,
                (mine, theirs) -> {
                  SortedSet<String> all = new TreeSet<>(mine);
                  all.addAll(theirs);
                  return all;
                }));
    return new ReadingSummary(
        rows + next.rows,
        badRows.followedBy(next.badRows, rows),
        incomplete + next.incomplete,
        withoutAmount + next.withoutAmount,
        levels,
        outcomes.merge(next.outcomes),
        tooYoung + next.tooYoung);
  }

  /** A schema with the levels that were read and that it does not list. */
  public Schema extended(Schema schema) {
    Map<String, List<String>> further = new TreeMap<>();
    furtherLevels.forEach((field, levels) -> further.put(field, List.copyOf(levels)));
    return schema.withLevels(further);
  }

  /** The words for the outcomes that were read. */
  public OutcomeWords words(Recipe recipe) {
    return OutcomeClasses.of(recipe.label()).words(outcomes);
  }

  /**
   * Refuses what cannot be trained on.
   *
   * @param table name of the table, in which this is about all rows
   * @param amountColumn the column with the amount of each loan, if it was asked for
   * @param notices receives a sentence on what was left out, if anything was
   * @throws DataException if there are no rows, bad ones that must not be, or not two outcomes
   */
  public void check(
      String table,
      Recipe recipe,
      OnBadRows onBadRows,
      Optional<String> amountColumn,
      List<String> notices) {
    if (rows == 0) {
      throw new DataException(
          table + " has a header but no rows. Give a file with at least one loan of each outcome.");
    }
    if (badRows.count() > 0) {
      judgeBadRows(table, onBadRows, notices);
    }
    LabelReader.check(recipe.label(), table, outcomes);
    notices.addAll(LabelReader.notices(recipe.observedLabel(), outcomes, tooYoung));
    if (incomplete > 0) {
      notices.add(
          count(incomplete)
              + " rows lack a value that the recipe wants complete and were left out.");
    }
    if (withoutAmount > 0) {
      notices.add(
          AmountReader.notice(withoutAmount, AmountReader.name(amountColumn, recipe.schema())));
    }
  }

  private void judgeBadRows(String table, OnBadRows onBadRows, List<String> notices) {
    String share = count(badRows.count()) + " of " + count(rows) + ":\n" + badRows.list();
    if (badRows.count() > onBadRows.most() * rows) {
      boolean few = badRows.count() <= OnBadRows.SKIP.most() * rows;
      String allowed =
          onBadRows.equals(OnBadRows.STOP)
              ? " has bad rows, "
              : String.format(
                  Locale.ROOT,
                  " has more bad rows than %s of all, ",
                  Double.toString(onBadRows.most()));
      throw new DataException(
          table
              + allowed
              + share
              + badRows
                  .culprit(rows)
                  .orElseGet(
                      () ->
                          few
                              ? "\nMend them, or leave them out with --skip-bad-rows."
                              : "\nMend them. Only if they are no loans at all, leave them out with"
                                  + " --skip-bad-rows --max-bad 0.2 or whatever their share is.")
              + badRows.missingWords());
    }
    // A notice is kept in the model file, where the folder is of no use.
    String file = table.substring(table.lastIndexOf('/') + 1);
    notices.add("Bad rows of " + file + " were left out, " + share);
  }

  private static String count(long rows) {
    return String.format(Locale.ROOT, "%,d", rows);
  }
}
