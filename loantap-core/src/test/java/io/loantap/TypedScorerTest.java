package io.loantap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.loantap.ExampleLoan.Bean;
import io.loantap.ExampleLoan.Home;
import io.loantap.ExampleLoan.Plain;
import io.loantap.ExampleLoan.Wrapped;
import io.loantap.ScorerOptions.BeyondTraining;
import io.loantap.ScorerOptions.Gap;
import io.loantap.ScorerOptions.OutOfRange;
import io.loantap.ScorerOptions.UnknownField;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.BindingException;
import io.loantap.applicant.BindingProblem;
import io.loantap.applicant.FieldName;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.reason.Baseline;
import io.loantap.storage.ExampleModel;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TypedScorerTest {
  private static final Scorer SCORER = Scorers.of(ExampleModel.create());
  private static final TypedScorer<Plain> PLAIN = SCORER.bind(Plain.class, MethodHandles.lookup());

  /** One scorer, and what it makes of each type. */
  private record Doors(
      Scorer scorer,
      TypedScorer<Plain> plain,
      TypedScorer<Wrapped> wrapped,
      TypedScorer<Bean> beans) {
    static Doors of(ScorerOptions options) {
      Scorer scorer = SCORER.with(options);
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      return new Doors(
          scorer,
          scorer.bind(Plain.class, lookup),
          scorer.bind(Wrapped.class, lookup),
          scorer.bind(Bean.class, lookup));
    }

    List<Callable<Object>> predictions(Plain loan) {
      return List.of(
          () -> scorer.predict(Applicant.of(ExampleLoan.map(loan, false))),
          () -> scorer.predict(ExampleLoan.map(loan, false)),
          () -> scorer.predict(ExampleLoan.map(loan, true)),
          () -> plain.predict(loan),
          () -> wrapped.predict(ExampleLoan.wrapped(loan)),
          () -> beans.predict(new Bean(loan)));
    }

    List<Callable<Object>> probabilities(Plain loan) {
      return List.of(
          () -> scorer.probability(Applicant.of(ExampleLoan.map(loan, false))),
          () -> scorer.probability(ExampleLoan.map(loan, false)),
          () -> scorer.probability(ExampleLoan.map(loan, true)),
          () -> plain.probability(loan),
          () -> wrapped.probability(ExampleLoan.wrapped(loan)),
          () -> beans.probability(new Bean(loan)));
    }
  }

  private static final List<Doors> DOORS =
      List.of(
          Doors.of(ScorerOptions.asModel()),
          Doors.of(ScorerOptions.strictest()),
          Doors.of(
              new ScorerOptions(
                  Gap.NEUTRAL,
                  Gap.WORST,
                  BeyondTraining.AS_MODEL,
                  OutOfRange.CLIP,
                  UnknownField.IGNORE)));

  @Property(tries = 200)
  void predict_anyApplicationAndOptions_isTheSameThroughEachDoor(@ForAll long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      Plain loan = ExampleLoan.random(random);
      Doors doors = DOORS.get(i % DOORS.size());
      List<Object> predictions =
          doors.predictions(loan).stream().map(TypedScorerTest::outcome).toList();
      assertThat(predictions).containsOnly(predictions.get(0));
      Object probability =
          predictions.get(0) instanceof Prediction prediction
              ? prediction.probability()
              : predictions.get(0);
      assertThat(doors.probabilities(loan).stream().map(TypedScorerTest::outcome))
          .containsOnly(probability);
    }
  }

  @Test
  void random_manyApplications_areBothScoredAndRefused() {
    Random random = new Random(1);
    List<Object> outcomes = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      Plain loan = ExampleLoan.random(random);
      outcomes.add(outcome(() -> PLAIN.predict(loan)));
    }
    assertThat(outcomes).filteredOn(Prediction.class::isInstance).hasSizeBetween(200, 800);
  }

  @Test
  void predict_plainRecord_hasTheGoldenProbability() {
    Plain loan =
        new Plain(
            12_000,
            48_000,
            250.5,
            7,
            "36 months",
            ExampleLoan.Job.LONG,
            Home.RENT,
            java.time.YearMonth.of(2015, 1),
            java.time.LocalDate.of(1999, 6, 3),
            "1980-02-29",
            "1 Long Lane\r\nPort 00813");
    assertThat(PLAIN.predict(loan)).isEqualTo(SCORER.predict(ExampleModel.plainApplicant()));
    assertThat(PLAIN.probability(loan)).isEqualTo(0.1072392543023643);
    Applicant map = Applicant.of(ExampleModel.plainApplicant());
    assertThat(PLAIN.decide(loan).toAuditRecord(PLAIN.applicant(loan), SCORER.schema()))
        .isEqualTo(SCORER.decide(map).toAuditRecord(map, SCORER.schema()));
    assertThat(PLAIN.explain(loan)).isEqualTo(SCORER.explain(ExampleModel.plainApplicant()));
    assertThat(PLAIN.explain(loan, Baseline.MAX))
        .isEqualTo(SCORER.explain(ExampleModel.plainApplicant(), Baseline.MAX));
    assertThat(PLAIN.reasons(loan)).isEqualTo(SCORER.reasons(ExampleModel.plainApplicant()));
    assertThat(PLAIN.scorer()).isSameAs(SCORER);
  }

  @Test
  void predict_null_isRefused() {
    assertThatNullPointerException().isThrownBy(() -> PLAIN.predict(null));
    assertThatNullPointerException().isThrownBy(() -> PLAIN.probability(null));
  }

  /** One record with everything wrong that can be. */
  record Wrong(
      String amount,
      double incom,
      Object balance,
      char accounts,
      int term,
      Optional<?> job,
      BadHome home,
      double asked,
      java.time.LocalDateTime first,
      Integer born,
      List<String> address,
      boolean unused,
      @FieldName("address") String street,
      @FieldName("adress") String town) {}

  /** Constants of which one is a level. */
  enum BadHome {
    RENT,
    OWNED
  }

  @Test
  void bind_everythingWrong_isReportedAtOnce() {
    BindingException thrown =
        catchThrowableOfType(
            BindingException.class, () -> SCORER.bind(Wrong.class, MethodHandles.lookup()));
    assertThat(thrown.problems())
        .extracting(BindingProblem::component)
        .containsExactly(
            "amount",
            "incom",
            "balance",
            "accounts",
            "term",
            "job",
            "home OWNED",
            "asked",
            "first",
            "born",
            "address",
            "unused",
            "street",
            "town",
            "income");
    assertThat(thrown)
        .hasMessageStartingWith(Wrong.class.getName() + " does not fit the model:\n")
        .hasMessageContaining(
            "amount: found String, expected a primitive number, Number or an Optional of one: a"
                + " number from 0 to 1000000 (currency units)\n")
        .hasMessageContaining(
            "incom: found no such field, expected one of the model's 12 fields, or"
                + " @FieldName(FieldName.NONE) to leave it out; did you mean \"income\"?\n")
        .hasMessageContaining(
            "home OWNED: found a constant that is no level, expected one of [RENT, OWN], or a"
                + " @FieldName on the constant\n")
        .hasMessageContaining(
            "street: found the field \"address\", which \"address\" is too, expected one"
                + " component for a field\n")
        .hasMessageEndingWith(
            "income: found no component for this field, expected a number of at least 0 (currency"
                + " units); did you mean \"incom\"?");
    assertThat(thrown.problems().get(14).nearMatch()).hasValue("incom");
    assertThat(thrown.problems().get(0).nearMatch()).isEmpty();
  }

  @Test
  void bind_booleanOfAFieldWithoutTruthWords_failsAtBinding() {
    record Truth(boolean home, Boolean term, Optional<Boolean> job) {}
    BindingException thrown =
        catchThrowableOfType(
            BindingException.class, () -> SCORER.bind(Truth.class, MethodHandles.lookup()));
    assertThat(thrown.problems().subList(0, 3))
        .extracting(BindingProblem::component)
        .containsExactly("home", "term", "job");
    assertThat(thrown)
        .hasMessageContaining("home: found boolean, expected text, an enum or an Optional of one")
        .hasMessageContaining("term: found Boolean, expected text, an enum or an Optional of one");
  }

  @Test
  void bind_typeThatIsNotPublicOnTheClassPath_needsNoLookup() {
    Plain loan = ExampleLoan.random(new Random(7));
    assertThat(outcome(() -> SCORER.bind(Plain.class).predict(loan)))
        .isEqualTo(outcome(() -> PLAIN.predict(loan)));
  }

  @Test
  void bind_noComponents_namesEachFieldInUse() {
    record Nothing() {}
    assertThatThrownBy(() -> SCORER.bind(Nothing.class, MethodHandles.lookup()))
        .isInstanceOfSatisfying(
            BindingException.class,
            e ->
                assertThat(e.problems())
                    .extracting(BindingProblem::component)
                    .containsExactlyElementsOf(SCORER.usedFields()));
  }

  @Test
  void bind_accessorThatThrows_isPassedOn() {
    TypedScorer<Failing> failing = SCORER.bind(Failing.class, MethodHandles.lookup());
    assertThatThrownBy(() -> failing.probability(new Failing()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no amount");
  }

  /** A bean that fails. */
  public static final class Failing {
    public double getAmount() {
      return Optional.<Double>empty().orElseThrow(() -> new IllegalStateException("no amount"));
    }

    public double getIncome() {
      return 1;
    }

    public double getBalance() {
      return 1;
    }

    public int getAccounts() {
      return 1;
    }

    public String getTerm() {
      return "36 months";
    }

    public String getJob() {
      return "1 year";
    }

    public String getHome() {
      return "RENT";
    }

    public String getAsked() {
      return "Jan-2015";
    }

    public String getFirst() {
      return "1999-06";
    }

    public String getBorn() {
      return "1980-02-29";
    }

    public String getAddress() {
      return "00813";
    }
  }

  /** A prediction or probability, or what was wrong. */
  private static Object outcome(Callable<Object> door) {
    try {
      return door.call();
    } catch (InvalidApplicantException e) {
      assertThat(e.violations()).isNotEmpty();
      return e.violations();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
