package io.loantap.train.report.advice;

import io.loantap.train.recipe.ProxyColumns;
import io.loantap.train.report.CharacteristicFigures;
import io.loantap.train.report.Report;

/** Characteristics that say where applicants live or whom they work for. */
final class ProxyCharacteristics {
  private ProxyCharacteristics() {}

  static boolean isPlace(CharacteristicFigures figures, Report report) {
    return report.result().model().space().fieldsBehind(figures.name()).stream()
        .anyMatch(ProxyColumns::contains);
  }
}
