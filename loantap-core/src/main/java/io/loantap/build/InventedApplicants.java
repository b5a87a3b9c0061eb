package io.loantap.build;

import io.loantap.applicant.DateField;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.derived.FieldSpace;
import io.loantap.engine.BoundScorecard;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Surface;
import io.loantap.storage.GoldenRecord;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Invented applicants, one value after the other for each field, by whose probabilities a model
 * file is checked when it is loaded. A pure function of the model.
 */
final class InventedApplicants {
  private static final int MOST = 12;
  private static final YearMonth FIRST_MONTH = YearMonth.of(2000, 1);
  private static final int MONTHS_APART = 29;
  private static final double[] MAGNITUDES = {0, 1, 10, 100, 1000, 10_000, 100_000};

  private final BoundScorecard scorecard;
  private final FieldSpace space;

  InventedApplicants(BoundScorecard scorecard, FieldSpace space) {
    this.scorecard = scorecard;
    this.space = space;
  }

  /** Records of those that the scorecard does not refuse, at most a dozen. */
  List<GoldenRecord> records() {
    Map<String, List<Object>> choices = new LinkedHashMap<>();
    for (String name : scorecard.scorecard().fieldsBehind(space)) {
      List<Object> values = values(space.schema().field(space.schema().slot(name)));
      if (!values.isEmpty()) {
        choices.put(name, values);
      }
    }
    int most = choices.values().stream().mapToInt(List::size).max().orElse(1);
    List<GoldenRecord> records = new ArrayList<>();
    for (int turn = 0; turn < most && records.size() < MOST; turn++) {
      Map<String, Object> applicant = new LinkedHashMap<>();
      int each = turn;
      choices.forEach((name, values) -> applicant.put(name, values.get(each % values.size())));
      GoldenRecord.of(applicant, scorecard, space.schema()).ifPresent(records::add);
    }
    return records;
  }

  private List<Object> values(Field field) {
    List<Object> values = new ArrayList<>(field.levels());
    if (field instanceof NumericField number) {
      values.addAll(numbers(number));
    } else if (field instanceof DateField date) {
      for (int turn = 0; turn < MOST; turn++) {
        values.add(date.format().print(FIRST_MONTH.plusMonths((long) turn * MONTHS_APART)));
      }
    } else if (field.kind() == Field.Kind.TEXT) {
      values.addAll(texts(field.name()));
    }
    return values;
  }

  /** Numbers on both sides of each place where the curve bends, and the special ones. */
  private Set<Double> numbers(NumericField field) {
    Set<Double> numbers = new TreeSet<>();
    for (Characteristic characteristic : scorecard.scorecard().characteristics()) {
      if (characteristic.name().equals(field.name())) {
        for (double place : characteristic.curve().breakpoints()) {
          numbers.add(field.clip(place));
          numbers.add(field.clip(Math.nextDown(place)));
        }
      }
    }
    for (Surface surface : scorecard.scorecard().surfacesOver(field.name())) {
      for (double knot : surface.knots(field.name())) {
        numbers.add(field.clip(knot));
      }
    }
    for (double magnitude : numbers.isEmpty() ? MAGNITUDES : new double[] {0}) {
      numbers.add(field.clip(magnitude));
    }
    for (double value : field.special().values()) {
      numbers.add(value);
    }
    return numbers;
  }

  /** The levels that are made of a text, which are its last characters. */
  private List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (Characteristic characteristic : scorecard.scorecard().characteristics()) {
      if (space.fieldsBehind(characteristic.name()).contains(field)) {
        texts.addAll(characteristic.curve().levels());
      }
    }
    texts.add("text");
    return texts;
  }
}
