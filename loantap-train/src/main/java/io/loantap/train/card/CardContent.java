package io.loantap.train.card;

import io.loantap.applicant.Field;
import io.loantap.derived.DerivedField;
import io.loantap.scorecard.Surface;
import java.util.List;
import java.util.Map;

/**
 * Statements of a file about a card.
 *
 * @param entries its rows
 * @param ofLogOdds whether their values are log-odds, and not points
 * @param fields what is stated of fields, in the order of the schema; of others the rows show it
 * @param derived the fields that are computed from others, each behind those that it reads
 * @param surfaces of two characteristics each
 * @param codes reason codes by characteristic
 * @param notices what the user has to know
 */
record CardContent(
    List<CardEntry> entries,
    boolean ofLogOdds,
    List<Field> fields,
    List<DerivedField> derived,
    List<Surface> surfaces,
    Map<String, String> codes,
    List<String> notices) {
  /** Copies all. */
  CardContent {
    entries = List.copyOf(entries);
    fields = List.copyOf(fields);
    derived = List.copyOf(derived);
    surfaces = List.copyOf(surfaces);
    codes = Map.copyOf(codes);
    notices = List.copyOf(notices);
  }

  /** A card whose rows are all that there is. */
  static CardContent of(List<CardEntry> entries, boolean ofLogOdds) {
    return new CardContent(
        entries, ofLogOdds, List.of(), List.of(), List.of(), Map.of(), List.of());
  }

  CardContent withEntries(List<CardEntry> other) {
    return new CardContent(other, ofLogOdds, fields, derived, surfaces, codes, notices);
  }
}
