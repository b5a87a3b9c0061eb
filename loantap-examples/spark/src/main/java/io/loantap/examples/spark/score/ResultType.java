package io.loantap.examples.spark.score;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructType;

/**
 * The columns that scoring adds. What is nested has the names, and the order, of the library's JSON
 * form of a decision. Money has two decimals, a rate six.
 */
public final class ResultType {
  /** Probability of default, in [0, 1]; null where the row is rejected. */
  public static final String PROBABILITY = "probability";

  /** APPROVE, COUNTEROFFER, REFER or DECLINE; null where the row is rejected. */
  public static final String DECISION_WORD = "decision";

  /** Why it is no plain approval; empty for one, null where the row is rejected. */
  public static final String REASONS = "reasons";

  /** Terms of the loan that can be had; null where there is none. */
  public static final String OFFER = "offer";

  /** Everything wrong with the row; null where it is scored. */
  public static final String REJECTED = "rejected";

  /** What was missing, unseen or clipped; empty if all was plain, null where rejected. */
  public static final String NOTICES = "notices";

  static final DecimalType MONEY = DataTypes.createDecimalType(18, 2);
  static final DecimalType RATE = DataTypes.createDecimalType(18, 6);

  static final StructType VIOLATION =
      new StructType()
          .add("field", DataTypes.StringType)
          .add("code", DataTypes.StringType)
          .add("found", DataTypes.StringType)
          .add("expected", DataTypes.StringType)
          .add("near_match", DataTypes.StringType);

  static final StructType REASON =
      new StructType()
          .add("code", DataTypes.StringType)
          .add("source", DataTypes.StringType)
          .add("characteristics", list(DataTypes.StringType))
          .add("text", DataTypes.StringType)
          .add("shortfall", DataTypes.DoubleType);

  static final StructType TERMS =
      new StructType()
          .add("amount", MONEY)
          .add("term_months", DataTypes.IntegerType)
          .add("apr", RATE)
          .add("all_in_apr", RATE)
          .add("upfront_fee", MONEY)
          .add("instalment", MONEY)
          .add("last_instalment", MONEY)
          .add("total_interest", MONEY)
          .add("total_repaid", MONEY)
          .add("total_cost", MONEY)
          .add("probability_of_default", DataTypes.DoubleType)
          .add("expected_loss", MONEY)
          .add("counter_offer", DataTypes.BooleanType);

  static final StructType NOTICE =
      new StructType()
          .add("characteristic", DataTypes.StringType)
          .add("kind", DataTypes.StringType)
          .add("text", DataTypes.StringType);

  /** All columns in one. */
  static final StructType DECISION =
      new StructType()
          .add(PROBABILITY, DataTypes.DoubleType)
          .add(DECISION_WORD, DataTypes.StringType)
          .add(REASONS, list(REASON))
          .add(OFFER, TERMS)
          .add(REJECTED, list(VIOLATION))
          .add(NOTICES, list(NOTICE));

  private ResultType() {}

  /** What a row gets that Spark could not read: the violation has no field. */
  public static Column unreadable() {
    Column violation =
        struct(
            lit(null).as("field"),
            lit("UNREADABLE").as("code"),
            lit(null).as("found"),
            lit("as many cells as the header has").as("expected"),
            lit(null).as("near_match"));
    return struct(
            lit(null).as(PROBABILITY),
            lit(null).as(DECISION_WORD),
            lit(null).as(REASONS),
            lit(null).as(OFFER),
            array(violation).as(REJECTED),
            lit(null).as(NOTICES))
        .cast(DECISION);
  }

  private static ArrayType list(DataType element) {
    return DataTypes.createArrayType(element, false);
  }
}
