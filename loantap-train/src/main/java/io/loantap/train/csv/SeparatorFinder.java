package io.loantap.train.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what separates the fields of a text: that by which most of its first records have the same
 * number of fields, the first of them too. Runs of blanks are taken only where every record agrees,
 * for texts have blanks as well.
 */
final class SeparatorFinder {
  private static final char[] USUAL = {',', '\t', ';', '|'};
  private static final char BLANK = ' ';

  /** Share of the records that must have the same number of fields. */
  private static final double AGREEMENT = 0.75;

  private static final Pattern DECIMAL = Pattern.compile("\\s*[-+]?[0-9]+(,[0-9]+)?\\s*");

  private SeparatorFinder() {}

  /**
   * The first records, split at the separator that suits them best; at commas if none does.
   *
   * @param skip lines to pass over before
   */
  static HeadRecords find(HeadReader text, int skip) {
    HeadRecords commas = HeadRecords.of(text, ',', skip);
    if (isPlain(commas)) {
      return commas;
    }
    List<HeadRecords> others = new ArrayList<>();
    @Nullable HeadRecords best = null;
    for (char separator : USUAL) {
      HeadRecords records = separator == ',' ? commas : HeadRecords.of(text, separator, skip);
      if (isTable(records, AGREEMENT)) {
        others.add(records);
        best = best == null || isBetter(records, best) ? records : best;
      }
    }
    HeadRecords blanks = HeadRecords.of(text, BLANK, skip);
    if (isTable(blanks, 1)) {
      others.add(blanks);
      best = best == null || blanks.first() < best.first() ? blanks : best;
    }
    if (best == null) {
      return commas;
    }
    return best == commas ? unlessDecimal(commas, others) : best;
  }

  /** Whether most records are as wide, and the lines above them can be remarks. */
  private static boolean isTable(HeadRecords records, double agreement) {
    int whole = records.whole(records.first()).size();
    boolean most = records.first() == 0 || (whole > 1 && 2 * whole >= records.first());
    return records.width() > 1 && records.agreement() >= agreement && most;
  }

  /** Whether nothing but commas can be meant, as in nearly every file. */
  private static boolean isPlain(HeadRecords commas) {
    return commas.width() > 1
        && commas.first() == 0
        && commas.agreement() == 1
        && commas.lines().get(0).fields().stream().noneMatch(SeparatorFinder::hasOther);
  }

  private static boolean hasOther(String name) {
    return name.indexOf('\t') >= 0
        || name.indexOf(';') >= 0
        || name.indexOf('|') >= 0
        || DECIMAL.matcher(name).matches();
  }

  private static boolean isBetter(HeadRecords records, HeadRecords than) {
    return records.first() == than.first()
        ? records.explained() > than.explained()
        : records.first() < than.first();
  }

  /** Commas inside numbers separate nothing if another separator stands between the numbers. */
  private static HeadRecords unlessDecimal(HeadRecords commas, List<HeadRecords> others) {
    for (HeadRecords other : others) {
      if (other != commas && other.first() <= commas.first() && hasDecimals(other)) {
        return other;
      }
    }
    return commas;
  }

  private static boolean hasDecimals(HeadRecords records) {
    return records.whole(records.first()).stream()
        .flatMap(line -> line.fields().stream())
        .filter(field -> field.indexOf(',') >= 0)
        .allMatch(field -> DECIMAL.matcher(field).matches());
  }
}
