package io.loantap.train.personalloan.generate;

import java.util.Random;

/** Made-up postal addresses of two lines, the second ending in a state and a zip code. */
final class Addresses {
  /** The file breaks the line inside an address with both characters. */
  private static final String LINE_BREAK = "\r\n";

  private static final String[] STEMS = {
    "Alder", "Amber", "Birch", "Bramble", "Cinder", "Clover", "Copper", "Dapple", "Elder", "Ember",
    "Fallow", "Fern", "Flint", "Gable", "Garnet", "Hazel", "Heron", "Juniper", "Kestrel", "Larch",
    "Linden", "Maple", "Marten", "Otter", "Pebble", "Plover", "Quill", "Rowan", "Sable", "Sorrel",
    "Tansy", "Thistle", "Umber", "Vesper", "Willow", "Yarrow"
  };

  private static final String[] STREET_ENDS = {
    " Avenue", " Bend", " Circle", " Court", " Crescent", " Drive", " Gate", " Hollow", " Lane",
    " Loop", " Path", " Road", " Row", " Square", " Street", " Terrace", " Trail", " Way"
  };

  private static final String[] TOWN_STARTS = {"", "", "", "New ", "North ", "Port ", "West "};

  private static final String[] TOWN_ENDS = {
    "bridge", "brook", "bury", "dale", "field", "ford", "haven", "mere", "mouth", "ton", "view",
    "wick", "worth"
  };

  private static final String[] STATES = {
    "AK", "AL", "AR", "AZ", "CA", "CO", "CT", "DC", "DE", "FL", "GA", "HI", "IA", "ID", "IL", "IN",
    "KS", "KY", "LA", "MA", "MD", "ME", "MI", "MN", "MO", "MS", "MT", "NC", "ND", "NE", "NH", "NJ",
    "NM", "NV", "NY", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VA", "VT", "WA",
    "WI", "WV", "WY"
  };

  private static final String[] MILITARY_STATES = {"AA", "AE", "AP"};

  private static final double MILITARY_SHARE = 0.112;

  private Addresses() {}

  static String draw(String zip, Random random) {
    return random.nextDouble() < MILITARY_SHARE ? military(zip, random) : civil(zip, random);
  }

  private static String civil(String zip, Random random) {
    return digits(3 + random.nextInt(3), random)
        + ' '
        + pick(STEMS, random)
        + pick(STREET_ENDS, random)
        + door(random)
        + LINE_BREAK
        + pick(TOWN_STARTS, random)
        + pick(STEMS, random)
        + pick(TOWN_ENDS, random)
        + ", "
        + pick(STATES, random)
        + ' '
        + zip;
  }

  private static String door(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> " Apt. " + digits(3, random);
      case 1 -> " Suite " + digits(3, random);
      default -> "";
    };
  }

  private static String military(String zip, Random random) {
    return "Unit "
        + digits(4, random)
        + " Box "
        + digits(4, random)
        + LINE_BREAK
        + (random.nextBoolean() ? "FPO " : "DPO ")
        + pick(MILITARY_STATES, random)
        + ' '
        + zip;
  }

  /** Exactly {@code count} digits, so house numbers may begin with 0 as they do in the file. */
  private static String digits(int count, Random random) {
    char[] digits = new char[count];
    for (int i = 0; i < count; i++) {
      digits[i] = (char) ('0' + random.nextInt(10));
    }
    return new String(digits);
  }

  private static String pick(String[] words, Random random) {
    return words[random.nextInt(words.length)];
  }
}
