package io.loantap.train.card;

import io.loantap.train.card.CardEntry.Kind;
import io.loantap.train.csv.InputFile;
import io.loantap.train.data.DataException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The entries of a PMML 4.x Scorecard. Document types, and with them entities, are refused. */
final class PmmlCard {
  private static final int MOST_BYTES = 16 << 20;
  private static final Set<String> TREATMENTS =
      Set.of("missingValueReplacement", "invalidValueReplacement", "lowValue", "highValue");

  private final CardProblems problems;
  private final PmmlPredicates predicates;
  private final List<CardEntry> entries = new ArrayList<>();
  private final Map<String, String> characteristicOf = new HashMap<>();

  /** The levels that the dictionary lists for a field; others are invalid, and refused. */
  private final Map<String, List<String>> listed = new HashMap<>();

  private PmmlCard(CardProblems problems, PmmlPredicates predicates) {
    this.problems = problems;
    this.predicates = predicates;
  }

  /**
   * The entries of a file; what no entry can say is among the problems.
   *
   * @throws DataException if it is no PMML with a scorecard
   */
  static List<CardEntry> read(Path file, CardProblems problems) throws IOException {
    Element root = root(file);
    @Nullable Element scorecard = child(root, "Scorecard");
    if (!root.getLocalName().equals("PMML") || scorecard == null) {
      throw new DataException(
          file + " is no PMML with a Scorecard at its top: other models are not imported.");
    }
    Set<String> continuous = new HashSet<>();
    for (Element field : children(orElse(child(root, "DataDictionary"), root), "DataField")) {
      if (field.getAttribute("optype").equals("continuous")) {
        continuous.add(field.getAttribute("name"));
      }
    }
    PmmlCard card = new PmmlCard(problems, new PmmlPredicates(continuous));
    card.readDictionary(orElse(child(root, "DataDictionary"), root), scorecard);
    card.refuseTransformations(root, scorecard);
    String initial = scorecard.getAttribute("initialScore");
    card.entries.add(
        CardEntry.of(
            "Scorecard",
            "",
            Kind.BASE,
            "",
            0,
            initial.isEmpty() ? 0 : card.number("Scorecard", "initialScore", initial)));
    for (Element each :
        children(orElse(child(scorecard, "Characteristics"), scorecard), "Characteristic")) {
      card.characteristic(each);
    }
    return card.entries;
  }

  private static Element root(Path file) throws IOException {
    byte[] bytes = InputFile.read(file, MOST_BYTES);
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      factory.setNamespaceAware(true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
    } catch (SAXException e) {
      throw new DataException(file + " is no PMML that can be read: " + e.getMessage());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the XML parser of this Java cannot refuse DTDs", e);
    }
  }

  private void readDictionary(Element dictionary, Element scorecard) {
    for (Element field : children(dictionary, "DataField")) {
      String name = field.getAttribute("name");
      List<String> levels = new ArrayList<>();
      for (Element value : children(field, "Value")) {
        levels.add(value.getAttribute("value"));
        if (value.hasAttribute("property") && !value.getAttribute("property").equals("valid")) {
          problems.add("DataField " + name, "values that are missing or invalid are not imported");
        }
      }
      if (!children(field, "Interval").isEmpty()) {
        problems.add("DataField " + name, "an Interval is not imported: end the ranges there");
      }
      if (!levels.isEmpty()) {
        listed.put(name, levels);
      }
    }
    Element schema = orElse(child(scorecard, "MiningSchema"), scorecard);
    for (Element field : children(schema, "MiningField")) {
      String name = field.getAttribute("name");
      String invalid = field.getAttribute("invalidValueTreatment");
      if (invalid.equals("asIs")) {
        listed.remove(name);
      } else if (!invalid.isEmpty() && !invalid.equals("returnInvalid")) {
        problems.add(
            "MiningField " + name, "invalidValueTreatment " + invalid + " is not imported");
      }
    }
  }

