package io.loantap.train.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.Notice;
import io.loantap.Prediction;
import io.loantap.Scorer;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.storage.Json;
import io.loantap.train.data.ApplicantFile;
import io.loantap.train.data.DataException;
import io.loantap.train.print.PredictionText;
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

  @Override
  public Integer call() throws IOException {
    Prediction prediction = predict(ModelFile.load(model));
    Console.of(spec)
        .print(format == Format.TEXT ? PredictionText.of(prediction) : json(prediction));
    return 0;
  }

  private Prediction predict(Scorer scorer) throws IOException {
    try {
      return scorer.predict(ApplicantFile.read(applicant));
    } catch (InvalidApplicantException e) {
      throw new DataException(
          applicant
              + " cannot be scored:\n"
              + String.valueOf(e.getMessage()).indent(2)
              + "Correct these fields; loantap inspect shows what the model reads.");
    }
  }

  private static String json(Prediction prediction) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("approved", prediction.approved())
        .put("probability_of_default", prediction.probability())
        .put("threshold", prediction.threshold())
        .put("model", prediction.modelId());
    ArrayNode notices = json.putArray("notices");
    for (Notice notice : prediction.notices()) {
      notices
          .addObject()
          .put("characteristic", notice.characteristic())
          .put("kind", notice.kind().name())
          .put("text", notice.message());
    }
    return new String(Json.pretty(json), StandardCharsets.UTF_8);
  }
}
