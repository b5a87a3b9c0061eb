package io.loantap.benchmarks.scoring;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Kinds of bad input, each made from a good applicant. */
public enum BadInput {
  /** The number arrives under another name, and so not under its own. */
  MISSPELT_NAME(
      "a misspelt field name (`annual_income`)",
      applicant -> applicant.put("annual_income", applicant.remove(Names.INCOME))),
  /** The number is not there. */
  MISSING_NUMBER("no `annual_inc`", applicant -> applicant.remove(Names.INCOME)),
  /** The number is null. */
  NULL_NUMBER("null for `annual_inc`", applicant -> applicant.put(Names.INCOME, null)),
  /** The level is not there. */
  MISSING_LEVEL("no `home_ownership`", applicant -> applicant.remove(Names.HOME)),
  /** Training did not see the level. */
  UNKNOWN_LEVEL(
      "a level that training did not see", applicant -> applicant.put(Names.HOME, "CASTLE")),
  /** The number is none. */
  NAN("NaN for `annual_inc`", applicant -> applicant.put(Names.INCOME, Double.NaN)),
  /** The number is text that can be read as one. */
  TEXT_FOR_NUMBER(
      "text for a number (`\"72000\"`)", applicant -> applicant.put(Names.INCOME, "72000")),
  /** The number is text that cannot be read as one. */
  WORD_FOR_NUMBER(
      "a word for a number (`\"plenty\"`)", applicant -> applicant.put(Names.INCOME, "plenty")),
  /** A whole number of the same value, as a program or a JSON reader may hold it. */
  INTEGER_FOR_DOUBLE(
      "an `Integer` where training saw fractions",
      applicant -> applicant.put(Names.INCOME, EnumLoan.whole(applicant, Names.INCOME))),
  /** No income can be that. */
  OUT_OF_RANGE(
      "a number out of range (income -72000)", applicant -> applicant.put(Names.INCOME, -72_000.0)),
  /** Possible, but larger than any in training. */
  BEYOND_TRAINING(
      "a number beyond those of training (income 50 million)",
      applicant -> applicant.put(Names.INCOME, 50_000_000.0)),
  /** A field that the model does not have. */
  UNKNOWN_FIELD("an unknown extra field", applicant -> applicant.put("favourite_colour", "green"));

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // the lambdas above keep nothing
  private final Consumer<Map<String, Object>> change;

  BadInput(String words, Consumer<Map<String, Object>> change) {
    this.words = words;
    this.change = change;
  }

  /** For the first column of the table. */
  public String words() {
    return words;
  }

  /** The same applicant with this wrong. */
  public Map<String, Object> of(Map<String, Object> good) {
    Map<String, Object> bad = new HashMap<>(good);
    change.accept(bad);
    return bad;
  }

  /** Enum constants cannot see the enum's own constants. */
  private static final class Names {
    static final String INCOME = "annual_inc";
    static final String HOME = "home_ownership";
  }
}
