package io.loantap.train.cli;

import io.loantap.applicant.DateFormat;
import io.loantap.learn.evaluation.MaxNpa;
import io.loantap.learn.evaluation.ProfitAssumptions;
import io.loantap.learn.evaluation.ThresholdObjective;
import io.loantap.reason.Baseline;
import io.loantap.scorecard.CalibrationRecord;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.train.fit.ClassWeights;
import io.loantap.train.recipe.Penalty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.Stack;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.TypeConversionException;

/** The readers of option values. */
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

  /** A scaling of points. */
  static final class Scaling implements ITypeConverter<ScoreScaling> {
    @Override
    public ScoreScaling convert(String text) {
      try {
        return ScoreScaling.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** A reference of reasons, in lower case. */
  static final class Reference implements ITypeConverter<Baseline> {
    @Override
    public Baseline convert(String text) {
      for (Baseline baseline : Baseline.values()) {
        if (baseline.name().toLowerCase(Locale.ROOT).equals(text)) {
          return baseline;
        }
      }
      throw new TypeConversionException("expected cutoff, population, max or median");
    }
  }

  /** A penalty or the rule that chooses it. */
  static final class L2 implements ITypeConverter<Penalty> {
    @Override
    public Penalty convert(String text) {
      try {
        return Penalty.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** A class weighting, in lower case. */
  static final class Classes implements ITypeConverter<ClassWeights> {
    @Override
    public ClassWeights convert(String text) {
      for (ClassWeights weights : ClassWeights.values()) {
        if (weights.name().toLowerCase(Locale.ROOT).equals(text)) {
          return weights;
        }
      }
      throw new TypeConversionException("expected none or balanced");
    }
  }

  /** How probabilities are corrected, in lower case. */
  static final class Calibrate implements ITypeConverter<CalibrationRecord.Method> {
    @Override
    public CalibrationRecord.Method convert(String text) {
      for (CalibrationRecord.Method method : CalibrationRecord.Method.values()) {
        if (method.name().toLowerCase(Locale.ROOT).equals(text)) {
          return method;
        }
      }
      throw new TypeConversionException("expected none, intercept, platt or isotonic");
    }
  }

  /** What loans earn and lose. */
  static final class Profit implements ITypeConverter<ProfitAssumptions> {
    @Override
    public ProfitAssumptions convert(String text) {
      try {
        return ((ThresholdObjective.Profit) ThresholdObjective.parse("profit=" + text))
            .assumptions();
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(
            "expected two shares of a loan's amount, each more than 0 and at most 10, such as"
                + " 0.15,0.6");
      }
    }
  }

  /** An NPA cap. */
  static final class NpaCap implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      try {
        return ((MaxNpa) ThresholdObjective.parse("max-npa=" + text)).cap();
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("expected shares from 0 to 1, such as 0.05,0.06");
      }
    }
  }

  /** A month, the month of a date, or the last one of a year. */
  static final class Month implements ITypeConverter<YearMonth> {
    private static final DateFormat YEAR = DateFormat.of("yyyy");
    private static final List<DateFormat> FORMATS =
        List.of(
            DateFormat.MONTH_YEAR,
            DateFormat.ISO_MONTH,
            DateFormat.ISO_DATE,
            DateFormat.of("dd.MM.yyyy"),
            DateFormat.of("MM/yyyy"),
            YEAR);

    @Override
    public YearMonth convert(String text) {
      for (DateFormat format : FORMATS) {
        if (format.reads(text)) {
          return format.equals(YEAR) ? format.parse(text).withMonth(12) : format.parse(text);
        }
      }
      throw new TypeConversionException(
          "expected a month such as Dec-2010 or 2010-12, a year such as 2010, or a date such as"
              + " 2010-12-31");
    }
  }

  /**
   * Names of columns with commas between them, or none at all. What follows the option is no list
   * if it is an option or looks like the file of loans.
   */
  static final class OptionalColumns implements CommandLine.IParameterConsumer {
    @Override
    public void consumeParameters(Stack<String> words, ArgSpec argument, CommandSpec command) {
      Set<String> columns = new LinkedHashSet<>();
      if (!words.isEmpty() && !words.peek().startsWith("-") && !isFile(words.peek())) {
        columns.addAll(List.of(words.pop().split(",")));
      }
      argument.setValue(columns);
    }

    private static boolean isFile(String word) {
      return word.matches("(?i).*\\.(csv|tsv|txt|gz|zip)") || Files.exists(Path.of(word));
    }
  }

  /** A share of the rows, from 0 to 1. */
  static final class Share implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      try {
        double share = Double.parseDouble(text);
        if (share >= 0 && share <= 1) {
          return share;
        }
      } catch (NumberFormatException e) {
        // told below
      }
      throw new TypeConversionException("expected a share from 0 to 1, such as 0.05");
    }
  }
}
