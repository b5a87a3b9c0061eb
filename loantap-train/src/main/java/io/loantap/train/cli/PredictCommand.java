package io.loantap.train.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.Prediction;
import io.loantap.ReasonCatalogues;
import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.reason.Explanation;
import io.loantap.storage.Json;
import io.loantap.train.csv.InputFile;
import io.loantap.train.data.ApplicantFile;
import io.loantap.train.data.DataException;
import io.loantap.train.print.PredictionText;
import io.loantap.train.print.ReasonsText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loantap predict}. */
@Command(
    name = "predict",
    description = "Scores one applicant: a JSON object with the model's field names as keys.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class PredictCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "MODEL", description = "A model file.")
  private Path model = Path.of("");

  @Parameters(paramLabel = "applicant.json", description = "One applicant.")
  private Path applicant = Path.of("");

  /** How the prediction is printed. */
  enum Format {
    TEXT,
    JSON
  }

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "How to print the prediction (text).")
  private Format format = Format.TEXT;

  @Option(
      names = "--explain",
      description = "Adds every contribution and, for a decline, what would have it approved.")
  private boolean explain;

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
      Prediction prediction = scorer.predict(values);
      Explanation explanation = scorer.explain(values);
      Console.of(spec)
          .print(
              format == Format.TEXT
                  ? text(prediction, explanation, scorer)
                  : json(prediction, explanation));
      return 0;
    } catch (InvalidApplicantException e) {
      throw new DataException(
          applicant
              + " cannot be scored:\n"
              + String.valueOf(e.getMessage()).indent(2)
              + "Correct these fields; loantap inspect shows what the model reads.");
    }
  }

  private Scorer scorer() throws IOException {
    Scorer scorer = ModelFile.load(model);
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

  private String text(Prediction prediction, Explanation explanation, Scorer scorer) {
    String text = PredictionText.of(prediction) + ReasonsText.of(explanation, scorer);
    return explain ? text + "\n" + ReasonsText.whole(explanation) : text;
  }

  private String json(Prediction prediction, Explanation explanation) {
    ObjectNode json = PredictionJson.of(prediction, explanation);
    if (explain) {
      PredictionJson.explain(explanation, json);
    }
    return new String(Json.pretty(json), StandardCharsets.UTF_8);
  }
}
