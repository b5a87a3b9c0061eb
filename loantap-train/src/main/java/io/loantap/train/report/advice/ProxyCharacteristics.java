package io.loantap.train.report.advice;

import io.loantap.derived.FieldSpace;
import io.loantap.train.recipe.ProxyColumns;
import io.loantap.train.report.CharacteristicFigures;
import io.loantap.train.report.Report;

/** Characteristics that say where applicants live or whom they work for. */
final class ProxyCharacteristics {
  private ProxyCharacteristics() {}

  static boolean isPlace(CharacteristicFigures figures, Report report) {
    FieldSpace space = report.result().model().space();
    return space.fieldsBehind(figures.name()).stream()
        .anyMatch(field -> ProxyColumns.contains(field, space.schema()));
  }
}
