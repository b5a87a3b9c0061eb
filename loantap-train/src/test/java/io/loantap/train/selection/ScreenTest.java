package io.loantap.train.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScreenTest {
  /** The example of Benjamini and Hochberg (1995), table 1 and section 4.1: at 0.05, four pass. */
  private static final double[] EXAMPLE = {
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
    0.6528, 0.7590, 1.000
  };

  @Test
  void bound_publishedExample_letsFourThrough() {
    assertThat(Screen.bound(EXAMPLE)).isEqualTo(0.0095);
  }

  @Test
  void bound_anyOrder_isTheSame() {
    double[] turned = EXAMPLE.clone();
    for (int i = 0; i < turned.length; i++) {
      turned[i] = EXAMPLE[(7 * i + 3) % turned.length];
    }

    assertThat(Screen.bound(turned)).isEqualTo(Screen.bound(EXAMPLE));
    assertThat(turned[0]).as("not sorted in place").isEqualTo(EXAMPLE[3]);
  }

  @Test
  void bound_nothingButChance_mostlyLetsNothingThrough() {
    Random random = new Random(1);
    int some = 0;
    for (int draw = 0; draw < 1000; draw++) {
      some += Screen.bound(random.doubles(200).toArray()) > 0 ? 1 : 0;
    }

    // Of draws of nothing but chance, one in twenty lets something through.
    assertThat(some).isBetween(30, 75);
  }

  @Test
  void bound_ofNone_isZero() {
    assertThat(Screen.bound(new double[0])).isZero();
    assertThat(Screen.bound(Arrays.copyOfRange(EXAMPLE, 9, 15))).isZero();
  }
}
