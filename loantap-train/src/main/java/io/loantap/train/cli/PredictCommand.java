package io.loantap.train.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.Decision;
import io.loantap.ReasonCatalogues;
import io.loantap.Scorer;
import io.loantap.ScorerOptions.UnknownField;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.applicant.Violation;
import io.loantap.decision.LendingTerms;
import io.loantap.storage.write.PrettyJson;
import io.loantap.train.command.Console;
import io.loantap.train.command.ModelFile;
import io.loantap.train.csv.InputFile;
import io.loantap.train.data.DataException;
import io.loantap.train.print.DecisionText;
import io.loantap.train.print.ReasonsText;
import io.loantap.train.print.ScheduleText;
import io.loantap.train.scoring.ApplicantFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loantap predict}. */
@Command(
    name = "predict",
    description = "Decides on one applicant: a JSON object with the model's field names as keys.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class PredictCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "MODEL", description = "A model file.")
  private Path model = Path.of("");

  @Parameters(paramLabel = "applicant.json", description = "One applicant.")
  private Path applicant = Path.of("");

  /** How the decision is printed. */
  enum Format {
    TEXT,
    JSON
  }

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "How to print the decision (text).")
  private Format format = Format.TEXT;

  @Option(
      names = "--explain",
      description = "Adds every contribution and, for a decline, what would have it approved.")
  private boolean explain;

  @Option(names = "--schedule", description = "Adds the instalments of the offer, month by month.")
  private boolean schedule;

  @Mixin private PolicyOption policy = new PolicyOption();

  @Option(
      names = "--ignore-unknown",
      description =
          "Leaves fields that the model does not know out of account, each with a notice"
              + " (they are refused).")
  private boolean ignoreUnknown;

  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description = "Reason catalogue to take texts from (the library's own).")
  private @Nullable Path catalogue;

  @Override
  public Integer call() throws IOException {
    Scorer scorer = scorer();
    Applicant values = ApplicantFile.read(applicant);
    try {
      Decision decision = scorer.decide(values);
      Console.of(spec)
          .print(
              format == Format.TEXT
                  ? text(decision, values, scorer)
                  : json(decision, values, scorer));
      return 0;
    } catch (InvalidApplicantException e) {
      throw new DataException(
          applicant
              + " cannot be scored:\n"
              + String.valueOf(e.getMessage()).indent(2)
              + "Correct these fields; loantap inspect shows what the model reads."
              + (hasUnknown(e) ? " --ignore-unknown leaves out those that it does not." : ""));
    }
  }

  private static boolean hasUnknown(InvalidApplicantException refused) {
    return refused.violations().stream()
        .anyMatch(violation -> violation.code() == Violation.Code.UNKNOWN_FIELD);
  }

  private Scorer scorer() throws IOException {
    Scorer scorer = onTerms(ModelFile.load(model));
    if (ignoreUnknown) {
      scorer = scorer.with(scorer.options().withUnknownField(UnknownField.IGNORE));
    }
    if (catalogue == null) {
      return scorer;
    }
    InputFile.open(catalogue).close(); // a missing or forbidden file gets its own words
    try {
      return scorer.withCatalogue(ReasonCatalogues.load(catalogue));
    } catch (IllegalArgumentException e) {
      throw new DataException(catalogue + ": " + e.getMessage());
    }
  }

  private Scorer onTerms(Scorer scorer) throws IOException {
    @Nullable LendingTerms terms = policy.terms();
    try {
      return terms == null ? scorer : scorer.with(scorer.policy().withTerms(terms));
    } catch (IllegalArgumentException e) {
      throw new DataException(policy.file() + " does not fit the model: " + e.getMessage());
    }
  }

  private String text(Decision decision, Applicant values, Scorer scorer) {
    String text = DecisionText.of(decision, scorer.interpretation());
    if (schedule && decision.offer().isPresent()) {
      text += "\n" + ScheduleText.of(decision.offer().get().terms());
    }
    return explain ? text + "\n" + ReasonsText.whole(scorer.explain(values)) : text;
  }

  private String json(Decision decision, Applicant values, Scorer scorer) {
    ObjectNode json = DecisionDetailsJson.of(decision);
    if (schedule && decision.offer().isPresent()) {
      DecisionDetailsJson.schedule(decision.offer().get().terms(), json);
    }
    if (explain) {
      DecisionDetailsJson.explain(scorer.explain(values), json);
    }
    return new String(PrettyJson.bytes(json), StandardCharsets.UTF_8);
  }
}