  private void refuseTransformations(Element root, Element scorecard) {
    for (@Nullable Element parent :
        new @Nullable Element[] {
          child(root, "TransformationDictionary"), child(scorecard, "LocalTransformations")
        }) {
      if (parent != null) {
        for (Element derived : children(parent, "DerivedField")) {
          problems.add(
              "DerivedField " + derived.getAttribute("name"),
              "computed fields are not imported: compute it before the application is scored, and"
                  + " make it a field of the dictionary");
        }
      }
    }
    for (Element field :
        children(orElse(child(scorecard, "MiningSchema"), scorecard), "MiningField")) {
      for (String treatment : TREATMENTS) {
        if (field.hasAttribute(treatment)) {
          problems.add(
              "MiningField " + field.getAttribute("name"),
              treatment
                  + " is not imported: give the values that it changes attributes of their own");
        }
      }
    }
  }

  private void characteristic(Element characteristic) {
    String name = characteristic.getAttribute("name");
    int place = 0;
    List<CardEntry> own = new ArrayList<>();
    for (Element attribute : children(characteristic, "Attribute")) {
      String where = "Characteristic " + name + ", attribute " + ++place;
      String score = attribute.getAttribute("partialScore");
      if (score.isEmpty()) {
        problems.add(where, "there is no partialScore, and a computed one is not imported");
        continue;
      }
      double value = number(where, "partialScore", score);
      try {
        @Nullable Element predicate = predicate(attribute);
        if (predicate == null) {
          problems.add(where, "there is no predicate");
        } else if (predicate.getLocalName().equals("True")) {
          others(where, own, value);
        } else if (!predicate.getLocalName().equals("False")) {
          own.addAll(predicates.entries(where, predicate, value));
        }
      } catch (IllegalArgumentException e) {
        problems.add(where, String.valueOf(e.getMessage()));
      }
    }
    for (CardEntry each : own) {
      String other = characteristicOf.putIfAbsent(each.characteristic(), name);
      if (other != null && !other.equals(name)) {
        problems.add(
            each.place(),
            "the field \""
                + each.characteristic()
                + "\" is in the characteristic "
                + other
                + ", too");
      }
      if (!each.characteristic().equals(own.get(0).characteristic())) {
        problems.add(each.place(), "a characteristic of several fields is not imported");
      }
    }
    entries.addAll(own);
  }

  /** What is left over: other levels, and no value unless that was named. */
  private void others(String where, List<CardEntry> own, double value) {
    if (own.isEmpty() || own.stream().noneMatch(each -> each.kind() == Kind.LEVEL)) {
      throw new IllegalArgumentException(
          "True after ranges is not imported: name the range or isMissing that it stands for");
    }
    String field = own.get(0).characteristic();
    boolean missing = own.stream().anyMatch(each -> each.kind() == Kind.MISSING);
    if (listed.containsKey(field)) {
      List<String> named = own.stream().map(CardEntry::level).toList();
      for (String level : listed.getOrDefault(field, List.of())) {
        if (!named.contains(level)) {
          own.add(CardEntry.of(where, field, Kind.LEVEL, level, 0, value));
        }
      }
    } else {
      own.add(CardEntry.of(where, field, Kind.UNSEEN, "", 0, value));
    }
    if (!missing) {
      own.add(CardEntry.of(where, field, Kind.MISSING, "", 0, value));
    }
  }

  private double number(String where, String attribute, String text) {
    double number = BinText.number(text);
    if (!Double.isFinite(number)) {
      problems.add(
          where,
          String.format(Locale.ROOT, "%s is \"%s\", expected a finite number", attribute, text));
    }
    return number;
  }

  private static @Nullable Element predicate(Element attribute) {
    for (Element each : children(attribute, null)) {
      if (!each.getLocalName().equals("Extension")) {
        return each;
      }
    }
    return null;
  }

  private static @Nullable Element child(Element parent, String name) {
    List<Element> all = children(parent, name);
    return all.isEmpty() ? null : all.get(0);
  }

  private static Element orElse(@Nullable Element one, Element other) {
    return one == null ? other : one;
  }

  /** The elements below one, of a name if there is one. */
  static List<Element> children(Element parent, @Nullable String name) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element
          && (name == null || name.equals(element.getLocalName()))) {
        children.add(element);
      }
    }
    return children;
  }
}
