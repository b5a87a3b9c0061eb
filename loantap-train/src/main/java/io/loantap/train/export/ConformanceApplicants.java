package io.loantap.train.export;

import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.DateField;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.Surface;
import io.loantap.storage.GoldenRecord;
import io.loantap.storage.ModelReader;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Invented applicants of a model on whom readers of it may come to differ: every field at and
 * beside each edge, at its limits and beyond, special, missing in each way, unseen, and of a wrong
 * type, alone and several at a time. Values are as JSON has them; the same for the same model.
 */
final class ConformanceApplicants {
  private static final int MIXED = 1000;
  private static final double ODD_SHARE = 2;
  private static final int MOST_LEVELS = 50;
  private static final long SEED = 18;

  private final ModelReader.Loaded model;
  private final List<Map<String, Object>> usual = new ArrayList<>();
  private final List<Map<String, @Nullable Object>> all = new ArrayList<>();
  private final Random random = new Random(SEED);

  private ConformanceApplicants(ModelReader.Loaded model) {
    this.model = model;
    for (GoldenRecord record : model.model().golden()) {
      usual.add(record.applicant());
    }
  }

  /** The applicants of a model, made of its golden records. */
  static List<Map<String, @Nullable Object>> of(ModelReader.Loaded model) {
    ConformanceApplicants applicants = new ConformanceApplicants(model);
    applicants.addAll();
    return applicants.all;
  }

  private void addAll() {
    usual.forEach(each -> all.add(new LinkedHashMap<>(each)));
    all.add(new LinkedHashMap<>());
    Map<String, List<@Nullable Object>> odd = new LinkedHashMap<>();
    for (Field field : model.model().schema().fields()) {
      List<@Nullable Object> values = new ArrayList<>(oddValues(field));
      odd.put(field.name(), values);
      for (@Nullable Object value : values) {
        Map<String, @Nullable Object> applicant = next();
        applicant.put(field.name(), value);
        all.add(applicant);
      }
      Map<String, @Nullable Object> without = next();
      without.remove(field.name());
      all.add(without);
    }
    Map<String, @Nullable Object> unknown = next();
    unknown.put("a field that no model has", 1);
    all.add(unknown);
    for (int i = 0; i < MIXED; i++) {
      Map<String, @Nullable Object> applicant = next();
      odd.forEach(
          (name, values) -> {
            if (random.nextDouble() < ODD_SHARE / odd.size()) {
              applicant.put(name, values.get(random.nextInt(values.size())));
            } else {
              @Nullable Object other = usual.get(random.nextInt(usual.size())).get(name);
              if (other != null) {
                applicant.put(name, other);
              }
            }
          });
      all.add(applicant);
    }
  }

  private Map<String, @Nullable Object> next() {
    return new LinkedHashMap<>(usual.get(all.size() % usual.size()));
  }

  private Set<@Nullable Object> oddValues(Field field) {
    Set<@Nullable Object> values = new LinkedHashSet<>();
    if (field instanceof NumericField number) {
      addNumbers(number, values);
    } else if (field instanceof CategoricalField level) {
      addLevels(level, values);
    } else if (field instanceof DateField date) {
      addMonths(date, values);
    } else {
      values.addAll(List.of("12 High St 12345", "  padded 00945 ", "x", "45"));
    }
    values.addAll(field.missing().texts());
    values.addAll(List.of("", "  ", true, 7));
    values.add(null);
    return values;
  }

  private void addNumbers(NumericField field, Set<@Nullable Object> values) {
    List<Double> edges = new ArrayList<>(List.of(field.min(), field.max(), 0.0, 1.0));
    for (Characteristic each : model.model().scorecard().characteristics()) {
      if (each.name().equals(field.name())) {
        addTo(edges, each.curve().breakpoints());
      }
      Fallback.@Nullable ByGroup byGroup = each.missing().byGroup();
      if (byGroup != null && byGroup.group().equals(field.name())) {
        addTo(edges, byGroup.keys());
      }
    }
    for (Surface surface : model.model().scorecard().surfaces()) {
      if (surface.has(field.name())) {
        addTo(edges, surface.knots(field.name()));
      }
    }
    addTo(edges, field.special().values());
    for (double edge : edges) {
      if (Double.isFinite(edge)) {
        values.addAll(List.of(Math.nextDown(edge), edge, Math.nextUp(edge)));
      }
    }
    values.addAll(List.of("12", false));
  }

  private static void addTo(List<Double> edges, double[] numbers) {
    for (double each : numbers) {
      edges.add(each);
    }
  }

  private static void addLevels(CategoricalField field, Set<@Nullable Object> values) {
    for (String level : field.levels().stream().limit(MOST_LEVELS).toList()) {
      values.addAll(
          List.of(
              level,
              "  " + level + "\t",
              level.toLowerCase(Locale.ROOT),
              level.toUpperCase(Locale.ROOT)));
    }
    field.spellings().values().forEach(values::addAll);
    values.addAll(List.of("never seen", "12 of them", "< of them", false, 0, 1, 2.5));
  }

  private static void addMonths(DateField field, Set<@Nullable Object> values) {
    for (int year : new int[] {1899, 1900, 1999, 2000, 2016, 2024, 2199, 2200}) {
      for (int month : new int[] {1, 2, 9, 12}) {
        values.add(field.format().print(YearMonth.of(year, month)));
      }
    }
    values.add("  " + field.format().print(YearMonth.of(2016, 2)) + " ");
    values.add(field.format().print(YearMonth.of(2016, 2)).toUpperCase(Locale.ROOT));
    values.addAll(List.of("2016-13", "2016", "yesterday"));
  }
}
