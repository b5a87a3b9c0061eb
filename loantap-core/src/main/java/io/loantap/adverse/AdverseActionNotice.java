package io.loantap.adverse;

import io.loantap.Decision;
import io.loantap.pricing.Offered;
import io.loantap.pricing.ReasonSource;
import io.loantap.pricing.RepaymentTerms;
import io.loantap.reason.Reason;
import io.loantap.reason.ReasonCatalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A notice of adverse action on an application: what Regulation B (12 CFR 1002.9) and, where a
 * score or a report was used, the Fair Credit Reporting Act (15 USC 1681m) ask to tell the
 * applicant, as data; {@link NoticeTemplate} makes a text of it. It holds no value of the
 * applicant. Immutable. It is made to be used by people who know the law, and is not legal advice.
 *
 * @param form which sample form it follows
 * @param received the day on which the completed application came
 * @param decided the day of the decision
 * @param lender who decided
 * @param reasons from 1 to 4 specific reasons, the most important first; none in the form {@link
 *     Form#RIGHT_TO_REASONS}
 * @param counterOffer the loan that can be had instead; only in the form {@link Form#COUNTEROFFER}
 * @param score the score that was used, if it is disclosed
 * @param agency the agency whose report was used, if one was
 */
public record AdverseActionNotice(
    Form form,
    LocalDate received,
    LocalDate decided,
    Lender lender,
    List<PrincipalReason> reasons,
    Optional<RepaymentTerms> counterOffer,
    Optional<ScoreDisclosure> score,
    Optional<ReportingAgency> agency) {
  /** More reasons than four are not likely to help (official comment 9(b)(2)-1). */
  static final int MOST_REASONS = 4;

  private static final int DAYS_TO_SEND = 30;

  /** A sample form of appendix C to Regulation B. */
  public enum Form {
    /** C-1, and its shorter letter C-2: action taken and statement of reasons. */
    STATEMENT_OF_REASONS,
    /** C-3: the same of a decision by a credit scoring system. */
    CREDIT_SCORING,
    /** C-4: the same with a counter-offer. */
    COUNTEROFFER,
    /** C-5: the right to ask for the reasons, in place of them. */
    RIGHT_TO_REASONS
  }

  /**
   * A specific reason.
   *
   * @param code by which programs know it
   * @param text for the applicant, in the language of the catalogue that the decision was made with
   * @param sampleItem the item of the sample form's list that says the same, in its words; empty
   *     for "Other, specify"
   */
  public record PrincipalReason(String code, String text, Optional<String> sampleItem) {}

  /** Checks that form, reasons and counter-offer go together, and copies the list. */
  public AdverseActionNotice {
    reasons = List.copyOf(reasons);
    if (decided.isBefore(received)) {
      throw new IllegalArgumentException("An application is decided on after it was received.");
    }
    if (reasons.isEmpty() != (form == Form.RIGHT_TO_REASONS) || reasons.size() > MOST_REASONS) {
      throw new IllegalArgumentException(
          "A notice has 1 to 4 reasons, or tells how to ask for them.");
    }
    if (counterOffer.isPresent() != (form == Form.COUNTEROFFER)) {
      throw new IllegalArgumentException("A counter-offer has a form of its own, and needs terms.");
    }
  }

  /**
   * The notice of a decision that declines, or offers another loan than was asked for.
   *
   * @param catalogue that of the scorer that decided
   * @param received the day on which the completed application came
   * @param decided the day of the decision, not before {@code received}
   * @throws IllegalArgumentException if the decision approves, or refers to a person who has not
   *     decided yet; or if it has no specific reason: a rule of the lender's own whose code the
   *     catalogue does not know has none, so give the code a text
   */
  public static AdverseActionNotice of(
      Decision decision,
      ReasonCatalogue catalogue,
      Lender lender,
      LocalDate received,
      LocalDate decided) {
    List<PrincipalReason> reasons =
        decision.reasons().stream()
            .filter(reason -> isSpecific(reason, catalogue))
            .limit(MOST_REASONS)
            .map(AdverseActionNotice::principal)
            .toList();
    Form form =
        switch (decision.outcome()) {
          case COUNTEROFFER -> Form.COUNTEROFFER;
          case DECLINE ->
              decision.reasons().stream().anyMatch(it -> it.source() == ReasonSource.SCORE)
                  ? Form.CREDIT_SCORING
                  : Form.STATEMENT_OF_REASONS;
          case APPROVE, REFER ->
              throw new IllegalArgumentException(
                  decision.outcome()
                      + " is no adverse action, so there is nothing to give notice of.");
        };
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException(
          "The decision has no specific reason, only "
              + decision.reasons().stream().map(Reason::code).toList()
              + ". Give the rules of the policy codes of their own, with texts in the catalogue.");
    }
    return new AdverseActionNotice(
        form,
        received,
        decided,
        lender,
        reasons,
        form == Form.COUNTEROFFER ? decision.offer().map(Offered::terms) : Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A rule of the lender's own that the catalogue does not know is told in general words. */
  private static boolean isSpecific(Reason reason, ReasonCatalogue catalogue) {
    boolean told =
        reason.source() != ReasonSource.POLICY
            || catalogue.entries().stream().anyMatch(entry -> entry.code().equals(reason.code()));
    return told && SampleReasons.isSpecific(reason.code());
  }

  private static PrincipalReason principal(Reason reason) {
    return new PrincipalReason(reason.code(), reason.text(), SampleReasons.item(reason.code()));
  }

  /** The same with a score that was used. */
  public AdverseActionNotice withScore(ScoreDisclosure disclosed) {
    return new AdverseActionNotice(
        form, received, decided, lender, reasons, counterOffer, Optional.of(disclosed), agency);
  }

  /** The same with the agency whose report was used. */
  public AdverseActionNotice withAgency(ReportingAgency used) {
    return new AdverseActionNotice(
        form, received, decided, lender, reasons, counterOffer, score, Optional.of(used));
  }

  /**
   * The same without reasons and terms, telling the applicant how to ask for the reasons within 60
   * days.
   */
  public AdverseActionNotice asRightToReasons() {
    return new AdverseActionNotice(
        Form.RIGHT_TO_REASONS,
        received,
        decided,
        lender,
        List.of(),
        Optional.empty(),
        score,
        agency);
  }

  /** The last day on which it may be sent: 30 days after the completed application came. */
  public LocalDate sendBy() {
    return received.plusDays(DAYS_TO_SEND);
  }

  /** The last day on which the counter-offer can be taken; empty without one. */
  public Optional<LocalDate> counterOfferUntil() {
    return counterOffer.map(terms -> decided.plusDays(lender.counterOfferDays()));
  }
}
