package io.loantap.reason;

import io.loantap.applicant.SpecialValues;
import io.loantap.pricing.ReasonSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue of the texts of reasons in one language, under a version. Also knows, for training,
 * which characteristic has which code and which fields an applicant can influence. Immutable.
 */
public final class ReasonCatalogue {
  private static final String NAME = "{name}";
  private static final String REASON = "{reason}";

  private final String version;
  private final String language;
  private final String generic;
  private final String missing;
  private final Map<String, Entry> entries;
  private final Map<String, String> codes;
  private final List<ActionableRule> actionable;

  /**
   * One code.
   *
   * @param code by which programs know the reason
   * @param source the part of a decision that gives this reason
   * @param text one phrase for people
   * @param characteristics that get this code at training; none for other sources
   */
  public record Entry(String code, ReasonSource source, String text, List<String> characteristics) {
    /** Checks the code and copies the list. */
    public Entry {
      ReasonCode.check(code);
      characteristics = List.copyOf(characteristics);
      if (text.isBlank()) {
        throw new IllegalArgumentException("the text of " + code + " is empty");
      }
    }
  }

  /**
   * A catalogue.
   *
   * @param version names the catalogue in models and records
   * @param language as in BCP 47: "en", "de-AT"
   * @param generic text of a code that is not listed, with {@code {name}} for the characteristic
   * @param missing text where the value was missing, with {@code {reason}} for the usual one
   * @throws IllegalArgumentException if a place for the name or reason is missing, or a code,
   *     characteristic or field is listed twice
   */
  public ReasonCatalogue(
      String version,
      String language,
      String generic,
      String missing,
      List<Entry> entries,
      List<ActionableRule> actionable) {
    if (version.isBlank() || language.isBlank()) {
      throw new IllegalArgumentException("a catalogue has a version and a language");
    }
    if (!generic.contains(NAME) || !missing.contains(REASON)) {
      throw new IllegalArgumentException(
          "\"generic\" must contain " + NAME + ", and \"missing\" must contain " + REASON);
    }
    this.version = version;
    this.language = language;
    this.generic = generic;
    this.missing = missing;
    this.actionable = List.copyOf(actionable);
    Map<String, Entry> byCode = new LinkedHashMap<>();
    this.codes = new HashMap<>();
    for (Entry entry : entries) {
      if (byCode.put(entry.code(), entry) != null) {
        throw new IllegalArgumentException("the code " + entry.code() + " is listed twice");
      }
      for (String characteristic : entry.characteristics()) {
        if (codes.put(characteristic, entry.code()) != null) {
          throw new IllegalArgumentException(
              "the characteristic \"" + characteristic + "\" is listed twice");
        }
      }
    }
    this.entries = Collections.unmodifiableMap(byCode);
    Set<String> fields = new HashSet<>();
    for (ActionableRule each : actionable) {
      if (!fields.add(each.field())) {
        throw new IllegalArgumentException("the field \"" + each.field() + "\" is listed twice");
      }
    }
  }

  /** The name of the catalogue in models and records. */
  public String version() {
    return version;
  }

  /** The language of the texts. */
  public String language() {
    return language;
  }

  /** The codes that are listed, in order. */
  public List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  /** The fields that an applicant can influence. */
  public List<ActionableRule> actionable() {
    return actionable;
  }

  /** Which of these codes have no text of their own and need one, in order. */
  public List<String> missing(Collection<String> needed) {
    return needed.stream()
        .filter(code -> !entries.containsKey(code) && !ReasonCode.isGeneric(code))
        .distinct()
        .toList();
  }

  /** The code of each of these characteristics: that of the catalogue, or one made of its name. */
  public List<String> codes(List<String> characteristics) {
    Set<String> taken = new HashSet<>(entries.keySet());
    List<String> all = new ArrayList<>();
    for (String characteristic : characteristics) {
      @Nullable String known = codes.get(characteristic);
      String code = known == null ? ReasonCode.generic(characteristic, taken) : known;
      taken.add(code);
      all.add(code);
    }
    return all;
  }

  /**
   * A reason that no contribution stands behind: of policy, affordability or price, or a general
   * one.
   *
   * @throws IllegalArgumentException if the catalogue does not list the code
   */
  public Reason reason(String code) {
    @Nullable Entry entry = entries.get(code);
    if (entry == null) {
      throw new IllegalArgumentException(
          "the reason catalogue " + version + " has no text for the code " + code + ". Add it.");
    }
    return new Reason(code, entry.source(), List.of(), entry.text(), 0);
  }

  /** Text of a reason of the score about these characteristics. */
  String text(String code, List<String> characteristics) {
    @Nullable Entry entry = entries.get(code);
    return entry == null ? generic.replace(NAME, String.join(", ", characteristics)) : entry.text();
  }

  /**
   * Text of a reason of the score about special values: where the code is not listed, its name in
   * plain words; the generic text with the name in brackets where nobody has named the value.
   *
   * @param code the name of the special value
   * @param characteristics those that have the special value
   */
  String textOfSpecial(String code, List<String> characteristics) {
    @Nullable Entry entry = entries.get(code);
    if (entry != null) {
      return entry.text();
    }
    String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
    return SpecialValues.isUnnamed(code)
        ? generic.replace(NAME, String.join(", ", characteristics) + " (" + words + ")")
        : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** The same where the value was missing. */
  String textOfMissing(String text) {
    return missing.replace(REASON, text);
  }
}
