package io.loantap;

import io.loantap.decision.DecisionPolicy;
import io.loantap.reason.ReasonCatalogue;
import io.loantap.storage.LibraryVersion;
import io.loantap.storage.ModelReader;
import io.loantap.storage.PolicyWriter;

/**
 * The versions of everything that decided: the same versions and the same application give the same
 * decision. Immutable.
 *
 * @param modelId the first 16 digits of {@code modelSha256}
 * @param modelSha256 content hash of the model file
 * @param policyId first 16 hexadecimal digits of the SHA-256 of the policy: that of the model file,
 *     or the one given in its place
 * @param options "as model", or the {@link ScorerOptions} in words
 * @param catalogue version of the reasons' texts
 * @param library version of loantap
 */
public record DecisionVersion(
    String modelId,
    String modelSha256,
    String policyId,
    String options,
    String catalogue,
    String library) {

  @SuppressWarnings("ReferenceEquality") // the equals of a record takes a new JVM long to link
  static DecisionVersion of(
      ModelReader.Loaded loaded,
      DecisionPolicy policy,
      ReasonCatalogue catalogue,
      ScorerOptions options) {
    return new DecisionVersion(
        loaded.id(),
        loaded.sha256(),
        PolicyWriter.id(policy),
        options == ScorerOptions.asModel() || options.equals(ScorerOptions.asModel())
            ? "as model"
            : options.toString(),
        catalogue.version(),
        LibraryVersion.current());
  }
}
