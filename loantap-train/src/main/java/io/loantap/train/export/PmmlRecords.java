package io.loantap.train.export;

import io.loantap.applicant.DateField;
import io.loantap.applicant.Field;
import io.loantap.scorecard.Logistic;
import io.loantap.storage.GoldenRecord;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The golden records of a model, by which an evaluator of PMML can be verified. */
final class PmmlRecords {
  private static final String PRECISION = "1e-12";

  private PmmlRecords() {}

  /** The applications with the log-odds and the probability that they have to get. */
  static XmlElement verification(ExportedModel model) {
    List<GoldenRecord> golden = model.golden();
    XmlElement fields = XmlElement.of("VerificationFields");
    for (int i = 0; i < model.fields().size(); i++) {
      fields.add(
          XmlElement.of(
              "VerificationField", "field", model.fields().get(i).name(), "column", "f" + (i + 1)));
    }
    for (String output : List.of(PmmlOutput.LOG_ODDS, PmmlOutput.PROBABILITY)) {
      fields.add(
          XmlElement.of(
              "VerificationField",
              "field",
              output,
              "column",
              output,
              "precision",
              PRECISION,
              "zeroThreshold",
              PRECISION));
    }
    XmlElement table = XmlElement.of("InlineTable");
    golden.forEach(record -> table.add(row(model, record)));
    return XmlElement.of(
            "ModelVerification",
            "recordCount",
            Integer.toString(golden.size()),
            "fieldCount",
            Integer.toString(model.fields().size() + 2))
        .add(fields, table);
  }

  private static XmlElement row(ExportedModel model, GoldenRecord record) {
    XmlElement row = XmlElement.of("row");
    Map<String, Object> applicant = record.applicant();
    for (int i = 0; i < model.fields().size(); i++) {
      Field field = model.fields().get(i);
      @Nullable Object value = applicant.get(field.name());
      if (value != null && !value.toString().isBlank()) {
        row.add(XmlElement.of("f" + (i + 1)).text(written(field, value)));
      }
    }
    double exact = model.logOdds(applicant);
    return row.add(
        XmlElement.of(PmmlOutput.LOG_ODDS).text(PmmlExpressions.text(exact)),
        XmlElement.of(PmmlOutput.PROBABILITY)
            .text(PmmlExpressions.text(Logistic.probability(exact))));
  }

  private static String written(Field field, Object value) {
    if (field instanceof DateField date && !(value instanceof YearMonth)) {
      return date.format().parse(value.toString()).toString();
    }
    return value instanceof Number number
        ? PmmlExpressions.text(number.doubleValue())
        : value.toString();
  }
}
