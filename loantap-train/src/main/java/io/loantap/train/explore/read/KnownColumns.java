package io.loantap.train.explore.read;

import io.loantap.applicant.Field;
import io.loantap.applicant.FieldRole;
import io.loantap.applicant.Schema;
import io.loantap.learn.schema.CellOptions;
import io.loantap.learn.schema.InferredColumn;
import io.loantap.train.data.DataException;
import io.loantap.train.explore.answer.DataDictionary;
import io.loantap.train.recipe.RoleChoice;
import io.loantap.train.recipe.RoleNames;
import io.loantap.train.recipe.SpecialChoice;
import io.loantap.train.support.Suggestion;
import io.loantap.train.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The statements about a table's columns that are made before it is explored. Immutable.
 *
 * @param cells how cells are written, and what columns hold
 * @param roles which columns hold the loan and what it is paid from
 * @param special which numbers are codes
 */
public record KnownColumns(CellOptions cells, List<RoleChoice> roles, SpecialChoice special) {
  /** Copies the list. */
  public KnownColumns {
    roles = List.copyOf(roles);
  }

  /** Nothing is said of roles and codes. */
  public static KnownColumns of(CellOptions cells) {
    return new KnownColumns(cells, List.of(), SpecialChoice.OPEN);
  }

  /**
   * The dictionary with the roles of a file's columns: those that it knows, those that names tell,
   * and those stated.
   *
   * @param notices receives what names tell
   */
  DataDictionary dictionary(
      DataDictionary dictionary, List<InferredColumn> columns, String label, List<String> notices) {
    List<Field> fields =
        columns.stream()
            .map(InferredColumn::field)
            .filter(field -> !field.name().equals(label))
            .toList();
    Map<String, Set<FieldRole>> known = new HashMap<>();
    fields.forEach(field -> known.put(field.name(), dictionary.roles().roles(field.name())));
    Schema named = RoleNames.propose(Schema.of(fields).withRoles(known), notices);
    return dictionary.withRoles(RoleChoice.apply(roles, named));
  }

  /**
   * Makes sure that the columns with codes are there.
   *
   * @throws DataException if one is not
   */
  void check(Table table) {
    for (String column : special.byField().keySet()) {
      if (table.column(column).isEmpty()) {
        throw new DataException(
            "--special: there is no column "
                + Suggestion.behind(column, table.header())
                + "; name one of the table.");
      }
    }
  }
}
