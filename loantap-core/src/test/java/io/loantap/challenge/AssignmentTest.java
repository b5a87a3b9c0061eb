package io.loantap.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Golden positions are by Python 3.11: {@code
 * (int.from_bytes(hashlib.sha256(f"{salt}:{id}".encode()).digest()[:8], "big") >> 11) / 2**53}.
 */
class AssignmentTest {
  @ParameterizedTest
  @CsvSource({
    "2027-q1, app-1, 0.9797852577306042",
    "2027-q1, app-2, 0.6201599388503742",
    "2027-q1, app-3, 0.9189803137576511",
    "2027-q1, \u00e9, 0.20633635405447015",
    "2027-q1, '', 0.9573287781590231",
    "2027-q1, a:b, 0.4939559365274152",
    "second, app-1, 0.3957144124575619",
    "second, app-2, 0.19051115015888576",
    "second, \u00e9, 0.14745090670573313"
  })
  void position_anyId_isThatOfPython(String salt, String id, double expected) {
    assertThat(Assignment.of(salt, 0.5).position(id)).isEqualTo(expected);
    assertThat(Assignment.of(salt, expected).isChallenger(id)).isFalse();
    assertThat(Assignment.of(salt, Math.nextUp(expected)).isChallenger(id)).isTrue();
  }

  /** Counts by the same line of Python over the ids "0" to "9999". */
  @Test
  void isChallenger_tenThousandIds_areAsManyAsByPython() {
    Assignment first = Assignment.of("2027-q1", 0.1);
    Assignment second = Assignment.of("2027-q2", 0.1);
    List<String> ids = IntStream.range(0, 10_000).mapToObj(Integer::toString).toList();
    assertThat(ids.stream().filter(first::isChallenger).count()).isEqualTo(1026);
    assertThat(ids.stream().filter(second::isChallenger).count()).isEqualTo(1018);
    // Independent salts share 104 in the mean.
    assertThat(ids.stream().filter(first::isChallenger).filter(second::isChallenger).count())
        .isEqualTo(111);
  }

  @Property
  void isChallenger_greaterShare_keepsThoseOfASmallerOne(
      @ForAll String id,
      @ForAll @DoubleRange(max = 1) double one,
      @ForAll @DoubleRange(max = 1) double other) {
    boolean small = Assignment.of("trial", Math.min(one, other)).isChallenger(id);
    boolean large = Assignment.of("trial", Math.max(one, other)).isChallenger(id);
    assertThat(!small || large).isTrue();
    assertThat(Assignment.of("trial", 0).isChallenger(id)).isFalse();
    assertThat(Assignment.of("trial", 1).isChallenger(id)).isTrue();
  }

  @Test
  void of_badSaltOrShare_isRefused() {
    for (String salt : List.of("", " ", "a:b")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Assignment.of(salt, 0.5))
          .withMessageContaining("colon");
    }
    for (double share : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Assignment.of("trial", share))
          .withMessageContaining("[0, 1]");
    }
  }
}
