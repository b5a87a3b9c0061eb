package io.loantap.reason;

import io.loantap.applicant.BoundApplicant;
import io.loantap.engine.BoundScorecard;
import io.loantap.pricing.ReasonSource;
import io.loantap.scorecard.ValueState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The characteristics of a scorecard by reason code, with their texts, in arrays: which group a
 * characteristic belongs to, in the order in which codes first appear.
 */
final class CodeGroups {
  /** As many reasons as a notice may have: more don't help the applicant. */
  private static final int MOST = 4;

  /** Less is rounding. */
  private static final double NOTHING = 1e-9;

  private final BoundScorecard scorecard;
  private final int[] groupOf;
  private final String[] codes;
  private final int[][] places;
  private final List<List<String>> names = new ArrayList<>();
  private final String[] texts;
  private final String[] textsOfMissing;

  CodeGroups(BoundScorecard scorecard, List<String> codeOf, ReasonCatalogue catalogue) {
    this.scorecard = scorecard;
    List<String> distinct = List.copyOf(new LinkedHashSet<>(codeOf));
    this.codes = distinct.toArray(new String[0]);
    this.groupOf = new int[codeOf.size()];
    this.places = new int[codes.length][];
    this.texts = new String[codes.length];
    this.textsOfMissing = new String[codes.length];
    List<List<Integer>> members = new ArrayList<>();
    for (int group = 0; group < codes.length; group++) {
      members.add(new ArrayList<>());
      names.add(new ArrayList<>());
    }
    for (int place = 0; place < groupOf.length; place++) {
      groupOf[place] = distinct.indexOf(codeOf.get(place));
      members.get(groupOf[place]).add(place);
      names.get(groupOf[place]).add(scorecard.scorecard().characteristics().get(place).name());
    }
    for (int group = 0; group < codes.length; group++) {
      places[group] = new int[members.get(group).size()];
      for (int i = 0; i < places[group].length; i++) {
        places[group][i] = members.get(group).get(i);
      }
      names.set(group, List.copyOf(names.get(group)));
      texts[group] = catalogue.text(codes[group], names.get(group));
      textsOfMissing[group] = catalogue.textOfMissing(texts[group]);
    }
  }

  /**
   * The groups with the greatest shortfalls, greatest first, the earlier of equal ones first.
   *
   * @param contributions of the applicant, by place
   * @param references to hold them against, by place
   */
  List<Reason> reasons(double[] contributions, double[] references, BoundApplicant applicant) {
    double[] shortfalls = new double[codes.length];
    for (int place = 0; place < groupOf.length; place++) {
      shortfalls[groupOf[place]] += contributions[place] - references[place];
    }
    int[] best = new int[MOST];
    int found = 0;
    for (int group = 0; group < shortfalls.length; group++) {
      if (shortfalls[group] > NOTHING) {
        found = insert(group, shortfalls, best, found);
      }
    }
    Reason[] reasons = new Reason[found];
    for (int i = 0; i < found; i++) {
      int group = best[i];
      boolean missing = isMissing(group, contributions, references, applicant);
      reasons[i] =
          new Reason(
              codes[group],
              ReasonSource.SCORE,
              names.get(group),
              missing ? textsOfMissing[group] : texts[group],
              shortfalls[group]);
    }
    return List.of(reasons);
  }

  private static int insert(int group, double[] shortfalls, int[] best, int found) {
    int at = found;
    while (at > 0 && shortfalls[group] > shortfalls[best[at - 1]]) {
      at--;
    }
    if (at == best.length) {
      return found;
    }
    int size = Math.min(found + 1, best.length);
    System.arraycopy(best, at, best, at + 1, size - at - 1);
    best[at] = group;
    return size;
  }

  /** Whether all that counts against the applicant here is that values are missing. */
  private boolean isMissing(
      int group, double[] contributions, double[] references, BoundApplicant applicant) {
    for (int place : places[group]) {
      if (contributions[place] - references[place] > 0
          && scorecard.state(place, applicant) != ValueState.MISSING) {
        return false;
      }
    }
    return true;
  }

  /** How many characteristics there are. */
  int size() {
    return groupOf.length;
  }

  /** The code of the characteristic at this place. */
  String code(int place) {
    return codes[groupOf[place]];
  }
}
