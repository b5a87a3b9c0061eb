package io.loantap.benchmarks.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** The sum as a person would write it for a map by name, trusting it to be whole and right. */
@NullUnmarked // it trusts its input
final class MapFloor {
  private final double intercept;
  private final String[] numbers;
  private final double[] slopes;
  private final String[] levels;
  private final List<Map<String, Double>> tables;

  MapFloor(ComparisonModel model) {
    intercept = model.interceptInUnits();
    numbers = model.lines().stream().map(ComparisonModel.Line::name).toArray(String[]::new);
    slopes = model.lines().stream().mapToDouble(ComparisonModel.Line::slope).toArray();
    levels = model.tables().stream().map(ComparisonModel.Table::name).toArray(String[]::new);
    tables =
        model.tables().stream()
            .<Map<String, Double>>map(table -> new HashMap<>(table.contributions()))
            .toList();
  }

  double probability(Map<String, ?> applicant) {
    double logOdds = intercept;
    for (int place = 0; place < numbers.length; place++) {
      logOdds += slopes[place] * ((Number) applicant.get(numbers[place])).doubleValue();
    }
    for (int place = 0; place < levels.length; place++) {
      logOdds += tables.get(place).get((String) applicant.get(levels[place]));
    }
    return 1 / (1 + Math.exp(-logOdds));
  }
}
