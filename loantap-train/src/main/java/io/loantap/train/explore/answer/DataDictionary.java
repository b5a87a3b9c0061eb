package io.loantap.train.explore.answer;

import io.loantap.applicant.FieldRole;
import io.loantap.applicant.Schema;
import java.util.List;
import java.util.Optional;

/**
 * The lender's knowledge of its columns before a file of loans is read. Columns that a file lacks
 * are passed over; those that the dictionary does not know are explored without it.
 *
 * @param schema the description, unit, order of levels and roles of each column
 * @param jobTitle the column with job titles in the applicants' words; empty if there is none
 * @param address the column with postal addresses that end in a state and a zip code; empty if
 *     there is none
 * @param states columns with the state, of which the first that a file has is taken
 * @param zips columns with the zip code, of which the first that a file has is taken
 * @param questions asked of the loans, in this order
 */
public record DataDictionary(
    Schema schema,
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

  /** The first column that has a role. */
  public Optional<String> column(FieldRole role) {
    return schema.role(role).stream().findFirst();
  }
}
