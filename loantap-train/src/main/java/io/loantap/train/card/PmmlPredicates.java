package io.loantap.train.card;

import io.loantap.train.card.CardEntry.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The predicates of PMML as the values of one field that they are true of. */
final class PmmlPredicates {
  private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+)");

  private final Set<String> continuous;
  private final PmmlNotes notes;

  /**
   * Predicates over fields.
   *
   * @param continuous names of the fields that are numbers; all others are levels
   * @param notes what loantap says of them
   */
  PmmlPredicates(Set<String> continuous, PmmlNotes notes) {
    this.continuous = continuous;
    this.notes = notes;
  }

  /** Whether a field is a number. */
  boolean isNumber(String field) {
    return continuous.contains(field);
  }

  /**
   * The entries of all values of which a predicate is true.
   *
   * @throws IllegalArgumentException if it says what no entries do
   */
  List<CardEntry> entries(String place, Element predicate, double value) {
    return switch (predicate.getLocalName()) {
      case "SimplePredicate" -> List.of(simple(place, predicate, value));
      case "SimpleSetPredicate" -> set(place, predicate, value);
      case "CompoundPredicate" -> compound(place, predicate, value);
      default ->
          throw new IllegalArgumentException(
              "a predicate " + predicate.getLocalName() + " is not imported");
    };
  }

  private CardEntry simple(String place, Element predicate, double value) {
    String named = predicate.getAttribute("field");
    String field = notes.source(named);
    String operator = predicate.getAttribute("operator");
    String text = predicate.getAttribute("value");
    if (operator.equals("isMissing")) {
      return CardEntry.of(place, field, Kind.MISSING, "", 0, value);
    }
    if (!continuous.contains(named)) {
      if (operator.equals("equal")) {
        return CardEntry.of(place, field, Kind.LEVEL, text, 0, value);
      }
      throw new IllegalArgumentException(
          operator + " of the level \"" + field + "\" is not imported");
    }
    if (operator.equals("isNotMissing")) {
      return CardEntry.range(
          place, field, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, value);
    }
    double number = BinText.number(text);
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("\"" + text + "\" is no finite number");
    }
    @Nullable String special = operator.equals("equal") ? notes.special(field, number) : null;
    if (special != null) {
      return CardEntry.of(place, field, Kind.SPECIAL, special, number, value);
    }
    // The next double begins where a number still belongs to what ends there.
    double from = Double.NEGATIVE_INFINITY;
    double to = Double.POSITIVE_INFINITY;
    switch (operator) {
      case "lessThan" -> to = number;
      case "lessOrEqual" -> to = Math.nextUp(number);
      case "greaterThan" -> from = Math.nextUp(number);
      case "greaterOrEqual" -> from = number;
      case "equal" -> {
        from = number;
        to = Math.nextUp(number);
      }
      default ->
          throw new IllegalArgumentException(
              operator + " of the number \"" + field + "\" is not imported");
    }
    return CardEntry.range(place, field, from, to, value);
  }

  private List<CardEntry> set(String place, Element predicate, double value) {
    if (!predicate.getAttribute("booleanOperator").equals("isIn")) {
      throw new IllegalArgumentException("a set is imported with isIn alone");
    }
    List<CardEntry> entries = new ArrayList<>();
    for (Element array : PmmlCard.children(predicate, "Array")) {
      Matcher word = WORD.matcher(array.getTextContent());
      while (word.find()) {
        String level =
            word.group(1) == null ? word.group(2) : word.group(1).replaceAll("\\\\(.)", "$1");
        entries.add(
            CardEntry.of(
                place, notes.source(predicate.getAttribute("field")), Kind.LEVEL, level, 0, value));
      }
    }
    return entries;
  }

  private List<CardEntry> compound(String place, Element predicate, double value) {
    List<CardEntry> parts = new ArrayList<>();
    for (Element each : PmmlCard.children(predicate, null)) {
      if (!each.getLocalName().equals("Extension")) {
        parts.addAll(entries(place, each, value));
      }
    }
    String operator = predicate.getAttribute("booleanOperator");
    if (operator.equals("or")) {
      return parts;
    }
    if (!operator.equals("and") || parts.stream().anyMatch(each -> each.kind() != Kind.RANGE)) {
      throw new IllegalArgumentException(
          "predicates are joined with or, or with and if all are of numbers");
    }
    CardEntry first = parts.get(0);
    double from = parts.stream().mapToDouble(CardEntry::from).max().orElseThrow();
    double to = parts.stream().mapToDouble(CardEntry::to).min().orElseThrow();
    if (parts.stream().anyMatch(each -> !each.characteristic().equals(first.characteristic()))) {
      throw new IllegalArgumentException("a condition on several fields is not imported");
    }
    return List.of(CardEntry.range(place, first.characteristic(), from, to, value));
  }
}
