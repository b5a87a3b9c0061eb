package io.loantap.pricing;

import java.math.BigDecimal;

/**
 * One month of an amortisation schedule, in money to the cent.
 *
 * @param month from 1
 * @param instalment due at the end of the month: interest and principal
 * @param interest of the month, rounded down to the cent
 * @param principal repaid
 * @param balance still owed afterwards; 0 after the last month
 */
public record ScheduleRow(
    int month,
    BigDecimal instalment,
    BigDecimal interest,
    BigDecimal principal,
    BigDecimal balance) {}
