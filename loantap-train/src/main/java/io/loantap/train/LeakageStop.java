package io.loantap.train;

import io.loantap.train.data.DataException;
import io.loantap.train.leak.LeakFinding;
import io.loantap.train.leak.LeakageException;
import io.loantap.train.recipe.FeatureEntry;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.support.Suggestion;
import java.util.List;
import java.util.Set;

/** The consequence of leaks: training stops, but for those that were waived. */
final class LeakageStop {
  private final TrainingOptions.Leakage leakage;
  private final Set<String> waived;

  /**
   * Waives what the options say.
   *
   * @throws DataException if a column is waived that the recipe does not use
   */
  LeakageStop(TrainingOptions options, Recipe recipe) {
    this.leakage = options.leakage();
    this.waived = options.waived();
    List<String> names =
        recipe.features().stream()
            .map(FeatureEntry::spec)
            .map(spec -> spec.characteristic())
            .toList();
    for (String column : waived) {
      if (!names.contains(column)) {
        throw new DataException(
            "--allow-leakage names \""
                + column
                + "\", but the recipe has no such characteristic"
                + Suggestion.ending(column, names)
                + " Name one of "
                + names
                + ", or none to allow all.");
      }
    }
  }

  /**
   * Tells of findings.
   *
   * @throws LeakageException if one is a leak that was not waived
   */
  void tell(List<LeakFinding> findings, List<String> notices) {
    List<LeakFinding> leaks = findings.stream().filter(this::stops).toList();
    if (!leaks.isEmpty()) {
      throw new LeakageException(leaks);
    }
    findings.forEach(finding -> notices.add(finding.sentence()));
  }

  /** A model that reads a waived column may test as well as it likes: that was allowed. */
  private boolean stops(LeakFinding finding) {
    return finding.severity() == LeakFinding.Severity.LEAK
        && leakage == TrainingOptions.Leakage.STOP
        && !finding.characteristic().map(waived::contains).orElse(!waived.isEmpty());
  }
}
