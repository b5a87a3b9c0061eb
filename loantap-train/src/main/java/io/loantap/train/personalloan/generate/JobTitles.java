package io.loantap.train.personalloan.generate;

import static java.util.Map.entry;

import java.util.Random;

/** Job titles: two very common ones, and a long tail of combinations. Immutable. */
final class JobTitles {
  private static final String COMBINED = "";

  private static final Levels<String> COMMON =
      Levels.of(
          entry("Teacher", 0.0117),
          entry("Manager", 0.0114),
          entry("Registered Nurse", 0.0049),
          entry("RN", 0.0049),
          entry("Supervisor", 0.0049),
          entry("Sales", 0.0044),
          entry("Project Manager", 0.0040),
          entry("Owner", 0.0038),
          entry("Driver", 0.0037),
          entry("Office Manager", 0.0035),
          entry("manager", 0.0033),
          entry("Director", 0.0033),
          entry("General Manager", 0.0032),
          entry("Engineer", 0.0032),
          entry("teacher", 0.0031),
          entry(COMBINED, 0.9267));

  private static final String[] RANKS = {
    "",
    "Senior ",
    "Lead ",
    "Assistant ",
    "Chief ",
    "Junior ",
    "Deputy ",
    "Associate ",
    "Head ",
    "Regional ",
    "Night ",
    "Area "
  };

  private static final String[] FIELDS = {
    "Account",
    "Payroll",
    "Warehouse",
    "Claims",
    "Network",
    "Dental",
    "Kitchen",
    "Freight",
    "Lab",
    "Security",
    "Billing",
    "Field",
    "Quality",
    "Parts",
    "School",
    "Tax",
    "Systems",
    "Line",
    "Plant",
    "Radio",
    "Marine",
    "Rail",
    "Pharmacy",
    "Design",
    "Training",
    "Facilities",
    "Audit",
    "Textile"
  };

  private static final String[] ROLES = {
    " Analyst",
    " Clerk",
    " Technician",
    " Specialist",
    " Coordinator",
    " Operator",
    " Officer",
    " Consultant",
    " Inspector",
    " Planner",
    " Agent",
    " Mechanic",
    " Assistant",
    " Buyer",
    " Aide"
  };

  private static final String[] SUFFIXES = {"", "", "", "", "", "", " II", ", Level 3"};

  String draw(Random random) {
    String common = COMMON.draw(random);
    String combined =
        pick(RANKS, random) + pick(FIELDS, random) + pick(ROLES, random) + pick(SUFFIXES, random);
    return common.equals(COMBINED) ? combined : common;
  }

  private static String pick(String[] words, Random random) {
    return words[random.nextInt(words.length)];
  }
}
