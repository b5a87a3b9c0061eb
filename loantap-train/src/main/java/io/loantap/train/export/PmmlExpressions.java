package io.loantap.train.export;

import java.util.ArrayList;
import java.util.List;

/** The expressions of PMML. */
final class PmmlExpressions {
  private PmmlExpressions() {}

  /** A built-in function of arguments. */
  static XmlElement apply(String function, XmlElement... arguments) {
    return XmlElement.of("Apply", "function", function).add(arguments);
  }

  /** The value of a field. */
  static XmlElement ref(String field) {
    return XmlElement.of("FieldRef", "field", field);
  }

  static XmlElement number(double number) {
    return XmlElement.of("Constant", "dataType", "double").text(text(number));
  }

  static XmlElement integer(int number) {
    return XmlElement.of("Constant", "dataType", "integer").text(Integer.toString(number));
  }

  static XmlElement string(String text) {
    return XmlElement.of("Constant", "dataType", "string").text(text);
  }

  /** A number as attributes write it. */
  static String text(double number) {
    return Double.toString(number + 0.0); // never -0.0
  }

  /** The value where all conditions hold; else missing. Each is looked at if those before hold. */
  static XmlElement given(List<XmlElement> conditions, XmlElement value) {
    XmlElement expression = value;
    for (int i = conditions.size() - 1; i >= 0; i--) {
      expression = apply("if", conditions.get(i), expression);
    }
    return expression;
  }

  /** Whether a number is none of these; what is missing is looked at before. */
  static XmlElement isNoneOf(XmlElement value, double[] numbers) {
    List<XmlElement> arguments = new ArrayList<>(List.of(value));
    for (double each : numbers) {
      arguments.add(number(each));
    }
    return apply("isNotIn", arguments.toArray(new XmlElement[0]));
  }

  /** Whether a text is one of these. */
  static XmlElement isOneOf(XmlElement value, List<String> texts) {
    List<XmlElement> arguments = new ArrayList<>(List.of(value));
    texts.forEach(each -> arguments.add(string(each)));
    return apply("isIn", arguments.toArray(new XmlElement[0]));
  }

  /** The straight line {@code height + slope * (x - from)}, reckoned in this order. */
  static XmlElement line(double height, double slope, XmlElement x, double from) {
    return apply("+", number(height), apply("*", number(slope), apply("-", x, number(from))));
  }
}
