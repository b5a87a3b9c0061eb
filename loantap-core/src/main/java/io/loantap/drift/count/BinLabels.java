package io.loantap.drift.count;

import io.loantap.applicant.SpecialValues;
import io.loantap.scorecard.CharacteristicHistogram;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The bins of a histogram in words. */
final class BinLabels {
  private static final String MISSING = "(missing)";
  private static final String UNSEEN = "(unseen)";

  private BinLabels() {}

  /** Values first, then missing and unseen. */
  static List<String> of(CharacteristicHistogram histogram) {
    List<String> labels = new ArrayList<>(histogram.levels());
    if (!histogram.hasLevels()) {
      ranges(histogram.edges(), labels);
      special(histogram.special(), labels);
    }
    labels.add(MISSING);
    labels.add(UNSEEN);
    return labels;
  }

  private static void ranges(double[] edges, List<String> labels) {
    if (edges.length == 0) {
      labels.add("any");
      return;
    }
    labels.add("below " + number(edges[0]));
    for (int i = 1; i < edges.length; i++) {
      labels.add(number(edges[i - 1]) + " to " + number(edges[i]));
    }
    labels.add(number(edges[edges.length - 1]) + " or more");
  }

  private static void special(SpecialValues special, List<String> labels) {
    for (int place = 0; place < special.size(); place++) {
      labels.add(special.label(place));
    }
  }

  private static String number(double edge) {
    return edge == Math.rint(edge) && Math.abs(edge) < 1e15
        ? String.format(Locale.ROOT, "%.0f", edge)
        : String.format(Locale.ROOT, "%.6g", edge).replaceAll("([.][0-9]*?)0+$", "$1");
  }
}
