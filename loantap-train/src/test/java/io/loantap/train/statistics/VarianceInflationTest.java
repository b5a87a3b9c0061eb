package io.loantap.train.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.loantap.learn.encode.DesignMatrix;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VarianceInflationTest {
  private final GoldenData golden = new GoldenData();

  @Test
  void of_columnForEveryLevel_measuresTheCharacteristicAsWithAReferenceLevel() {
    int[] codes = golden.codes();
    for (int i = 0; i < codes.length; i++) {
      codes[i]++;
    }
    double[][] dense = golden.table("dense");
    DesignMatrix matrix =
        DesignMatrix.builder(codes.length)
            .coded(codes, 4)
            .dense(dense[0])
            .dense(dense[1])
            .dense(dense[2])
            .ramps(golden.numbers("positions"), 2)
            .build();

    VarianceInflation inflation =
        VarianceInflation.of(
            CorrelationMatrix.of(matrix, null, 1),
            List.of(
                new ColumnGroup("home", List.of("a", "b", "c", "d")),
                new ColumnGroup("income", List.of("income")),
                new ColumnGroup("debt", List.of("debt")),
                new ColumnGroup("age", List.of("age")),
                new ColumnGroup("position", List.of("p0", "p1"))));

    VarianceInflation.OfCharacteristic home = inflation.characteristics().get(0);
    assertThat(home.degreesOfFreedom()).isEqualTo(3);
    assertThat(home.factor().orElseThrow()).isEqualTo(golden.numbers("gvif")[3], within(1e-9));
    assertThat(inflation.characteristics().get(1).factor().orElseThrow())
        .isEqualTo(golden.numbers("gvif")[0], within(1e-9));
    assertThat(inflation.columns().subList(0, 4))
        .allSatisfy(column -> assertThat(column.factor()).isEmpty());
    assertThat(inflation.columns().get(4).factor().orElseThrow())
        .isEqualTo(golden.numbers("vif")[0], within(1e-9));
  }

  @Test
  void of_sameColumnInTwoCharacteristics_hasNoFactorForEither() {
    double[][] dense = golden.table("dense");
    DesignMatrix matrix =
        DesignMatrix.builder(dense[0].length)
            .dense(dense[0])
            .dense(dense[2])
            .dense(dense[0])
            .build();

    VarianceInflation inflation =
        VarianceInflation.of(CorrelationMatrix.of(matrix, null, 1), groups("a", "b", "c"));

    assertThat(inflation.characteristics().get(0).factor()).isEmpty();
    assertThat(inflation.characteristics().get(0).scaled()).isEmpty();
    assertThat(inflation.characteristics().get(2).factor()).isEmpty();
    assertThat(inflation.columns().get(0).factor()).isEmpty();
    double r = CorrelationMatrix.of(matrix, null, 1).between(0, 1).orElseThrow();
    assertThat(inflation.columns().get(1).factor().orElseThrow())
        .isEqualTo(1 / (1 - r * r), within(1e-9));
  }

  @Test
  void of_constantColumnAndNoColumn_haveNoFactor() {
    double[][] dense = golden.table("dense");
    double[] constant = new double[dense[0].length];
    Arrays.fill(constant, 0.1);
    DesignMatrix matrix =
        DesignMatrix.builder(constant.length).dense(constant).dense(dense[0]).build();
    List<ColumnGroup> groups =
        List.of(
            new ColumnGroup("constant", List.of("constant")),
            new ColumnGroup("income", List.of("income")),
            new ColumnGroup("none", List.of()));

    VarianceInflation inflation =
        VarianceInflation.of(CorrelationMatrix.of(matrix, null, 1), groups);

    assertThat(inflation.columns().get(0).factor()).isEmpty();
    assertThat(inflation.columns().get(1).factor()).hasValue(1);
    assertThat(inflation.characteristics().get(0).factor()).isEmpty();
    assertThat(inflation.characteristics().get(0).degreesOfFreedom()).isZero();
    assertThat(inflation.characteristics().get(1).factor()).hasValue(1);
    assertThat(inflation.characteristics().get(2).factor()).isEmpty();
  }

  @Test
  void of_otherNumberOfNames_isRefused() {
    CorrelationMatrix correlations = CorrelationMatrix.of(golden.matrix(), null, 1);

    assertThatThrownBy(() -> VarianceInflation.of(correlations, groups("a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 names for 8 columns");
  }

  private static List<ColumnGroup> groups(String... names) {
    return List.of(names).stream().map(name -> new ColumnGroup(name, List.of(name))).toList();
  }
}
