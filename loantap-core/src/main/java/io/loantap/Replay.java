package io.loantap;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The comparison of a recorded decision with the same decision made again. Immutable.
 *
 * @param recorded what was decided then
 * @param repeated what is decided now
 * @param differences names of the members of {@link AuditRecord} that differ, in its order; the
 *     version of the library is not among them
 */
public record Replay(AuditRecord recorded, AuditRecord repeated, List<String> differences) {
  /** Copies the list. */
  public Replay {
    differences = List.copyOf(differences);
  }

  static Replay of(AuditRecord recorded, AuditRecord repeated) {
    List<String> differences = new ArrayList<>();
    compare(
        "modelSha256",
        recorded.version().modelSha256(),
        repeated.version().modelSha256(),
        differences);
    compare("policyId", recorded.version().policyId(), repeated.version().policyId(), differences);
    compare("options", recorded.version().options(), repeated.version().options(), differences);
    compare(
        "catalogue", recorded.version().catalogue(), repeated.version().catalogue(), differences);
    compare("inputSha256", recorded.inputSha256(), repeated.inputSha256(), differences);
    compare("outcome", recorded.outcome(), repeated.outcome(), differences);
    compare("probability", recorded.probability(), repeated.probability(), differences);
    compare("threshold", recorded.threshold(), repeated.threshold(), differences);
    compare("score", recorded.score(), repeated.score(), differences);
    compare("reasons", recorded.reasons(), repeated.reasons(), differences);
    compare("offer", recorded.offer(), repeated.offer(), differences);
    return new Replay(recorded, repeated, differences);
  }

  private static void compare(String name, Object then, Object now, List<String> differences) {
    if (!Objects.equals(then, now)) {
      differences.add(name);
    }
  }

  /** Whether everything came out the same, to the last bit. */
  public boolean same() {
    return differences.isEmpty();
  }
}
