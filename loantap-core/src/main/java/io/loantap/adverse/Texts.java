package io.loantap.adverse;

/** Checks of what a notice is told by the lender. */
final class Texts {
  private Texts() {}

  static void check(String text, String what) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("The " + what + " is not stated.");
    }
  }
}
