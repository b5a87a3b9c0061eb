package io.loantap;

import io.loantap.decision.DecisionPolicy;
import io.loantap.decision.LendingTerms;
import io.loantap.storage.Json;
import io.loantap.storage.JsonFormatException;
import io.loantap.storage.JsonSyntaxException;
import io.loantap.storage.PolicyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The reader of lending terms, what a lender demands and offers, from a file of their own. Safe for
 * any number of threads.
 */
public final class LendingTermsFile {
  private LendingTermsFile() {}

  /**
   * Reads the file: a JSON object with {@code refer}, {@code rules} and {@code pricing}, each of
   * which may be missing. {@link DecisionPolicy#withTerms} and {@link Scorer#with(DecisionPolicy)}
   * put them to use.
   *
   * @throws PolicyFormatException if it is no such object; the message says where
   * @throws IOException if it cannot be read
   */
  public static LendingTerms load(Path file) throws IOException {
    try {
      return PolicyReader.terms(Json.parse(Files.readAllBytes(file)));
    } catch (JsonSyntaxException e) {
      throw new PolicyFormatException(file + " is " + e.getMessage() + ".");
    } catch (JsonFormatException e) {
      throw new PolicyFormatException(file + " is not a usable policy: " + e.getMessage() + ".");
    }
  }
}
