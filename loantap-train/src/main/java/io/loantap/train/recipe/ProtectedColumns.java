package io.loantap.train.recipe;

import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.Field;
import io.loantap.applicant.FieldRole;
import io.loantap.applicant.Schema;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Columns that hold a property by which the law forbids to decide, told by their names in English,
 * German, French, Spanish, Portuguese, Italian and Dutch, or by levels such as {@code female} and
 * {@code male}. No recipe may use one unless it names it in {@code protected}.
 *
 * <p>Other columns come near one, such as an age: they are used, and whoever trains is told.
 */
public final class ProtectedColumns {
  private static final String MALE =
      "male man mann mannlich homme masculin hombre masculino maschio m mr herr dhr sr";
  private static final String FEMALE =
      "female woman frau weiblich femme feminin mujer femenino feminino femmina f w mrs ms miss"
          + " mevr mme sra";

  /** Levels that many other columns have, too. */
  private static final Set<String> COMMON = Set.of("single", "separated", "black", "white");

  /** What a column may hold. */
  private enum Property {
    SEX(
        "sex gender sexe sexo sesso geschlecht geslacht genre genero genere male female sexual"
            + " anrede salutation aanhef civilite",
        "gender geschlecht geslacht sexualorientation",
        MALE + " " + FEMALE),
    MARITAL_STATUS(
        "marital married marriage divorced widowed familienstand matrimonial zivilstand",
        "marital matrimonial civilstatus familystatus familienstand zivilstand estadocivil"
            + " etatcivil statocivile situationfamiliale burgerlijkestaat personalstatus"
            + " relationshipstatus",
        "single married divorced widowed separated widow ledig verheiratet geschieden verwitwet"
            + " soltero casado divorciado viudo solteiro celibataire marie divorce veuf notmarried"
            + " unmarried singlenotmarried civilmarriage"),
    RACE(
        "race races racial raza raca razza rasse ras caste tribe minority",
        "skincolor skincolour hautfarbe colordepiel corraca couleurdepeau",
        "black white asian hispanic latino africanamerican caucasian"),
    COLOUR("skin", "", ""),
    ETHNICITY(
        "ethnicity ethnic ethnie etnia etnie ethnizitat etniciteit hispanic latino indigenous",
        "ethnic ethnizitat",
        "hispanicorlatino nothispanicorlatino"),
    RELIGION(
        "religion religious faith religie religione konfession church",
        "religio konfession glaubensbek",
        "christian muslim hindu jewish buddhist sikh catholic protestant"),
    NATIONALITY(
        "nationality nationalitat nacionalidad nacionalidade nazionalita nationaliteit citizen"
            + " citizenship nationalite staatsangehorigkeit ciudadania cittadinanza burgerschap"
            + " immigrant immigration",
        "nationalit nacionalidad nazionalita citizenship staatsangeh staatsburger countryofbirth"
            + " birthcountry placeofbirth birthplace geburtsort geburtsland countryoforigin"
            + " nationalorigin paisdenacimiento paysdenaissance",
        ""),
    DISABILITY(
        "disability disabled disabilities handicap handicapped discapacidad invalidity invaliditat",
        "disabilit behinderung discapacidad deficiencia invalidite invaliditat handicap",
        ""),
    PREGNANCY(
        "pregnancy pregnant maternity embarazo embarazada gravidez schwanger zwanger",
        "pregnan schwanger embaraz grossesse gravidanza zwangerschap",
        "");

    // Unmodifiable, all three.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> words;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> parts;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> levels;

    Property(String words, String parts, String levels) {
      this.words = split(words);
      this.parts = split(parts);
      this.levels = split(levels);
    }

