package io.loantap.train.report.advice;

import io.loantap.train.report.Advice;
import io.loantap.train.report.CharacteristicFigures;
import io.loantap.train.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Advice on the levels that stand out, such as purposes, terms and kinds of home. */
final class LevelAdvice {
  private LevelAdvice() {}

  static Optional<Advice> of(Report report) {
    List<String> sentences = new ArrayList<>();
    for (CharacteristicFigures figures : report.characteristics()) {
      if (figures.hasLevels() && !ProxyCharacteristics.isPlace(figures, report)) {
        LevelEffects effects = LevelEffects.of(figures);
        if (!effects.isEmpty()) {
          sentences.add(effects.sentence());
        }
      }
    }
    if (sentences.isEmpty()) {
      return Optional.empty();
    }
    sentences.add(
        "Rates are those of the training loans; the odds are the model's, against the mean of all with all else"
            + " equal. The model already weighs these levels; a rule on top of"
            + " it would count them twice.");
    return Optional.of(new Advice("levels", "Which loans to look at twice", sentences));
  }
}
