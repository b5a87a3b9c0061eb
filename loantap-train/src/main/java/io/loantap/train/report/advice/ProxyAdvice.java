package io.loantap.train.report.advice;

import io.loantap.train.report.Advice;
import io.loantap.train.report.CharacteristicFigures;
import io.loantap.train.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Advice on what follows from states, pin codes and employers, by sign and size. */
final class ProxyAdvice {
  private ProxyAdvice() {}

  static Optional<Advice> of(Report report) {
    List<CharacteristicFigures> places =
        report.characteristics().stream()
            .filter(it -> ProxyCharacteristics.isPlace(it, report))
            .toList();
    List<String> sentences = new ArrayList<>();
    if (places.isEmpty()) {
      sentences.add(
          "The model uses no address, state, pin code or job title, so nothing here recommends places"
              + " to avoid. How loans end by state and pin code, before any model, is what loantap"
              + " explore shows.");
    }
    for (CharacteristicFigures place : places) {
      LevelEffects effects = LevelEffects.of(place);
      sentences.add(
          effects.isEmpty()
              ? place.name() + ": none of its levels clearly differs from all loans."
              : effects.sentence());
    }
    if (!places.isEmpty()) {
      sentences.add(
          "Deciding by where applicants live or whom they work for can exclude whole groups of people."
              + " Compare groups with loantap evaluate --group, and ask counsel, before the model"
              + " decides.");
    }
    return Optional.of(new Advice("places", "Places", sentences));
  }
}
