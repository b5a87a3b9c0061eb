package io.loantap.train.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.storage.write.AtomicFile;
import io.loantap.storage.write.PrettyJson;
import io.loantap.train.TrainingResult;
import io.loantap.train.page.PageWriter;
import io.loantap.train.report.Report;
import io.loantap.train.report.record.Markdown;
import io.loantap.train.report.record.ModelRecord;
import io.loantap.train.report.show.ReportJson;
import io.loantap.train.report.show.ReportPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files that training writes.
 *
 * @param data the name of the table of loans
 * @param model the model file
 * @param json the metrics, if asked for
 * @param page the report, if asked for
 * @param record the model record, if asked for
 */
public record TrainingFiles(
    String data, Path model, @Nullable Path json, @Nullable Path page, @Nullable Path record) {

  /** Whether coefficients need intervals. */
  boolean needStatistics() {
    return json != null || page != null;
  }

  /** Writes all of them or none, as far as the disk allows. */
  public void write(TrainingResult result) throws IOException {
    List<AtomicFile> written = new ArrayList<>();
    try {
      if (needStatistics() || record != null) {
        Report report = Report.of(result, data);
        if (json != null) {
          ObjectNode metrics = MetricsJson.of(result);
          ReportJson.put(report, metrics);
          add(json, PrettyJson.bytes(metrics), written);
        }
        if (page != null) {
          add(page, PageWriter.html(ReportPage.of(report)), written);
        }
        if (record != null) {
          String text = Markdown.of("Model record: " + report.modelId(), ModelRecord.of(report));
          add(record, text.getBytes(StandardCharsets.UTF_8), written);
        }
      }
      result.write(model);
      for (AtomicFile file : written) {
        file.commit();
      }
    } finally {
      for (AtomicFile file : written) {
        file.close();
      }
    }
  }

  private static void add(Path target, byte[] content, List<AtomicFile> written)
      throws IOException {
    AtomicFile file = AtomicFile.create(target);
    written.add(file);
    file.output().write(content);
  }

  /** Where to find what is for people. */
  public String words() {
    StringBuilder words = new StringBuilder("\nModel written to " + model + ".\n");
    if (page != null) {
      words.append("The report is in ").append(page).append(": open it in a browser.\n");
    }
    if (record != null) {
      words.append("The model record is in ").append(record).append(".\n");
    }
    return words.toString();
  }
}
