package io.loantap.train;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.DateField;
import io.loantap.applicant.Field;
import io.loantap.applicant.Schema;
import io.loantap.applicant.TextField;
import io.loantap.derived.FieldSpace;
import io.loantap.engine.BoundScorecard;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.curve.LevelCurve;
import io.loantap.storage.GoldenRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The invented applications that a model file is checked with. Each value is that of another loan
 * of the sample, so no record is a person; free text never comes from a loan.
 */
final class GoldenRecords {
  private static final int COUNT = 12;
  private static final int TRIES = 200;

  private final FieldSpace space;
  private final BoundScorecard scorecard;
  private final List<BoundApplicant> sample;
  private final Set<String> fields = new LinkedHashSet<>();

  private GoldenRecords(FieldSpace space, Scorecard scorecard, List<BoundApplicant> sample) {
    this.space = space;
    this.scorecard = BoundScorecard.of(scorecard, space);
    this.sample = sample;
    for (Characteristic characteristic : scorecard.characteristics()) {
      fields.addAll(space.fieldsBehind(characteristic.name()));
    }
  }

  /** A dozen records, or fewer if the scorecard refuses most of what is tried. */
  static List<GoldenRecord> of(FieldSpace space, Scorecard scorecard, List<BoundApplicant> sample) {
    return new GoldenRecords(space, scorecard, sample).invent();
  }

  private List<GoldenRecord> invent() {
    List<GoldenRecord> records = new ArrayList<>();
    for (int attempt = 0; attempt < TRIES && records.size() < COUNT; attempt++) {
      GoldenRecord.of(applicant(attempt), scorecard, space.schema()).ifPresent(records::add);
    }
    return records;
  }

  private Map<String, Object> applicant(int attempt) {
    Map<String, Object> applicant = new LinkedHashMap<>();
    int place = 0;
    for (String name : fields) {
      place++;
      // The next loan for the next field: no record is one loan's, however small the sample.
      BoundApplicant donor = sample.get((attempt + place) % sample.size());
      @Nullable Object value = value(name, donor, attempt + place);
      if (value != null) {
        applicant.put(name, value);
      }
    }
    return applicant;
  }

  private @Nullable Object value(String name, BoundApplicant donor, int turn) {
    Schema schema = space.schema();
    int slot = schema.slot(name);
    Field field = schema.field(slot);
    double number = donor.number(slot);
    if (Double.isNaN(number)) {
      return null;
    }
    if (field instanceof CategoricalField) {
      return donor.text(slot);
    }
    if (field instanceof DateField date) {
      return date.format().print(DateField.month(number));
    }
    return field instanceof TextField ? text(name, turn) : (Object) number;
  }

  /** A level of the characteristic made of this text, which is what its last characters are. */
  private @Nullable String text(String name, int turn) {
    for (Characteristic characteristic : scorecard.scorecard().characteristics()) {
      if (characteristic.curve() instanceof LevelCurve curve
          && space.fieldsBehind(characteristic.name()).contains(name)) {
        List<String> levels = List.copyOf(curve.contributions().keySet());
        return levels.get(turn % levels.size());
      }
    }
    return null;
  }
}
