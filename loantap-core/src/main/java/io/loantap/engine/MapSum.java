package io.loantap.engine;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.Field;
import io.loantap.applicant.Schema;
import io.loantap.applicant.Violation;
import java.util.List;
import java.util.Map;

/**
 * The sum over maps of values by field name. It is NaN for a map that names something unknown, or
 * has a value of the wrong kind, whether the score depends on it or not.
 */
final class MapSum extends InputSum<Map<String, ?>> {
  private final FieldLimits limits;
  private final Schema schema;
  private final MapValues values;

  /** The field from which each characteristic is read, and 1 if reading it has found the field. */
  private final String[] names;

  private final int[] counts;

  MapSum(FlatScorecard scorecard, FieldLimits limits, Schema schema) {
    this(scorecard, limits, schema, new MapValues(schema));
  }

  private MapSum(FlatScorecard scorecard, FieldLimits limits, Schema schema, MapValues values) {
    super(scorecard, limits.over(values));
    this.limits = limits;
    this.schema = schema;
    this.values = values;
    this.names = new String[scorecard.size()];
    this.counts = new int[names.length];
    for (int place = 0; place < names.length; place++) {
      names[place] = schema.field(scorecard.slot(place)).name();
      counts[place] = scorecard.isField(place) ? 1 : 0;
    }
  }

  @Override
  public double of(Map<String, ?> applicant, boolean plainOnly) {
    double sum = scorecard.intercept;
    int found = 0;
    for (int place = 0; place < names.length; place++) {
      Object given = applicant.get(names[place]);
      double value = given == null ? Field.MISSING : values.read(given, scorecard.slot(place));
      double contribution = scorecard.atOnce(place, value);
      if (Double.isNaN(contribution)) {
        found += scorecard.isField(place) && !Double.isNaN(value) ? 1 : 0;
        sum += other(place, value, applicant, plainOnly);
      } else {
        found += counts[place];
        sum += contribution;
      }
    }
    for (int slot : scorecard.otherSlots) {
      double value = limits.checked(slot, values.slot(applicant, slot));
      if (value == Field.REFUSED) {
        return Double.NaN;
      }
      found += Double.isNaN(value) ? 0 : 1;
    }
    // A field that is null or blank was not counted, and is no unknown one.
    return found == applicant.size() || values.knowsAll(applicant) ? sum : Double.NaN;
  }

  @Override
  public BoundApplicant layOut(Map<String, ?> applicant, List<Violation> violations) {
    return Applicant.of(applicant).bind(schema, violations);
  }
}
