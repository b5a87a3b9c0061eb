package io.loantap.train.export;

import io.loantap.text.Printable;
import io.loantap.train.data.DataException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An element of XML with attributes and either elements or a text in it. */
final class XmlElement {
  private final String name;
  private final StringBuilder attributes = new StringBuilder();
  private final List<XmlElement> children = new ArrayList<>();
  private String text = "";

  private XmlElement(String name) {
    this.name = name;
  }

  /** An element with attributes: names and values by turns. */
  static XmlElement of(String name, String... attributes) {
    XmlElement element = new XmlElement(name);
    for (int i = 0; i < attributes.length; i += 2) {
      element.with(attributes[i], attributes[i + 1]);
    }
    return element;
  }

  XmlElement with(String attribute, String value) {
    attributes.append(' ').append(attribute).append("=\"").append(escaped(value)).append('"');
    return this;
  }

  XmlElement add(XmlElement... further) {
    return add(Arrays.asList(further));
  }

  XmlElement add(List<XmlElement> further) {
    children.addAll(further);
    return this;
  }

  XmlElement text(String other) {
    text = other;
    return this;
  }

  boolean isEmpty() {
    return children.isEmpty() && text.isEmpty();
  }

  /** Writes the element, a line for each of those in it. */
  void print(String indent, StringBuilder out) {
    out.append(indent).append('<').append(name).append(attributes);
    if (isEmpty()) {
      out.append("/>\n");
      return;
    }
    out.append('>').append(escaped(text));
    if (!children.isEmpty()) {
      out.append('\n');
      children.forEach(child -> child.print(indent + "  ", out));
      out.append(indent);
    }
    out.append("</").append(name).append(">\n");
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append("&#").append(point).append(';');
                default -> {
                  if (point < ' '
                      || (point >= 0xd800 && point < 0xe000)
                      || point == 0xfffe
                      || point == 0xffff) {
                    throw new DataException(
                        "\"" + Printable.of(text) + "\" has a character that XML cannot hold.");
                  }
                  escaped.appendCodePoint(point);
                }
              }
            });
    return escaped.toString();
  }
}
