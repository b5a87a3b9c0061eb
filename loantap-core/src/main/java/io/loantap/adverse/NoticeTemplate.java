package io.loantap.adverse;

import io.loantap.CatalogueFormatException;
import io.loantap.pricing.RepaymentTerms;
import io.loantap.storage.Json;
import io.loantap.storage.JsonCursor;
import io.loantap.storage.JsonFormatException;
import io.loantap.storage.JsonSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of notices of adverse action in one language: a text for each form, with the blocks
 * that it is put together of. The library has them in English, Spanish and German; a lender copies
 * one, changes it and loads it from a file ({@code docs/notices.md}). Immutable.
 */
public final class NoticeTemplate {
  private static final String FORMAT = "loantap-notice";
  private static final int MOST_BYTES = 1 << 20;
  private static final Set<String> LANGUAGES = Set.of("en", "es", "de");

  private final Locale locale;
  private final String version;
  private final DateTimeFormatter dates;
  private final Map<AdverseActionNotice.Form, List<String>> forms;
  private final Map<NoticeBlock, List<String>> blocks;

  private NoticeTemplate(JsonCursor json) {
    json.allowOnly("format", "version", "language", "date", "forms", "blocks");
    if (!json.get("format").text().equals(FORMAT)) {
      throw json.get("format").wrong("expected \"" + FORMAT + "\"");
    }
    this.version = json.get("version").text();
    this.locale = Locale.forLanguageTag(json.get("language").text());
    try {
      this.dates = DateTimeFormatter.ofPattern(json.get("date").text(), locale);
    } catch (IllegalArgumentException e) {
      throw json.get("date").wrong(e);
    }
    this.blocks = new EnumMap<>(NoticeBlock.class);
    for (NoticeBlock block : NoticeBlock.values()) {
      blocks.put(block, NoticeText.checked(json.get("blocks").get(block.key()), block.names()));
    }
    this.forms = new EnumMap<>(AdverseActionNotice.Form.class);
    for (AdverseActionNotice.Form form : AdverseActionNotice.Form.values()) {
      JsonCursor text = json.get("forms").get(form.name());
      List<String> lines = NoticeText.checked(text, NoticeBlock.general());
      for (NoticeBlock block : NoticeBlock.values()) {
        if (block.isNeededBy(form) && !lines.contains(block.placeholder())) {
          throw text.wrong("lacks a line " + block.placeholder());
        }
      }
      forms.put(form, lines);
    }
  }

  /**
   * The words that come with the library.
   *
   * @param language {@code en}, {@code es} or {@code de}
   * @throws IllegalArgumentException for any other
   */
  public static NoticeTemplate builtIn(String language) {
    if (!LANGUAGES.contains(language)) {
      throw new IllegalArgumentException(
          "The library has notices in en, es and de; load others from a file.");
    }
    try (@Nullable InputStream input =
        NoticeTemplate.class.getResourceAsStream("notice-" + language + ".json")) {
      if (input == null) {
        throw new IllegalStateException("the library lacks its notices in " + language);
      }
      return new NoticeTemplate(Json.parse(input.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The words of a file.
   *
   * @throws CatalogueFormatException if it is no template; the message says where
   * @throws IOException if it cannot be read
   */
  public static NoticeTemplate load(Path file) throws IOException {
    try (InputStream input = Files.newInputStream(file)) {
      byte[] text = input.readNBytes(MOST_BYTES + 1);
      if (text.length > MOST_BYTES) {
        throw new CatalogueFormatException(
            file + " is larger than 1 MiB, so no template of notices.");
      }
      return new NoticeTemplate(Json.parse(text));
    } catch (JsonSyntaxException e) {
      throw new CatalogueFormatException(file + " is " + e.getMessage() + ".");
    } catch (JsonFormatException e) {
      throw new CatalogueFormatException(
          file + " is not a usable template of notices: " + e.getMessage() + ".");
    }
  }

  /** The language, as an IETF tag. */
  public String language() {
    return locale.toLanguageTag();
  }

  /** The version that its author gave it. */
  public String version() {
    return version;
  }

  /**
   * The text of a notice, ending in a line break. The reasons are in the language of the decision's
   * catalogue: decide with one of this language.
   */
  public String text(AdverseActionNotice notice) {
    Map<String, String> general = general(notice);
    List<String> text = new ArrayList<>();
    for (String line : forms.getOrDefault(notice.form(), List.of())) {
      @Nullable NoticeBlock block = NoticeBlock.of(line);
      if (block == null) {
        text.add(NoticeText.filled(line, general));
      } else {
        for (Map<String, String> values : values(block, notice, general)) {
          blocks
              .getOrDefault(block, List.of())
              .forEach(it -> text.add(NoticeText.filled(it, values)));
        }
      }
    }
    return NoticeText.paragraphs(text);
  }

  /**
   * What a block is filled with: once for each of its repetitions, and not at all if it is absent.
   */
  private List<Map<String, String>> values(
      NoticeBlock block, AdverseActionNotice notice, Map<String, String> general) {
    return switch (block) {
      case REASON ->
          notice.reasons().stream().map(reason -> Map.of("text", reason.text())).toList();
      case COUNTER_OFFER ->
          notice.counterOffer().map(terms -> terms(terms, notice)).stream().toList();
      case SCORE -> notice.score().map(this::score).stream().toList();
      case FACTOR ->
          notice.score().map(ScoreDisclosure::factors).orElse(List.of()).stream()
              .map(factor -> Map.of("text", factor))
              .toList();
      case AGENCY -> notice.agency().map(NoticeTemplate::agency).stream().toList();
      case EQUAL_CREDIT -> List.of(general);
    };
  }

  private Map<String, String> general(AdverseActionNotice notice) {
    Lender lender = notice.lender();
    return Map.of(
        "lender", lender.name(),
        "address", lender.address(),
        "supervisor", lender.supervisor(),
        "received", date(notice.received()),
        "decided", date(notice.decided()));
  }

  private Map<String, String> terms(RepaymentTerms terms, AdverseActionNotice notice) {
    return Map.of(
        "amount", NoticeText.number(terms.amount(), locale),
        "term", String.valueOf(terms.termMonths()),
        "rate", NoticeText.number(terms.apr().movePointRight(2), locale),
        "instalment", NoticeText.number(terms.instalment(), locale),
        "until", notice.counterOfferUntil().map(this::date).orElse(""));
  }

  private Map<String, String> score(ScoreDisclosure score) {
    return Map.of(
        "score", String.valueOf(score.score()),
        "lowest", String.valueOf(score.lowest()),
        "highest", String.valueOf(score.highest()),
        "created", date(score.created()),
        "source", score.source());
  }

  private static Map<String, String> agency(ReportingAgency agency) {
    return Map.of("agency", agency.name(), "address", agency.address(), "phone", agency.phone());
  }

  private String date(LocalDate day) {
    return dates.format(day);
  }
}
