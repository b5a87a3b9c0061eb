package io.loantap.train.data;

import io.loantap.derived.DerivedField;
import io.loantap.derived.FieldSpace;
import io.loantap.train.recipe.FeatureEntry;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.support.Suggestion;
import io.loantap.train.table.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of a recipe for which a table has the columns. */
public final class AvailableColumns {
  private final FieldSpace space;
  private final String file;
  private final List<String> header;

  private AvailableColumns(Recipe recipe, Table source) {
    this.space = FieldSpace.of(recipe.schema(), recipe.derived());
    this.file = source.name();
    this.header = source.header();
  }

  /**
   * The recipe for a table whose loans have known outcomes.
   *
   * @see #of
   * @throws DataException also if the table lacks the outcome column
   */
  public static Recipe forTraining(Recipe recipe, Table source, List<String> notices) {
    Recipe available = of(recipe, source, notices);
    LabelReader.require(source, recipe.label());
    return available;
  }

  /**
   * The recipe without characteristics that the file has no columns for, and without derived fields
   * that nothing uses any more.
   *
   * @param notices receives a sentence for each characteristic left out
   * @throws DataException if a required one is missing, or none is left
   */
  static Recipe of(Recipe recipe, Table source, List<String> notices) {
    return new AvailableColumns(recipe, source).cut(recipe, notices);
  }

  private Recipe cut(Recipe recipe, List<String> notices) {
    List<FeatureEntry> kept = new ArrayList<>();
    @Nullable String weight = recipe.weight();
    for (FeatureEntry feature : recipe.features()) {
      List<String> fields =
          feature.spec().reads().stream()
              .flatMap(name -> space.fieldsBehind(name).stream())
              .distinct()
              .toList();
      List<String> missing = fields.stream().filter(field -> !header.contains(field)).toList();
      String name = feature.spec().characteristic();
      @Nullable String group = recipe.groupBy();
      if (weight != null && fields.contains(weight)) {
        leaveOut(feature, "weight column", weight, notices);
      } else if (group != null && fields.contains(group)) {
        leaveOut(feature, "group column", group, notices);
      } else if (missing.isEmpty()) {
        kept.add(feature);
      } else if (feature.required()) {
        throw new DataException(
            "The recipe requires \""
                + name
                + "\", but "
                + file
                + " "
                + lacks(missing)
                + " Add the column, or use another recipe.");
      } else {
        notices.add("Characteristic \"" + name + "\" was left out: the file " + lacks(missing));
      }
    }
    if (kept.isEmpty()) {
      throw new DataException(
          file
              + " has none of the columns of recipe \""
              + recipe.name()
              + "\". Use --recipe auto --label COL --bad VALUE, or write a recipe for it with loantap"
              + " init.");
    }
    if (2 * kept.size() < recipe.features().size()) {
      notices.add(
          String.format(
              Locale.ROOT,
              "Of the %d characteristics of recipe \"%s\", the file has columns for %d alone: it was"
                  + " not written for this file. Use --recipe auto, or write a recipe for it with"
                  + " loantap init.",
              recipe.features().size(),
              recipe.name(),
              kept.size()));
    }
    return new Recipe(
        recipe.name(),
        recipe.description(),
        recipe.label(),
        recipe.schema(),
        used(recipe, kept),
        recipe.dateColumn().filter(header::contains).orElse(null),
        recipe.complete().stream().filter(header::contains).toList(),
        kept,
        weight,
        recipe.penalty(),
        recipe.proxies(),
        recipe.protectedColumns(),
        recipe.groupBy(),
        recipe.selectionRules().map(rules -> rules.among(names(kept))).orElse(null),
        recipe.pairs());
  }

  private static List<String> names(List<FeatureEntry> features) {
    return features.stream().map(feature -> feature.spec().characteristic()).toList();
  }

  private static void leaveOut(
      FeatureEntry feature, String kind, String column, List<String> notices) {
    String name = feature.spec().characteristic();
    if (feature.required()) {
      throw new DataException(
          "The recipe requires \""
              + name
              + "\", which reads the "
              + kind
              + " \""
              + column
              + "\". Weigh or group by another column, or take the characteristic out of the"
              + " recipe.");
    }
    notices.add(
        "Characteristic \"" + name + "\" was left out: it reads the " + kind + " " + column + ".");
  }

  private String lacks(List<String> missing) {
    List<String> names = new ArrayList<>(missing);
    int last = names.size() - 1;
    names.set(last, Suggestion.behind(names.get(last), header));
    return "has no column " + String.join(", ", names) + ".";
  }

  private static List<DerivedField> used(Recipe recipe, List<FeatureEntry> kept) {
    Set<String> needed = new HashSet<>();
    kept.forEach(feature -> needed.addAll(feature.spec().reads()));
    List<DerivedField> used = new ArrayList<>();
    for (int i = recipe.derived().size() - 1; i >= 0; i--) {
      DerivedField field = recipe.derived().get(i);
      if (needed.contains(field.name())) {
        needed.addAll(field.derivation().inputs());
        used.add(0, field);
      }
    }
    return used;
  }
}
