package io.loantap.learn.schema;

import io.loantap.applicant.NumberForm;
import io.loantap.learn.schema.NumberText.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The rules from the ways in which the cells of a column write numbers to one form that reads them.
 *
 * <p>A comma or a point before three digits alone may part a decimal or stand between thousands:
 * what the other cells of the column, or else the table, say of the sign decides.
 *
 * @param form that reads the most cells
 * @param read how many cells it reads
 * @param unit what stands around the numbers, in words; blank if there is nothing or it is money
 * @param unclear what is not clear, as the end of a sentence; blank if all is
 */
record NumberFormRules(NumberForm form, long read, String unit, String unclear) {

  static NumberFormRules of(CellTally tally, CellOptions options) {
    long comma = sum(tally, Body.COMMA, Body.POINT_GROUPS, Body.BLANK_GROUPS_COMMA);
    long point = sum(tally, Body.POINT, Body.COMMA_GROUPS);
    boolean percent = tally.affixes().containsKey("%");
    long maybe = tally.bodies(Body.COMMA_3);
    boolean commas =
        comma > point || (point == 0 && (options.decimal() == ',' || (percent && maybe > 0)));
    NumberForm form = commas ? NumberForm.PLAIN.withDecimal(',') : NumberForm.PLAIN;
    form = grouped(form, tally, commas);
    long read = tally.cells() == 0 ? 0 : readable(tally, form);
    List<String> affixes = affixes(tally);
    long around = tally.affixes().values().stream().mapToLong(Long::longValue).sum();
    for (String affix : affixes) {
      around -= tally.affixes().getOrDefault(affix, 0L);
    }
    form = form.withAffixes(affixes).withAccounting(tally.accounting() > 0);
    boolean doubtful = !commas && point == 0 && maybe > 0 && tally.bodies(Body.LONG) > 0;
    return new NumberFormRules(
        form,
        Math.max(0, read - around),
        unit(affixes),
        doubtful ? "a comma may part a decimal or stand between thousands" : "");
  }

  private static NumberForm grouped(NumberForm form, CellTally tally, boolean commas) {
    long between =
        commas
            ? sum(tally, Body.POINT_GROUPS, Body.POINT_3)
            : sum(tally, Body.COMMA_GROUPS, Body.COMMA_3);
    long blanks = sum(tally, Body.BLANK_GROUPS, Body.BLANK_GROUPS_COMMA);
    long apostrophes = tally.bodies(Body.APOSTROPHE_GROUPS);
    long most = Math.max(between, Math.max(blanks, apostrophes));
    if (most == 0) {
      return form;
    }
    char usual = commas ? '.' : ',';
    return form.withGrouping(most == between ? usual : most == blanks ? ' ' : '\'');
  }

  /** How many cells a form reads, whatever stands around their numbers. */
  private static long readable(CellTally tally, NumberForm form) {
    long read = sum(tally, Body.SHORT, Body.LONG, Body.POINT, Body.POINT_3);
    if (form.decimal() == ',') {
      read += sum(tally, Body.COMMA, Body.COMMA_3);
      read += form.grouping().equals(".") ? tally.bodies(Body.POINT_GROUPS) : 0;
      read += form.grouping().equals(" ") ? tally.bodies(Body.BLANK_GROUPS_COMMA) : 0;
    } else {
      read += form.grouping().equals(",") ? sum(tally, Body.COMMA_GROUPS, Body.COMMA_3) : 0;
    }
    read += form.grouping().equals(" ") ? tally.bodies(Body.BLANK_GROUPS) : 0;
    return read + (form.grouping().equals("'") ? tally.bodies(Body.APOSTROPHE_GROUPS) : 0);
  }

  /** The most frequent sign or word and its other spellings. */
  private static List<String> affixes(CellTally tally) {
    String most = "";
    long times = 0;
    for (Map.Entry<String, Long> affix : tally.affixes().entrySet()) {
      if (!affix.getKey().isEmpty() && affix.getValue() > times) {
        most = affix.getKey();
        times = affix.getValue();
      }
    }
    List<String> affixes = new ArrayList<>();
    for (String affix : tally.affixes().keySet()) {
      if (!affix.isEmpty() && Units.singular(affix).equals(Units.singular(most))) {
        affixes.add(affix);
      }
    }
    return affixes;
  }

  private static String unit(List<String> affixes) {
    String last = affixes.isEmpty() ? "" : affixes.get(affixes.size() - 1);
    if (last.equals("%")) {
      return "percent";
    }
    return Currencies.contains(last) ? last : last.toLowerCase(Locale.ROOT);
  }

  private static long sum(CellTally tally, Body... bodies) {
    long sum = 0;
    for (Body body : bodies) {
      sum += tally.bodies(body);
    }
    return sum;
  }
}
