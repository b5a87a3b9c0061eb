package io.loantap.train.card;

import io.loantap.train.card.CardEntry.Kind;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** The partial scores of PMML that are computed on straight lines, as entries of a card. */
final class PmmlLines {
  private PmmlLines() {}

  /**
   * The lines of a NormContinuous whose outer values go on flat.
   *
   * @param norm the expression
   * @param of the numbers for which it is computed, which have to be all
   * @throws IllegalArgumentException if it is anything else
   */
  static List<CardEntry> entries(String place, Element norm, List<CardEntry> of) {
    if (!norm.getLocalName().equals("NormContinuous")
        || !norm.getAttribute("outliers").equals("asExtremeValues")) {
      throw new IllegalArgumentException(
          "a computed partial score is imported if it is a NormContinuous with outliers"
              + " asExtremeValues");
    }
    if (norm.hasAttribute("mapMissingTo")) {
      throw new IllegalArgumentException(
          "mapMissingTo is not imported: give missing values an attribute of their own");
    }
    CardEntry all = of.get(0);
    if (!norm.getAttribute("field").equals(all.characteristic())) {
      throw new IllegalArgumentException(
          "a partial score that is computed from another field is not imported");
    }
    if (of.size() != 1
        || all.kind() != Kind.RANGE
        || all.from() > Double.NEGATIVE_INFINITY
        || all.to() < Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "a computed partial score is imported for isNotMissing alone");
    }
    List<CardEntry> lines = new ArrayList<>();
    double from = Double.NEGATIVE_INFINITY;
    double value = Double.NaN;
    for (Element point : PmmlCard.children(norm, "LinearNorm")) {
      double at = BinText.number(point.getAttribute("orig"));
      double height = BinText.number(point.getAttribute("norm"));
      if (!Double.isFinite(at) || !Double.isFinite(height)) {
        throw new IllegalArgumentException("a LinearNorm has no finite orig and norm");
      }
      lines.add(line(place, all, from, at, Double.isNaN(value) ? height : value, height));
      from = at;
      value = height;
    }
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("there is no LinearNorm");
    }
    lines.add(line(place, all, from, Double.POSITIVE_INFINITY, value, value));
    return lines;
  }

  private static CardEntry line(
      String place, CardEntry of, double from, double to, double value, double end) {
    return new CardEntry(place, of.characteristic(), Kind.LINE, from, to, "", value, end);
  }
}
