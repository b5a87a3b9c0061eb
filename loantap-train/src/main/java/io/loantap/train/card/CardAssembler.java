package io.loantap.train.card;

import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.SpecialValues;
import io.loantap.build.ModelBuilder;
import io.loantap.scorecard.Surface;
import io.loantap.train.card.CardEntry.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The way from the entries of a card to a model, characteristic by characteristic. */
final class CardAssembler {
  private static final Set<Kind> WHOLE =
      EnumSet.of(Kind.BASE, Kind.SCALING, Kind.CUTOFF, Kind.THRESHOLD, Kind.REFER);

  private final CardProblems problems;
  private final CardContent content;
  private final Map<String, List<CardEntry>> byName = new LinkedHashMap<>();
  private final List<CardEntry> whole = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();

  CardAssembler(CardContent content, CardProblems problems) {
    this.problems = problems;
    this.content = content;
    for (CardEntry entry : content.entries()) {
      if (WHOLE.contains(entry.kind())) {
        whole.add(entry);
      } else {
        byName.computeIfAbsent(entry.characteristic(), name -> new ArrayList<>()).add(entry);
      }
    }
  }

  /** How many characteristics there are. */
  int characteristics() {
    return byName.size();
  }

  /** What the user has to know, complete once the model was built. */
  List<String> notices() {
    return notices;
  }

  /**
   * A model of everything that the card says.
   *
   * @param begin a builder of points or log-odds for a schema
   * @throws io.loantap.train.data.DataException with all that is wrong
   */
  ModelBuilder build(Function<Schema, ModelBuilder> begin) {
    Map<String, Field> fields = new LinkedHashMap<>();
    content.fields().forEach(each -> fields.put(each.name(), each));
    Set<String> derived = new HashSet<>();
    content.derived().forEach(each -> derived.add(each.name()));
    byName.forEach(
        (name, entries) -> {
          Field shown = field(name, entries);
          if (!derived.contains(name)) {
            fields.putIfAbsent(name, shown);
          }
        });
    if (byName.isEmpty()) {
      problems.add("the file", "there is no characteristic");
    }
    List<CardEntry> base = whole(Kind.BASE);
    if (base.size() > 1) {
      problems.add(
          base.get(1).place(), "the base is stated twice, first at " + base.get(0).place());
    }
    problems.check();
    ModelBuilder builder = begin.apply(Schema.of(List.copyOf(fields.values())));
    notices.addAll(content.notices());
    content
        .derived()
        .forEach(
            each ->
                builder.derived(
                    each.name(), each.derivation().function(), each.derivation().arguments()));
    base.forEach(entry -> builder.base(entry.value()));
    if (base.isEmpty()) {
      notices.add("There is no row of base points: they are 0.");
    }
    byName.forEach((name, entries) -> state(name, entries, builder));
    for (Surface each : content.surfaces()) {
      builder.surface(
          each.first(),
          each.knots(each.first()),
          each.second(),
          each.knots(each.second()),
          each.heights());
    }
    content.codes().forEach(builder::reason);
    return builder;
  }

  /** The rows of one kind about the whole card. */
  List<CardEntry> whole(Kind kind) {
    return whole.stream().filter(entry -> entry.kind() == kind).toList();
  }

  private static List<CardEntry> of(Kind kind, List<CardEntry> entries) {
    return entries.stream().filter(entry -> entry.kind() == kind).toList();
  }

  private Field field(String name, List<CardEntry> entries) {
    List<CardEntry> levels = of(Kind.LEVEL, entries);
    List<CardEntry> ranges = ranges(entries);
    once(Kind.MISSING, entries);
    once(Kind.UNSEEN, entries);
    if (ranges.isEmpty() == levels.isEmpty()) {
      problems.add(
          entries.get(0).place(),
          "\""
              + name
              + "\" has "
              + (levels.isEmpty() ? "neither ranges nor levels" : "both ranges and levels"));
    }
    if (ranges.isEmpty()) {
      Map<String, CardEntry> seen = new LinkedHashMap<>();
      for (CardEntry each : levels) {
        CardEntry first = seen.putIfAbsent(each.level(), each);
        if (first != null) {
          twice(name, each, first);
        }
      }
      return CategoricalField.of(name, List.copyOf(seen.keySet()), "");
    }
    double low = ranges.get(0).from();
    double high = ranges.get(ranges.size() - 1).to();
    for (int i = 1; i < ranges.size(); i++) {
      touches(name, ranges.get(i - 1), ranges.get(i));
    }
    for (CardEntry each : ranges) {
      if (each.from() >= each.to()) {
        problems.add(each.place(), "the range " + each.values() + " of \"" + name + "\" is empty");
      }
    }
    if (low > Double.NEGATIVE_INFINITY || high < Double.POSITIVE_INFINITY) {
      notices.add(
          "\""
              + name
              + "\": numbers "
              + (low > Double.NEGATIVE_INFINITY ? "below " + low : "")
              + (low > Double.NEGATIVE_INFINITY && high < Double.POSITIVE_INFINITY ? " and " : "")
              + (high < Double.POSITIVE_INFINITY ? "of " + high + " and above" : "")
              + " have no points in the card and are refused. Leave the outer ends of its ranges"
              + " blank if they count as the outer ranges do.");
    }
    return new NumericField(
            name, "", low, high < Double.POSITIVE_INFINITY ? Math.nextDown(high) : high, "")
        .withSpecial(special(name, entries));
  }

