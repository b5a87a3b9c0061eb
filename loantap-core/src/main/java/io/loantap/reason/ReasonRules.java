package io.loantap.reason;

import io.loantap.scorecard.Scorecard;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules by which reasons are made from the contributions of a scorecard; part of the model
 * file.
 *
 * @param catalogueVersion of the catalogue that the codes were taken from
 * @param codes the reason code of each characteristic, in the order of the scorecard;
 *     characteristics with the same code count as one
 * @param baselines what contributions are held against
 * @param actionable the fields that an applicant can influence
 */
public record ReasonRules(
    String catalogueVersion,
    List<String> codes,
    Baselines baselines,
    List<ActionableField> actionable) {
  /** Copies the lists and checks codes and lengths. */
  public ReasonRules {
    codes = List.copyOf(codes);
    actionable = List.copyOf(actionable);
    for (String code : codes) {
      ReasonCode.check(code);
    }
    if (codes.size() != baselines.size()) {
      throw new IllegalArgumentException(
          "there are " + codes.size() + " codes and " + baselines.size() + " references");
    }
    Set<String> fields = new HashSet<>();
    for (ActionableField each : actionable) {
      if (!fields.add(each.rule().field())) {
        throw new IllegalArgumentException(
            "the field \"" + each.rule().field() + "\" is listed twice");
      }
    }
  }

  /**
   * What can be said of a scorecard whose training loans are not at hand: a generic code for each
   * characteristic, MAX as the only reference, nothing that an applicant can influence.
   */
  public static ReasonRules ofCurves(Scorecard scorecard) {
    return new ReasonRules(
        "generic", ReasonCode.generic(scorecard.names()), Baselines.ofCurves(scorecard), List.of());
  }
}
