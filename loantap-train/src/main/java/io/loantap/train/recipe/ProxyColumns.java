package io.loantap.train.recipe;

import io.loantap.applicant.FieldRole;
import io.loantap.applicant.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Columns that say where applicants live or whom they work for. Such a column stands for who they
 * are: scoring by it can exclude whole neighbourhoods, which is known as redlining. So no recipe
 * may use one unless it names it in {@code proxies}.
 */
public final class ProxyColumns {
  /** Names without case and punctuation. */
  private static final Set<String> NAMES =
      Set.of(
          "address",
          "addrstate",
          "state",
          "zip",
          "zipcode",
          "postcode",
          "postalcode",
          "pincode",
          "emptitle");

  private ProxyColumns() {}

  /** Whether a column is one of them, by its role or by its name. */
  public static boolean contains(String column, Schema schema) {
    return contains(column) || schema.roles(column).contains(FieldRole.PROXY);
  }

  /** Whether a column of this name is one of them. */
  public static boolean contains(String column) {
    return NAMES.contains(column.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
  }

  /**
   * Refuses a recipe that uses such a column without naming it in {@code proxies}.
   *
   * @throws RecipeException with the characteristic, the column and the remedy
   */
  public static void check(Recipe recipe) {
    ColumnUse.all(recipe).stream()
        .filter(
            use ->
                contains(use.column(), recipe.schema()) && !recipe.proxies().contains(use.column()))
        .findFirst()
        .ifPresent(ProxyColumns::refuse);
  }

  private static void refuse(ColumnUse use) {
    throw new RecipeException(
        use.words()
            + ", which stands for where applicants live or who they are. Take it out of the"
            + " recipe, or, if you have reasons, allow it by \"proxies\": "
            + List.of('"' + use.column() + '"')
            + ".");
  }
}
