package io.loantap.train.cli;

import io.loantap.applicant.MissingTokens;
import io.loantap.learn.schema.CellOptions;
import io.loantap.learn.schema.StatedKind;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say what cells mean where a table alone does not: a mixin. */
public final class CellChoice {
  @Option(
      names = "--missing-values",
      paramLabel = "TEXT[,TEXT]",
      split = ",",
      converter = MissingText.class,
      description =
          "Texts that stand for a missing value in every column, such as NA,n/a,? (the usual ones"
              + " are found among numbers and dates).")
  private @Nullable List<String> missing;

  @Option(
      names = "--dates",
      paramLabel = "ORDER",
      converter = Order.class,
      description =
          "day-first or month-first, for dates such as 3/4/2015 (found where a column has a day above"
              + " 12).")
  private CellOptions.@Nullable DayOrder order;

  @Option(
      names = "--pivot",
      paramLabel = "YEAR",
      description = "The latest year that two digits stand for (this one).")
  private @Nullable Integer pivot;

  @Option(
      names = "--kind",
      paramLabel = "COL=KIND",
      split = ",",
      converter = {Name.class, Kind.class},
      description =
          "What columns hold, whatever they look like: number, levels, text, or id, which names rows.")
  private @Nullable Map<String, StatedKind> kinds;

  /** Makes a mixin with all defaults. */
  public CellChoice() {}

  /** The options of an inference. */
  CellOptions options() {
    CellOptions found =
        CellOptions.found(pivot == null ? Year.now(ZoneOffset.UTC).getValue() : pivot);
    return found
        .withMissing(missing())
        .withDayOrder(order == null ? CellOptions.DayOrder.ASK : order)
        .withKinds(kinds == null ? Map.of() : new LinkedHashMap<>(kinds));
  }

  /** The texts that stand for a missing value. */
  List<String> missing() {
    return missing == null ? List.of() : missing;
  }

  /** Whether something is said that only an inference can use. */
  boolean isOfInference() {
    return order != null || pivot != null || kinds != null;
  }

  static final class MissingText implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      try {
        return MissingTokens.of(List.of(text)).texts().get(0);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }

  static final class Order implements ITypeConverter<CellOptions.DayOrder> {
    @Override
    public CellOptions.DayOrder convert(String text) {
      return switch (text) {
        case "day-first" -> CellOptions.DayOrder.DAY_FIRST;
        case "month-first" -> CellOptions.DayOrder.MONTH_FIRST;
        default -> throw new TypeConversionException("expected day-first or month-first");
      };
    }
  }

  /** The name of a column. */
  static final class Name implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      return text;
    }
  }

  static final class Kind implements ITypeConverter<StatedKind> {
    @Override
    public StatedKind convert(String text) {
      return switch (text) {
        case "number" -> StatedKind.NUMBER;
        case "levels", "level" -> StatedKind.LEVELS;
        case "text" -> StatedKind.TEXT;
        case "id" -> StatedKind.IDENTIFIER;
        default -> throw new TypeConversionException("expected number, levels, text or id");
      };
    }
  }
}
