package io.loantap.train.cli;

import io.loantap.applicant.DateFormat;
import io.loantap.policy.ThresholdObjective;
import java.time.YearMonth;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads option values. */
final class Converters {
  private Converters() {}

  /** A threshold objective. */
  static final class Objective implements ITypeConverter<ThresholdObjective> {
    @Override
    public ThresholdObjective convert(String text) {
      try {
        return ThresholdObjective.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** A month, as in the LoanTap file or as in ISO 8601. */
  static final class Month implements ITypeConverter<YearMonth> {
    @Override
    public YearMonth convert(String text) {
      for (DateFormat format : DateFormat.values()) {
        if (format.reads(text)) {
          return format.parse(text);
        }
      }
      throw new TypeConversionException("expected a month such as Dec-2010 or 2010-12");
    }
  }
}
