package io.loantap;

import io.loantap.applicant.FieldName;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Applications for the example model, as a lender may hold them. */
final class ExampleLoan {
  private ExampleLoan() {}

  /** Constants that are named by levels, and one that stands for no value. */
  public enum Home {
    RENT,
    OWN,
    @FieldName(FieldName.NONE)
    UNKNOWN
  }

  /** Constants whose names are no levels. */
  public enum Job {
    @FieldName("< 1 year")
    NEW,
    @FieldName("1 year")
    ONE,
    @FieldName("10+ years")
    LONG,
    @FieldName("astronaut")
    OTHER
  }

  /** Every field in its plainest type; null where a reference is missing. */
  record Plain(
      double amount,
      int income,
      double balance,
      long accounts,
      @Nullable String term,
      @Nullable Job job,
      @Nullable Home home,
      @Nullable YearMonth asked,
      @Nullable LocalDate first,
      @Nullable String born,
      @Nullable String address) {}

  /** The same in optional and boxed types, under other names. */
  record Wrapped(
      @FieldName("amount") @Nullable Float sum,
      Optional<Integer> income,
      OptionalDouble balance,
      OptionalInt accounts,
      Optional<String> term,
      Optional<Job> job,
      Optional<Home> home,
      Optional<YearMonth> asked,
      Optional<LocalDate> first,
      Optional<String> born,
      @Nullable StringBuilder address,
      @Nullable Short unused,
      @FieldName(FieldName.NONE) Object customer) {}

  /** The same as a bean. */
  public static final class Bean {
    private final Plain plain;

    Bean(Plain plain) {
      this.plain = plain;
    }

    public double getAmount() {
      return plain.amount();
    }

    public int getIncome() {
      return plain.income();
    }

    public double getBalance() {
      return plain.balance();
    }

    public @Nullable Byte getAccounts() {
      return (byte) plain.accounts();
    }

    public @Nullable String getTerm() {
      return plain.term();
    }

    public @Nullable Job getJob() {
      return plain.job();
    }

    @FieldName("home")
    public @Nullable Home getHousing() {
      return plain.home();
    }

    public @Nullable YearMonth getAsked() {
      return plain.asked();
    }

    public @Nullable LocalDate getFirst() {
      return plain.first();
    }

    public @Nullable String getBorn() {
      return plain.born();
    }

    public @Nullable String getAddress() {
      return plain.address();
    }

    public String getting() {
      return "no getter";
    }

    public void getNothing() {}
  }

  /** A random application, mostly a good one, its numbers exact as floats. */
  static Plain random(Random random) {
    return new Plain(
        random.nextInt(1_100) * 1_000,
        random.nextInt(20) == 0 ? 0 : 1_000 * random.nextInt(100),
        random.nextInt(50) == 0 ? Double.NaN : 0.25 * random.nextInt(4_000) - 100,
        random.nextInt(102),
        pick(random, "36 months", " 60 months ", "60 months", "7 years", "long", "", null),
        pick(random, Job.NEW, Job.ONE, Job.LONG, Job.OTHER, null),
        pick(random, Home.RENT, Home.OWN, Home.UNKNOWN, null),
        pick(random, YearMonth.of(2015, 1), YearMonth.of(1999, 12), YearMonth.of(1899, 1)),
        pick(random, LocalDate.of(1999, 6, 30), LocalDate.of(2001, 1, 1), null),
        pick(random, "1980-02-29", " 1975-12-31", "29.02.1980", "1979-02-29", "", null),
        pick(random, "1 Long Lane\nPort 00813", "Ely 11650 ", "Ayr 22690", "813", " ", null));
  }

  @SafeVarargs
  private static <T> @Nullable T pick(Random random, @Nullable T... values) {
    // The first two are the usual ones.
    return values[random.nextInt(random.nextInt(4) == 0 ? values.length : 2)];
  }

  static Wrapped wrapped(Plain plain) {
    return new Wrapped(
        (float) plain.amount(),
        Optional.of(plain.income()),
        OptionalDouble.of(plain.balance()),
        OptionalInt.of((int) plain.accounts()),
        Optional.ofNullable(plain.term()),
        Optional.ofNullable(plain.job()),
        Optional.ofNullable(plain.home()),
        Optional.ofNullable(plain.asked()),
        Optional.ofNullable(plain.first()),
        Optional.ofNullable(plain.born()),
        plain.address() == null ? null : new StringBuilder(plain.address()),
        null,
        new Object());
  }

  /** As a map; a missing value is left out, or null if {@code nulls}. */
  static Map<String, Object> map(Plain plain, boolean nulls) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("amount", plain.amount());
    map.put("income", plain.income());
    map.put("balance", plain.balance());
    map.put("accounts", plain.accounts());
    map.put("term", plain.term());
    map.put("job", plain.job());
    map.put("home", plain.home());
    map.put("asked", plain.asked());
    map.put("first", plain.first());
    map.put("born", plain.born());
    map.put("address", plain.address());
    if (!nulls) {
      map.values().removeIf(Objects::isNull);
    }
    @SuppressWarnings("unchecked") // null values are what the test is about
    Map<String, Object> result = (Map<String, Object>) (Map<String, ?>) map;
    return result;
  }
}
