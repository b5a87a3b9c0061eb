package io.loantap;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.ApplicantType;
import io.loantap.engine.BoundScorecard;
import io.loantap.engine.InputSum;
import io.loantap.engine.ScoringEngine;
import io.loantap.learn.regression.RandomCase;
import io.loantap.scorecard.ValueState;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The forms of an applicant and the ways to sum, all of which give the same bits. */
class InputSumTest {
  @Property(tries = 200)
  void of_everyFormAndWay_givesTheBitsOfTheTerms(@ForAll long seed) {
    RandomCase random = RandomCase.of(seed);
    Random values = new Random(seed);
    ScoringEngine engine =
        ScoringEngine.of(
            BoundScorecard.of(random.scorecard(), random.space()),
            random.space(),
            values.nextBoolean());
    ApplicantType<RandomLoan> type =
        ApplicantType.of(
            RandomLoan.class, random.space().schema(), engine.usedFields(), MethodHandles.lookup());
    for (int i = 0; i < 20; i++) {
      Map<String, Object> map = RandomCase.values(values, 0.2, 1 + values.nextInt(3));
      Applicant applicant = Applicant.of(map).bind(random.space().schema());
      List<Double> sums = new ArrayList<>();
      List<Double> plain = new ArrayList<>();
      double expected = sum(engine.applicants(), applicant, random);
      boolean allPlain = allPlain(engine.applicants(), applicant, random);
      for (boolean plainOnly : new boolean[] {false, true}) {
        List<Double> found = plainOnly ? plain : sums;
        found.add(engine.applicants().of(applicant, plainOnly));
        found.add(engine.maps().of(map, plainOnly));
        found.add(engine.objects(type).of(RandomLoan.of(map), plainOnly));
        found.add(engine.objectsByLoop(type).of(RandomLoan.of(map), plainOnly));
      }
      assertThat(sums).containsOnly(expected);
      assertThat(plain).containsOnly(allPlain ? expected : Double.NaN);
    }
  }

  private static double sum(InputSum<Applicant> sum, Applicant applicant, RandomCase random) {
    double all = random.scorecard().intercept();
    for (int place = 0; place < random.scorecard().characteristics().size(); place++) {
      all += sum.contribution(place, applicant);
    }
    return all;
  }

  private static boolean allPlain(InputSum<Applicant> sum, Applicant applicant, RandomCase random) {
    for (int place = 0; place < random.scorecard().characteristics().size(); place++) {
      if (sum.state(place, applicant) != ValueState.PLAIN) {
        return false;
      }
    }
    return true;
  }
}