    private static Set<String> split(String text) {
      return Arrays.stream(text.split(" "))
          .filter(it -> !it.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    }

    private String inWords() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  private static final Map<String, Set<String>> NEAR = new LinkedHashMap<>();

  static {
    NEAR.put(
        "age", Property.split("age ages dob birth birthday born alter edad idade eta leeftijd"));
    NEAR.put(
        "dependants",
        Property.split(
            "dependants dependents dependant dependent children child kids kinder hijos enfants"
                + " filhos figli kinderen fam maternal"));
    NEAR.put("language", Property.split("language languages sprache idioma langue lingua taal"));
    NEAR.put("foreign origin", Property.split("foreign foreigner auslander extranjero etranger"));
  }

  /** Words that say that something else than the applicant is so old. */
  private static final Set<String> OTHER_AGES =
      Property.split(
          "account accounts acct credit loan loans trade trades tradeline file bureau history car"
              + " vehicle auto business company building house property oldest newest inquiry"
              + " employment job months open");

  private ProtectedColumns() {}

  /** The property that a column of this name holds, in words; empty if it holds none. */
  public static Optional<String> property(String column) {
    return named(column).map(Property::inWords);
  }

  /** The property that a field holds by its name, its levels or its role; empty if none. */
  static Optional<String> property(Field field, Schema schema) {
    Optional<String> found = named(field.name()).or(() -> levelled(field)).map(Property::inWords);
    return found.isEmpty() && schema.roles(field.name()).contains(FieldRole.PROTECTED)
        ? Optional.of("what the recipe calls protected")
        : found;
  }

  /** What a column comes near that is protected in places, in words; empty if nothing. */
  static Optional<String> near(String column) {
    List<String> words = FoldedName.words(column);
    return NEAR.entrySet().stream()
        .filter(entry -> words.stream().anyMatch(entry.getValue()::contains))
        .map(Map.Entry::getKey)
        .filter(what -> !what.equals("age") || words.stream().noneMatch(OTHER_AGES::contains))
        .findFirst();
  }

  /** The schema in which such fields have the role {@link FieldRole#PROTECTED}, too. */
  static Schema withRoles(Schema schema) {
    Map<String, Set<FieldRole>> roles = new LinkedHashMap<>();
    for (Field field : schema.fields()) {
      Set<FieldRole> of = EnumSet.noneOf(FieldRole.class);
      of.addAll(schema.roles(field.name()));
      if (property(field, schema).isPresent()) {
        of.add(FieldRole.PROTECTED);
      }
      roles.put(field.name(), of);
    }
    return schema.withRoles(roles);
  }

  /**
   * Refuses a recipe that uses such a column without naming it in {@code protected}.
   *
   * @throws RecipeException with the characteristic, the column and the remedy
   */
  public static void check(Recipe recipe) {
    for (ColumnUse use : ColumnUse.all(recipe)) {
      Optional<String> property =
          recipe.schema().find(use.column()).flatMap(field -> property(field, recipe.schema()));
      if (property.isPresent() && !recipe.protectedColumns().contains(use.column())) {
        throw new RecipeException(
            use.words()
                + ", which holds "
                + property.get()
                + ": the law of many countries forbids to decide by it. Take it out of the recipe"
                + " (loantap evaluate --group "
                + use.column()
                + " compares the groups all the same), or, if you have reasons, allow it by"
                + " \"protected\": [\""
                + use.column()
                + "\"].");
      }
    }
  }

  /** A sentence for each column used that holds such a property or comes near one. */
  public static List<String> notices(Recipe recipe) {
    return ColumnUse.all(recipe).stream()
        .map(ColumnUse::column)
        .distinct()
        .flatMap(column -> notice(column, recipe).stream())
        .toList();
  }

  private static Optional<String> notice(String column, Recipe recipe) {
    if (recipe.protectedColumns().contains(column)) {
      return Optional.of(
          "The recipe uses \""
              + column
              + "\" on purpose, though the law of many countries forbids to decide by it: reasons"
              + " of a decline may name it.");
    }
    return near(column)
        .map(
            what ->
                "Column \""
                    + column
                    + "\" is used and comes near "
                    + what
                    + ", by which some laws forbid to decide. Take it out of the recipe (loantap"
                    + " init writes one) unless you may use it, and compare groups with loantap"
                    + " evaluate --group.");
  }

  /** Whether the name says that the column holds such a property. */
  static boolean isNamed(String column) {
    return named(column).isPresent();
  }

  private static Optional<Property> named(String column) {
    List<String> words = FoldedName.words(column);
    String letters = FoldedName.letters(column);
    if (letters.equals("color") || letters.equals("colour")) {
      return Optional.of(Property.COLOUR);
    }
    return Arrays.stream(Property.values())
        .filter(
            it ->
                words.stream().anyMatch(it.words::contains)
                    || it.parts.stream().anyMatch(letters::contains))
        .findFirst();
  }

  /** Whether levels are words for such a property. */
  static boolean isOfPeople(List<String> levels) {
    return levelled(levels).isPresent();
  }

  private static Optional<Property> levelled(Field field) {
    return field instanceof CategoricalField levels ? levelled(levels.levels()) : Optional.empty();
  }

  /** At least two levels, all of which are words for one property. */
  private static Optional<Property> levelled(List<String> levels) {
    if (levels.size() < 2) {
      return Optional.empty();
    }
    List<String> words = levels.stream().map(FoldedName::letters).toList();
    return Arrays.stream(Property.values())
        .filter(property -> property.levels.containsAll(words))
        .filter(property -> property == Property.SEX ? isOfBoth(words) : !COMMON.containsAll(words))
        .findFirst();
  }

  private static boolean isOfBoth(List<String> words) {
    return words.stream().anyMatch(Property.split(MALE)::contains)
        && words.stream().anyMatch(Property.split(FEMALE)::contains);
  }
}
