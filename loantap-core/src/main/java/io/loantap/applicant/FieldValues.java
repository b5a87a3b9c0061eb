package io.loantap.applicant;

/**
 * Access to the values of one form in which applications come: laid out by slots, as a map, as an
 * object of the caller's own type. Stateless, safe for any number of threads.
 *
 * @param <A> the form
 */
public interface FieldValues<A> {
  /**
   * The number, level code or month of a field, {@link Field#MISSING}, or {@link Field#REFUSED} for
   * a value that is none of the field's. Allocates nothing.
   */
  double slot(A applicant, int slot);

  /**
   * The level or free text without surrounding blanks; only for a categorical or text field whose
   * slot is neither missing nor refused.
   */
  String text(A applicant, int slot);
}
