package io.loantap.reason;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.SpecialValues;
import io.loantap.derived.FieldSpace;
import io.loantap.engine.BoundScorecard;
import io.loantap.pricing.ReasonSource;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.ValueState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The characteristics of a scorecard by reason code, with their texts, in arrays: which group a
 * characteristic belongs to, in the order in which codes first appear. A special value has a code
 * of its own, its name, under which it counts wherever the applicant has it.
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
  private final ReasonCatalogue catalogue;

  /** The names of all special values, whose groups come behind the others. */
  private final List<String> specialCodes;

  /** For each characteristic the groups of its special values, ascending. */
  private final int[][] specialGroups;

  CodeGroups(
      BoundScorecard scorecard, FieldSpace space, List<String> codeOf, ReasonCatalogue catalogue) {
    this.scorecard = scorecard;
    this.catalogue = catalogue;
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
    LinkedHashSet<String> special = new LinkedHashSet<>();
    for (Characteristic characteristic : scorecard.scorecard().characteristics()) {
      special.addAll(SpecialValues.of(space.schema(), characteristic.name()).names());
    }
    this.specialCodes = List.copyOf(special);
    this.specialGroups = new int[codeOf.size()][];
    for (int place = 0; place < specialGroups.length; place++) {
      Characteristic characteristic = scorecard.scorecard().characteristics().get(place);
      List<String> own = SpecialValues.of(space.schema(), characteristic.name()).names();
      specialGroups[place] = new int[own.size()];
      for (int i = 0; i < own.size(); i++) {
        specialGroups[place][i] = codes.length + specialCodes.indexOf(own.get(i));
      }
    }
  }

  /** The group under which a characteristic of an applicant counts. */
  private int group(int place, BoundApplicant applicant) {
    int special = specialGroups[place].length == 0 ? -1 : scorecard.special(place, applicant);
    return special < 0 ? groupOf[place] : specialGroups[place][special];
  }

  /**
   * The groups with the greatest shortfalls, greatest first, the earlier of equal ones first.
   *
   * @param contributions of the applicant, by place
   * @param references to hold them against, by place
   */
  List<Reason> reasons(double[] contributions, double[] references, BoundApplicant applicant) {
    double[] shortfalls = new double[codes.length + specialCodes.size()];
    for (int place = 0; place < groupOf.length; place++) {
      shortfalls[group(place, applicant)] += contributions[place] - references[place];
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
      if (group >= codes.length) {
        reasons[i] = special(group, shortfalls[group], applicant);
        continue;
      }
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

  private Reason special(int group, double shortfall, BoundApplicant applicant) {
    String code = specialCodes.get(group - codes.length);
    List<String> having = new ArrayList<>();
    for (int place = 0; place < groupOf.length; place++) {
      if (group(place, applicant) == group) {
        having.add(scorecard.scorecard().characteristics().get(place).name());
      }
    }
    return new Reason(
        code, ReasonSource.SCORE, having, catalogue.textOfSpecial(code, having), shortfall);
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
          && group(place, applicant) == group
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

  /** The code under which the characteristic at this place counts. */
  String code(int place, BoundApplicant applicant) {
    int group = group(place, applicant);
    return group < codes.length ? codes[group] : specialCodes.get(group - codes.length);
  }
}
