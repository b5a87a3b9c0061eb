package io.loantap.train.report;

import io.loantap.train.page.DataTable;
import io.loantap.train.page.Format;
import io.loantap.train.selection.Funnel;
import io.loantap.train.selection.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The funnel of a selection as a table, those selected first, then those that came furthest. */
public final class FunnelTable {
  private FunnelTable() {}

  /** The table. */
  public static DataTable of(Funnel funnel) {
    DataTable.Builder table =
        DataTable.builder()
            .column("name", "Candidate", Format.TEXT)
            .column("step", "Step", Format.TEXT)
            .column("iv", "Information value", Format.FRACTION)
            .column("chance", "As much by chance", Format.TEXT)
            .column("reason", "Reason", Format.TEXT);
    List<Step> furthestFirst = new ArrayList<>(List.of(Step.values()));
    Collections.reverse(furthestFirst);
    for (Step step : furthestFirst) {
      for (Funnel.Candidate it : funnel.at(step)) {
        boolean known = it.step() != Step.CONSTANT;
        table.row(
            it.name(),
            it.step().words(),
            known ? it.iv() : null,
            known ? String.format(Locale.ROOT, "%.2g", it.chance()) : null,
            it.reason());
      }
    }
    return table.build();
  }

  /** What the steps are, for people. */
  public static String words() {
    return "Only training loans were looked at. Screen: the information value of each candidate, in"
        + " coarse groups, has to be beyond what chance gives, so that of those that pass at most"
        + " one in twenty is expected to be there by chance. Clusters: of candidates whose ranks"
        + " correlate by 0.95 or more, the one that tells most stays. Forward: that characteristic"
        + " comes in next by which loans held out lose least; the last ones leave that make them"
        + " lose more by over one standard error. Backward, under the rule of one standard error:"
        + " characteristics go as long as that costs loans held out no more than one. A person"
        + " overrules all of it by the lists keep and drop in the recipe.";
  }
}
