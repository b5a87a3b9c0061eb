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
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The content of a PMML 4.x Scorecard. Document types, and with them entities, are refused. */
final class PmmlCard {
  private static final int MOST_BYTES = 16 << 20;
  private static final Set<String> TREATMENTS =
      Set.of("missingValueReplacement", "invalidValueReplacement", "lowValue", "highValue");

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

  private final CardProblems problems;
  private final PmmlPredicates predicates;
  private final List<CardEntry> entries = new ArrayList<>();
  private final Map<String, String> characteristicOf = new HashMap<>();

  /** The levels that the dictionary lists for a field; others are invalid, and refused. */
  private final Map<String, List<String>> listed = new HashMap<>();

  private final PmmlNotes notes;
  private final Map<String, String> codes = new HashMap<>();
  private final Set<String> otherCodes = new TreeSet<>();

  private PmmlCard(CardProblems problems, PmmlPredicates predicates, PmmlNotes notes) {
    this.problems = problems;
    this.predicates = predicates;
    this.notes = notes;
  }

  /**
   * The card of a file; what no model file can say is among the problems.
   *
   * @throws DataException if it is no PMML with a scorecard
   */
  static CardContent read(Path file, CardProblems problems) throws IOException {
    Element root = root(file);
    @Nullable Element scorecard = child(root, "Scorecard");
    if (!root.getLocalName().equals("PMML") || scorecard == null) {
      throw new DataException(
          file + " is no PMML with a Scorecard at its top: other models are not imported.");
    }
    Element dictionary = orElse(child(root, "DataDictionary"), root);
    List<Element> computed = new ArrayList<>();
    for (Element parent :
        List.of(
            orElse(child(root, "TransformationDictionary"), scorecard),
            orElse(child(scorecard, "LocalTransformations"), scorecard))) {
      computed.addAll(children(parent, "DerivedField"));
    }
    Set<String> continuous = new HashSet<>();
    for (List<Element> fields : List.of(children(dictionary, "DataField"), computed)) {
      for (Element field : fields) {
        if (field.getAttribute("optype").equals("continuous")) {
          continuous.add(field.getAttribute("name"));
        }
      }
    }
    PmmlNotes notes = new PmmlNotes(problems);
    PmmlCard card = new PmmlCard(problems, new PmmlPredicates(continuous, notes), notes);
    card.readDictionary(dictionary, scorecard);
    card.readComputed(computed);
    card.refuseTreatments(scorecard);
    notes.scorecard(scorecard);
    card.entries.addAll(notes.entries());
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
      if (PmmlNotes.note(each, "check") == null) {
        card.characteristic(each);
      }
    }
    return new CardContent(
        card.entries,
        notes.isOfLogOdds(),
        notes.fields(),
        notes.derived(),
        notes.surfaces(),
        card.codes,
        card.otherCodes.isEmpty()
            ? List.of()
            : List.of(
                "These are no reason codes of a model file, which has others instead: "
                    + card.otherCodes
                    + ". A code has capital letters, digits and underscores, a letter first, and"
                    + " is that of a whole characteristic."));
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
      if (notes.field(field)) {
        continue;
      }
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

  private void readComputed(List<Element> computed) {
    for (Element field : computed) {
      if (!notes.derived(field)) {
        problems.add(
            "DerivedField " + field.getAttribute("name"),
            "computed fields are not imported: compute it before the application is scored, and"
                + " make it a field of the dictionary");
      }
    }
  }

  private void refuseTreatments(Element scorecard) {
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
      try {
        attribute(where, attribute, own);
      } catch (IllegalArgumentException e) {
        problems.add(where, String.valueOf(e.getMessage()));
      }
    }
    code(characteristic.getAttribute("reasonCode"), own);
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

  private void attribute(String where, Element attribute, List<CardEntry> own) {
    @Nullable Element predicate = predicate(attribute);
    if (predicate == null) {
      throw new IllegalArgumentException("there is no predicate");
    }
    String score = attribute.getAttribute("partialScore");
    @Nullable Element computed = computed(attribute);
    if (computed != null && computed.getLocalName().equals("Constant")) {
      score = computed.getTextContent();
    } else if (computed != null) {
      own.addAll(PmmlLines.entries(where, computed, predicates.entries(where, predicate, 0)));
      return;
    }
    if (score.isEmpty()) {
      throw new IllegalArgumentException("there is no partialScore");
    }
    double value = number(where, "partialScore", score);
    boolean isLevel = !predicates.isNumber(predicate.getAttribute("field"));
    if (predicate.getLocalName().equals("True")) {
      others(where, own, value, true);
    } else if (isLevel && predicate.getAttribute("operator").equals("isNotMissing")) {
      others(where, own, value, false);
    } else if (!predicate.getLocalName().equals("False")) {
      List<CardEntry> stated = predicates.entries(where, predicate, value);
      own.addAll(stated);
      String code = attribute.getAttribute("reasonCode");
      if (!code.isEmpty() && stated.stream().anyMatch(each -> each.kind() != Kind.SPECIAL)) {
        otherCodes.add(code);
      }
    }
  }

  /** The expression of a score, without what surfaces add to it; null if there is none. */
  private @Nullable Element computed(Element attribute) {
    @Nullable Element computed = child(attribute, "ComplexPartialScore");
    if (computed != null) {
      for (Element each : children(computed, null)) {
        if (!each.getLocalName().equals("Extension")) {
          return notes.withoutHalves(each);
        }
      }
    }
    return null;
  }

  private void code(String code, List<CardEntry> own) {
    if (!code.isEmpty() && !own.isEmpty()) {
      if (CODE.matcher(code).matches()) {
        codes.put(own.get(0).characteristic(), code);
      } else {
        otherCodes.add(code);
      }
    }
  }

  /** What is left over: other levels, and no value unless that was named. */
  private void others(String where, List<CardEntry> own, double value, boolean withMissing) {
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
    if (withMissing && !missing) {
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
      if (!each.getLocalName().equals("Extension")
          && !each.getLocalName().equals("ComplexPartialScore")) {
        return each;
      }
    }
    return null;
  }

  static @Nullable Element child(Element parent, String name) {
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
