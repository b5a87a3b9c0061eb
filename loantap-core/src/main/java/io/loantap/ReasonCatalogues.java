package io.loantap;

import io.loantap.reason.ReasonCatalogue;
import io.loantap.storage.CatalogueReader;
import io.loantap.storage.JsonFormatException;
import io.loantap.storage.JsonSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reason catalogues: those of the library, and the reader of others from files. Safe for any
 * number of threads.
 */
public final class ReasonCatalogues {
  private static final String ENGLISH = "en";
  private static final Set<String> LANGUAGES = Set.of(ENGLISH, "es", "de");

  private ReasonCatalogues() {}

  /** Read when it is first asked for. */
  private static final class BuiltIn {
    static final ReasonCatalogue CATALOGUE = read(ENGLISH);
  }

  /** The catalogue that comes with the library, in English. */
  public static ReasonCatalogue builtIn() {
    return BuiltIn.CATALOGUE;
  }

  /**
   * A catalogue that comes with the library, with the codes of the English one.
   *
   * @param language {@code en}, {@code es} or {@code de}
   * @throws IllegalArgumentException for any other
   */
  public static ReasonCatalogue builtIn(String language) {
    if (!LANGUAGES.contains(language)) {
      throw new IllegalArgumentException(
          "The library has reasons in en, es and de; load others from a file.");
    }
    return language.equals(ENGLISH) ? builtIn() : read(language);
  }

  private static ReasonCatalogue read(String language) {
    String file = "/io/loantap/personalloan/reasons-" + language + ".json";
    try (@Nullable InputStream input = ReasonCatalogues.class.getResourceAsStream(file)) {
      if (input == null) {
        throw new IllegalStateException("the library lacks " + file);
      }
      return CatalogueReader.read(input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Checks that a catalogue has a text for whatever can be said about a model.
   *
   * @param codes those of the model's characteristics
   * @throws IllegalArgumentException naming those that it lacks, and those that the library itself
   *     gives for other reasons
   */
  static void checkComplete(ReasonCatalogue catalogue, Collection<String> codes) {
    Stream<String> others =
        builtIn().entries().stream()
            .filter(entry -> entry.characteristics().isEmpty())
            .map(ReasonCatalogue.Entry::code);
    List<String> missing = catalogue.missing(Stream.concat(codes.stream(), others).toList());
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "The reason catalogue " + catalogue.version() + " lacks " + missing + ". Add them.");
    }
  }

  /**
   * A catalogue from a file, such as a translation of the one that comes with the library.
   *
   * @throws CatalogueFormatException if the file is no catalogue
   * @throws IOException if it cannot be read
   */
  public static ReasonCatalogue load(Path file) throws IOException {
    try (InputStream input = Files.newInputStream(file)) {
      return CatalogueReader.read(input);
    } catch (JsonSyntaxException e) {
      throw new CatalogueFormatException(file + " is " + e.getMessage() + ".");
    } catch (JsonFormatException e) {
      throw new CatalogueFormatException(
          file + " is not a usable reason catalogue: " + e.getMessage() + ".");
    }
  }
}
