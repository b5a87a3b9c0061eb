package io.loantap.learn.encode;

import io.loantap.applicant.SpecialValues;
import io.loantap.columns.Columns;
import io.loantap.compact.NumericSummary;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.scorecard.SpecialContributions;
import io.loantap.scorecard.curve.LevelCurve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recipe's entry for a characteristic whose points somebody has set, bin by bin. It is not
 * fitted: what it contributes is an offset of each row, around which all else is.
 *
 * @param bins edges of a number or groups of levels, set by hand too, free to go any way
 * @param points of each bin, more are safer, without a share of the base points: by the label of a
 *     range, by the name of a group, by a special value as a plain number, and {@value #MISSING}
 * @param monotone which way the risk may go as the number rises: the points have to go it
 * @param scaling what a point means
 */
public record PointsSpec(
    FeatureSpec bins, Map<String, Double> points, Monotone monotone, ScoreScaling scaling)
    implements FeatureSpec {
  /** The label of missing values. */
  public static final String MISSING = "(missing)";

  /**
   * Copies the points and checks that they are of the bins; those of special values are checked
   * when it is known which there are, by {@link #fit}.
   *
   * @throws IllegalArgumentException with all that is wrong
   */
  public PointsSpec {
    points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
    String name = bins.characteristic();
    List<String> labels = labels(bins);
    if (labels.isEmpty() || bins.monotone() != Monotone.FREE) {
      throw new IllegalArgumentException(
          name + ": points are of bins set by hand; give the edges of a number, or groups");
    }
    Problems problems = new Problems();
    if (bins instanceof LevelSpec levels && levels.rareBelow() > 0) {
      problems.add(
          "\"rare_below\" plays no part with points: every level is in a group; leave it out");
    }
    if (!bins.missing().isOwn() && bins.missing() != MissingPolicy.REJECT) {
      problems.add("\"missing\" is one of [own_or_neutral, own, reject] with points");
    }
    problems.labels(labels, bins, points);
    if (monotone != Monotone.FREE && !bins.isOrdered()) {
      problems.add("groups of levels cannot be monotone");
    } else {
      problems.direction(labels, points, monotone);
    }
    problems.check(name, "The bins are: " + String.join(", ", quoted(labels)));
  }

  /** Those of ranges, or the names of groups; none if the bins are not set by hand. */
  private static List<String> labels(FeatureSpec bins) {
    if (bins instanceof NumericSpec number
        && number.shape() instanceof NumericShape.GivenBins given) {
      return given.labels();
    }
    return bins instanceof LevelSpec levels && levels.order() instanceof LevelOrder.GivenGroups
        ? List.copyOf(levels.merge().keySet())
        : List.of();
  }

  private static List<String> quoted(List<String> labels) {
    return labels.stream().map(label -> '"' + label + '"').toList();
  }

  /** What is wrong, to be said at once. */
  private static final class Problems {
    private final List<String> found = new ArrayList<>();

    void add(String problem) {
      found.add(problem);
    }

    void labels(List<String> labels, FeatureSpec bins, Map<String, Double> points) {
      for (String label : labels) {
        if (label.equals(MISSING)) {
          add("a group cannot be called \"" + MISSING + "\", which are the loans without a level");
        } else if (!points.containsKey(label)) {
          add("there are no points for the bin \"" + label + "\"");
        }
      }
      boolean refused = bins.missing() == MissingPolicy.REJECT;
      if (points.containsKey(MISSING) == refused
          && bins.missing() != MissingPolicy.OWN_OR_NEUTRAL) {
        add(
            refused
                ? "there are points for \"" + MISSING + "\", but a missing value is rejected"
                : "there are no points for \"" + MISSING + "\"");
      }
      points.forEach(
          (label, value) -> {
            if (!Double.isFinite(value)) {
              add("the points for \"" + label + "\" are not finite");
            }
            boolean maySpecial = bins instanceof NumericSpec && isNumber(label);
            if (!labels.contains(label) && !label.equals(MISSING) && !maySpecial) {
              add("there are points for \"" + label + "\", which is no bin");
            }
          });
    }

    void direction(List<String> labels, Map<String, Double> points, Monotone monotone) {
      if (monotone == Monotone.AUTO) {
        add("the direction of points is theirs, so \"monotone\" cannot be auto");
      }
      for (int bin = 1; monotone != Monotone.FREE && bin < labels.size(); bin++) {
        double rise =
            points.getOrDefault(labels.get(bin), Double.NaN)
                - points.getOrDefault(labels.get(bin - 1), Double.NaN);
        if (rise * monotone.sign() > 0) {
          add(
              "the points "
                  + (rise > 0 ? "rise" : "fall")
                  + " from \""
                  + labels.get(bin - 1)
                  + "\" to \""
                  + labels.get(bin)
                  + "\", against \"monotone\"");
        }
      }
    }

    void check(String name, String remedy) {
      if (!found.isEmpty()) {
        throw new IllegalArgumentException(name + ": " + String.join("; ", found) + ". " + remedy);
      }
    }
  }

  private static boolean isNumber(String label) {
    try {
      SpecialValues.number(label);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public String characteristic() {
    return bins.characteristic();
  }

  @Override
  public MissingPolicy missing() {
    return bins.missing();
  }

  @Override
  public PointsSpec withScaling(ScoreScaling other) {
    return new PointsSpec(bins, points, monotone, other);
  }

  @Override
  public boolean isSet() {
    return true;
  }

  @Override
  public List<String> reads() {
    return bins.reads();
  }

  /** False: it has no column. */
  @Override
  public boolean isBinned() {
    return false;
  }

  @Override
  public boolean isOrdered() {
    return bins.isOrdered();
  }

  @Override
  public boolean needsOutcomes() {
    return false;
  }

  @Override
  public FeatureSummary summarise(Columns rows) {
    return bins.summarise(rows);
  }

  @Override
  public OffsetEncoder fit(Columns training) {
    return fit(summarise(training));
  }

  @Override
  public OffsetEncoder fit(FeatureSummary summary) {
    return bins instanceof NumericSpec number
        ? fit(number, GroupedSummary.require(summary.regardless(), characteristic()))
        : fit((LevelSpec) bins, LevelSummary.require(summary.regardless(), characteristic()));
  }

  private OffsetEncoder fit(NumericSpec number, GroupedSummary rows) {
    Map<Double, Double> special = special(number, rows);
    NumericEncoder encoder = number.fit(rows);
    List<Double> columns = new ArrayList<>();
    labels(number).forEach(label -> columns.add(contribution(label)));
    if (encoder.imputation().hasColumn()) {
      columns.add(contribution(MISSING));
    }
    for (double value : encoder.special().seen()) {
      columns.add(special.getOrDefault(value, Double.NaN));
    }
    double[] contributions = columns.stream().mapToDouble(Double::doubleValue).toArray();
    Characteristic.Numeric folded = (Characteristic.Numeric) encoder.fold(contributions);
    double[] values = number.special().values();
    double[] ofSpecial =
        Arrays.stream(values).map(value -> special.getOrDefault(value, Double.NaN)).toArray();
    return new OffsetEncoder(
        encoder,
        contributions,
        new Characteristic.Numeric(
            folded.name(),
            folded.curve(),
            missing(folded.missing()),
            null,
            SpecialContributions.of(values, ofSpecial)));
  }

  /** The contributions of special values, once all that the loans need are there. */
  private Map<Double, Double> special(NumericSpec number, GroupedSummary rows) {
    Problems problems = new Problems();
    NumericSummary all = rows.all();
    missing(all.missing(), problems);
    Map<Double, Double> special = new LinkedHashMap<>();
    List<String> labels = labels(number);
    for (String label : points.keySet()) {
      if (!label.equals(MISSING) && !labels.contains(label)) {
        double value = SpecialValues.number(label);
        special.put(value, contribution(label));
        if (!number.special().has(value)) {
          problems.add(
              "there are points for \"" + label + "\", which is no special value of the field");
        }
      }
    }
    for (double value : rows.special().keySet()) {
      if (!special.containsKey(value)) {
        problems.add(
            "there are no points for the special value \"" + SpecialValues.text(value) + '"');
      }
    }
    problems.check(characteristic(), "Set them under \"points\" in the recipe");
    return special;
  }

  private void missing(long rows, Problems problems) {
    if (rows > 0 && bins.missing().isOwn() && !points.containsKey(MISSING)) {
      problems.add("there are no points for \"" + MISSING + "\", and training loans have no value");
    }
  }

  private OffsetEncoder fit(LevelSpec levels, LevelSummary rows) {
    Problems problems = new Problems();
    missing(rows.missing(), problems);
    Map<String, String> groups = new LinkedHashMap<>();
    levels.merge().forEach((group, own) -> own.forEach(level -> groups.put(level, group)));
    long without = rows.counts().keySet().stream().filter(it -> !groups.containsKey(it)).count();
    if (without > 0) {
      problems.add(
          without
              + (without == 1 ? " level of the training loans is" : " levels of training loans are")
              + " in no group, and so without points (loantap bin lists the levels)");
    }
    problems.check(characteristic(), "Set them under \"groups\" and \"points\" in the recipe");
    LevelEncoder encoder = levels.fit(rows);
    double[] contributions = new double[encoder.columnNames().size()];
    Map<String, Double> all = new LinkedHashMap<>();
    groups.forEach(
        (level, group) -> {
          all.put(level, contribution(group));
          LevelEncoder.@Nullable Entry entry = encoder.entries().get(level);
          if (entry != null) {
            contributions[entry.column()] = contribution(group);
          }
        });
    LevelEncoder.@Nullable Entry missing = encoder.missing();
    if (missing != null) {
      contributions[missing.column()] = contribution(MISSING);
    }
    Characteristic folded = encoder.fold(contributions);
    return new OffsetEncoder(
        encoder,
        contributions,
        new Characteristic.Levels(
            folded.name(), new LevelCurve(all), missing(folded.missing()), folded.unseen()));
  }

  /** What is set for missing values; where nothing is, what the bins make of them. */
  private Fallback missing(Fallback otherwise) {
    return points.containsKey(MISSING)
        ? new Fallback.Contribution(MissingPolicy.OWN.word(), contribution(MISSING))
        : otherwise;
  }

  /** In log-odds. */
  private double contribution(String label) {
    @Nullable Double own = points.get(label);
    return own == null ? Double.NaN : own / -scaling.factor() + 0.0; // never -0.0
  }
}
