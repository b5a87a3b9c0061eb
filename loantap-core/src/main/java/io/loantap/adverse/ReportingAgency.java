package io.loantap.adverse;

/**
 * A consumer reporting agency whose report was used, as 15 USC 1681m(a) asks to name it. Immutable.
 *
 * @param name of the agency
 * @param address its postal address
 * @param phone its toll-free telephone number
 */
public record ReportingAgency(String name, String address, String phone) {
  /** Checks that everything is stated. */
  public ReportingAgency {
    Texts.check(name, "name of the agency");
    Texts.check(address, "address of the agency");
    Texts.check(phone, "telephone number of the agency");
  }
}