  private static List<CardEntry> ranges(List<CardEntry> entries) {
    return entries.stream()
        .filter(entry -> entry.kind() == Kind.RANGE || entry.kind() == Kind.LINE)
        .sorted(Comparator.comparingDouble(CardEntry::from).thenComparingDouble(CardEntry::to))
        .toList();
  }

  private void once(Kind kind, List<CardEntry> entries) {
    List<CardEntry> all = of(kind, entries);
    if (all.size() > 1) {
      twice(all.get(0).characteristic(), all.get(1), all.get(0));
    }
  }

  private void twice(String name, CardEntry again, CardEntry first) {
    problems.add(
        again.place(),
        again.values() + " of \"" + name + "\" is stated twice, first at " + first.place());
  }

  private void touches(String name, CardEntry one, CardEntry next) {
    if (one.from() == next.from() && one.to() == next.to()) {
      twice(name, next, one);
    } else if (next.from() < one.to()) {
      problems.add(
          next.place(),
          "the range "
              + next.values()
              + " of \""
              + name
              + "\" overlaps "
              + one.values()
              + " at "
              + one.place());
    } else if (next.from() > one.to()) {
      problems.add(
          next.place(),
          "\""
              + name
              + "\" has no points from "
              + one.to()
              + ", where "
              + one.place()
              + " ends, to below "
              + next.from()
              + ": a range ends where the next begins, and the number itself is in the next");
    } else if (one.kind() != next.kind()) {
      problems.add(next.place(), "\"" + name + "\" has both ranges and lines");
    } else if (one.kind() == Kind.LINE && one.end() != next.value()) {
      problems.add(next.place(), "the lines of \"" + name + "\" do not meet at " + next.from());
    }
  }

  private SpecialValues special(String name, List<CardEntry> entries) {
    Map<Double, String> names = new TreeMap<>();
    Map<Double, CardEntry> seen = new LinkedHashMap<>();
    for (CardEntry each : of(Kind.SPECIAL, entries)) {
      CardEntry first = seen.putIfAbsent(each.from(), each);
      if (first != null) {
        twice(name, each, first);
      } else if (Double.isFinite(each.from())) {
        names.put(
            each.from(),
            each.level().isEmpty() ? SpecialValues.unnamed(each.from()) : each.level());
      }
    }
    try {
      return SpecialValues.of(names);
    } catch (IllegalArgumentException e) {
      problems.add(entries.get(0).place(), String.valueOf(e.getMessage()));
      return SpecialValues.none();
    }
  }

  private void state(String name, List<CardEntry> entries, ModelBuilder builder) {
    List<CardEntry> ranges = ranges(entries);
    if (ranges.isEmpty()) {
      Map<String, Double> levels = new LinkedHashMap<>();
      of(Kind.LEVEL, entries).forEach(each -> levels.put(each.level().strip(), each.value()));
      builder.levels(name, levels);
    } else if (ranges.get(0).kind() == Kind.LINE) {
      lines(name, ranges, builder);
    } else {
      double[] edges = ranges.stream().skip(1).mapToDouble(CardEntry::from).toArray();
      builder.bins(name, edges, ranges.stream().mapToDouble(CardEntry::value).toArray());
    }
    for (CardEntry each : of(Kind.SPECIAL, entries)) {
      if (!Double.isNaN(each.value())) {
        builder.special(name, each.from(), each.value());
      }
    }
    of(Kind.MISSING, entries).forEach(each -> builder.missing(name, each.value()));
    of(Kind.UNSEEN, entries).forEach(each -> builder.unseen(name, each.value()));
  }

  /** Lines between knots; the flat ones without end say what the outer knots say. */
  private static void lines(String name, List<CardEntry> ranges, ModelBuilder builder) {
    List<CardEntry> inner =
        ranges.stream()
            .filter(it -> !Double.isInfinite(it.from()) && !Double.isInfinite(it.to()))
            .toList();
    CardEntry first = inner.isEmpty() ? ranges.get(0) : inner.get(0);
    double[] knots = new double[inner.size() + 1];
    double[] values = new double[knots.length];
    knots[0] = Double.isInfinite(first.from()) ? first.to() : first.from();
    values[0] = inner.isEmpty() ? first.end() : first.value();
    for (int i = 0; i < inner.size(); i++) {
      knots[i + 1] = inner.get(i).to();
      values[i + 1] = inner.get(i).end();
    }
    builder.line(name, knots, values);
  }
}
