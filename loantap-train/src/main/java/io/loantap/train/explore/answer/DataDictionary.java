package io.loantap.train.explore.answer;

import io.loantap.applicant.FieldRole;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import java.util.List;
import java.util.Optional;

/**
 * The lender's knowledge of its columns before a file of loans is read. Columns that a file lacks
 * are passed over; those that the dictionary does not know are explored without it.
 *
 * @param schema the description, unit and order of levels of each column
 * @param roles the columns that have roles; those of a file once it is known
 * @param jobTitle the column with job titles in the applicants' words; empty if there is none
 * @param address the column with postal addresses that end in a state and a zip code; empty if
 *     there is none
 * @param states columns with the state, of which the first that a file has is taken
 * @param zips columns with the zip code, of which the first that a file has is taken
 * @param questions asked of the loans, in this order
 */
public record DataDictionary(
    Schema schema,
    Schema roles,
    String jobTitle,
    String address,
    List<String> states,
    List<String> zips,
    List<Question> questions) {
  /** Copies the lists. */
  public DataDictionary {
    states = List.copyOf(states);
    zips = List.copyOf(zips);
    questions = List.copyOf(questions);
  }

  /** The same dictionary of a file whose columns have these roles. */
  public DataDictionary withRoles(Schema ofFile) {
    return new DataDictionary(schema, ofFile, jobTitle, address, states, zips, questions);
  }

  /** The first column that has a role. */
  public Optional<String> column(FieldRole role) {
    return roles.role(role).stream().findFirst();
  }

  /** How many months one of the column's terms is: 12 if it is given in years. */
  public int monthsOfTerm() {
    return column(FieldRole.TERM)
        .flatMap(roles::find)
        .filter(field -> field instanceof NumericField number && number.unit().equals("years"))
        .map(field -> 12)
        .orElse(1);
  }
}
