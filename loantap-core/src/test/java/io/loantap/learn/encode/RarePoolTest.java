package io.loantap.learn.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.columns.Columns;
import io.loantap.columns.LevelColumn;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an unseen level counts as where the recipe says {@code rare}. */
class RarePoolTest {

  /** Level N has 1,000 rows; the others, which are rare, have so many. */
  @ParameterizedTest
  @CsvSource({
    "Y:60, neutral",
    "Y:5, neutral",
    "Y:20 X:20, neutral",
    "Y:30 X:20, rare",
    "Y:20 X:20 Z:20, rare"
  })
  void fold_unseenLevel_isRareOnlyWithAPool(String rare, String treatment) {
    Map<String, Integer> rows = new TreeMap<>(Map.of("N", 1000));
    for (String each : rare.split(" ", -1)) {
      rows.put(each.substring(0, 1), Integer.valueOf(each.substring(2)));
    }
    List<String> levels = new ArrayList<>();
    rows.forEach((level, count) -> levels.addAll(Collections.nCopies(count, level)));
    Columns columns =
        Columns.of(levels.size(), List.of(LevelColumn.of("x", levels.toArray(String[]::new))));
    LevelEncoder encoder =
        new LevelSpec(
                "x",
                new LevelOrder.OneHot(LevelOrder.Reference.NONE),
                Map.of(),
                0.1,
                MissingPolicy.OWN,
                UnseenPolicy.RARE)
            .fit(columns);
    double[] weights = new double[encoder.columnNames().size()];
    weights[encoder.columnNames().indexOf("x=(rare)")] = 2.5;
    Characteristic.Levels folded = (Characteristic.Levels) encoder.fold(weights);
    assertThat(folded.unseen())
        .isInstanceOfSatisfying(
            Fallback.Contribution.class,
            unseen -> {
              assertThat(unseen.treatment()).isEqualTo(treatment);
              assertThat(unseen.contribution() == 2.5).isEqualTo(treatment.equals("rare"));
            });
  }
}
