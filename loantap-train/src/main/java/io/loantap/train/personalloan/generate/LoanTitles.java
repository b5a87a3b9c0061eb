package io.loantap.train.personalloan.generate;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** The applicant's own words for the purpose; most take the lender's proposal. Immutable. */
final class LoanTitles {
  private static final double MISSING = 0.0044;
  private static final double PROPOSED = 0.70;

  private static final Map<String, List<String>> WORDS =
      Map.ofEntries(
          words("debt_consolidation", "Debt consolidation", "Consolidation", "Freedom", "Pay off"),
          words("credit_card", "Credit card refinancing", "Card payoff", "No more cards", "Refi"),
          words("home_improvement", "Home improvement", "New roof", "Kitchen", "Home loan"),
          words("other", "Other", "Personal loan", "My loan", "Taxes, fees"),
          words("major_purchase", "Major purchase", "Boat", "Piano", "Tractor"),
          words("small_business", "Business", "Working capital", "Shop", "Start up"),
          words("car", "Car financing", "Used car", "Motorcycle", "Truck"),
          words("medical", "Medical expenses", "Surgery", "Dental work", "Medical"),
          words("moving", "Moving and relocation", "Moving", "New city", "Relocation"),
          words("vacation", "Vacation", "Trip", "Honeymoon", "Travel"),
          words("house", "Home buying", "Down payment", "House", "Land"),
          words("wedding", "Wedding", "Wedding loan", "Our day", "Rings"),
          words("renewable_energy", "Green loan", "Solar panels", "Geothermal", "Solar"),
          words("educational", "Student loan", "Tuition", "School", "Certification"));

  private static Map.Entry<String, List<String>> words(String purpose, String... titles) {
    return entry(purpose, List.of(titles));
  }

  String draw(String purpose, Random random) {
    double u = random.nextDouble();
    List<String> titles = Objects.requireNonNull(WORDS.get(purpose), purpose);
    int other = 1 + random.nextInt(titles.size() - 1);
    if (u < MISSING) {
      return "";
    }
    return titles.get(u < MISSING + PROPOSED ? 0 : other);
  }
}
