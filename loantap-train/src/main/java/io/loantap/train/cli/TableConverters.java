package io.loantap.train.cli;

import io.loantap.train.table.DecimalSign;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options that say how a table is written. */
final class TableConverters {
  private TableConverters() {}

  /** A separator: a character, or the name of one that a shell makes hard to give. */
  static final class Separator implements ITypeConverter<Character> {
    @Override
    public Character convert(String text) {
      return switch (text) {
        case "tab", "\\t", "\t" -> '\t';
        case "comma" -> ',';
        case "semicolon" -> ';';
        case "pipe" -> '|';
        case "space", "blank", "blanks" -> ' ';
        default -> character(text);
      };
    }

    private static char character(String text) {
      if (text.length() == 1) {
        char c = text.charAt(0);
        if (!Character.isLetterOrDigit(c) && "\"\r\n.-+".indexOf(c) < 0 && c != 0) {
          return c;
        }
      }
      throw new TypeConversionException(
          "expected one character such as ; or |, or comma, tab, semicolon, pipe or space");
    }
  }

  /** A decimal sign. */
  static final class Decimal implements ITypeConverter<DecimalSign> {
    @Override
    public DecimalSign convert(String text) {
      return switch (text) {
        case ".", "point" -> DecimalSign.POINT;
        case ",", "comma" -> DecimalSign.COMMA;
        default -> throw new TypeConversionException("expected . or ,");
      };
    }
  }

  /** An encoding that the JDK knows. */
  static final class Encoding implements ITypeConverter<Charset> {
    @Override
    public Charset convert(String text) {
      try {
        return Charset.forName(text);
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        throw new TypeConversionException(
            "expected an encoding such as UTF-8, windows-1252, ISO-8859-15 or UTF-16LE");
      }
    }
  }
}
