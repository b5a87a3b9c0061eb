package io.loantap.benchmarks.scoring.peers;

import io.loantap.benchmarks.scoring.ComparisonModel.Line;
import io.loantap.benchmarks.scoring.ComparisonModel.Table;
import io.loantap.benchmarks.scoring.ComparisonModel;
import io.loantap.benchmarks.scoring.ScoringFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The model as PMML 4.4: a regression with the levels of each field. The usual file says nothing of
 * ranges and of missing values; the strict one has the range of each number in training and asks
 * the evaluator to refuse what is missing or invalid.
 */
final class PmmlFile {
  static final String USUAL = "model.pmml";
  static final String STRICT = "strict.pmml";
  static final String PROBABILITY = "probability(Charged Off)";

  private PmmlFile() {}

  /** Writes both. */
  static void write(ScoringFiles folder) throws IOException {
    write(folder.model(), false, folder.file(USUAL));
    write(folder.model(), true, folder.file(STRICT));
  }

  private static void write(ComparisonModel model, boolean strict, Path file) throws IOException {
    List<String> xml = new ArrayList<>();
    xml.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    xml.add("<PMML xmlns=\"http://www.dmg.org/PMML-4_4\" version=\"4.4\"><Header/>");
    dictionary(model, strict, xml);
    xml.add(
        "<RegressionModel functionName=\"classification\" normalizationMethod=\"logit\">"
            + "<MiningSchema><MiningField name=\"loan_status\" usageType=\"target\"/>");
    String treatments =
        strict
            ? " missingValueTreatment=\"returnInvalid\" invalidValueTreatment=\"returnInvalid\""
            : "";
    names(model).forEach(name -> xml.add("<MiningField name=\"" + name + "\"" + treatments + "/>"));
    xml.add("</MiningSchema><Output>");
    for (String outcome : List.of("Fully Paid", "Charged Off")) {
      xml.add(
          String.format(
              "<OutputField name=\"probability(%s)\" optype=\"continuous\" dataType=\"double\""
                  + " feature=\"probability\" value=\"%s\"/>",
              outcome, outcome));
    }
    xml.add("</Output>");
    regression(model, xml);
    xml.add("</RegressionModel></PMML>");
    Files.write(file, xml);
  }

  private static List<String> names(ComparisonModel model) {
    List<String> names = new ArrayList<>();
    model.lines().forEach(line -> names.add(line.name()));
    model.tables().forEach(table -> names.add(table.name()));
    return names;
  }

  private static void dictionary(ComparisonModel model, boolean strict, List<String> xml) {
    xml.add("<DataDictionary>");
    for (Line line : model.lines()) {
      xml.add("<DataField name=\"" + line.name() + "\" optype=\"continuous\" dataType=\"double\">");
      if (strict) {
        xml.add(
            String.format(
                "<Interval closure=\"closedClosed\" leftMargin=\"%s\" rightMargin=\"%s\"/>",
                line.least(), line.most()));
      }
      xml.add("</DataField>");
    }
    for (Table table : model.tables()) {
      levels(table.name(), table.levels(), xml);
    }
    levels("loan_status", List.of("Fully Paid", "Charged Off"), xml);
    xml.add("</DataDictionary>");
  }

  private static void levels(String name, List<String> levels, List<String> xml) {
    xml.add("<DataField name=\"" + name + "\" optype=\"categorical\" dataType=\"string\">");
    levels.forEach(level -> xml.add("<Value value=\"" + level + "\"/>"));
    xml.add("</DataField>");
  }

  private static void regression(ComparisonModel model, List<String> xml) {
    xml.add(
        "<RegressionTable intercept=\""
            + model.interceptInUnits()
            + "\" targetCategory=\"Charged Off\">");
    for (Line line : model.lines()) {
      xml.add(
          "<NumericPredictor name=\"" + line.name() + "\" coefficient=\"" + line.slope() + "\"/>");
    }
    for (Table table : model.tables()) {
      table
          .contributions()
          .forEach(
              (level, value) ->
                  xml.add(
                      String.format(
                          "<CategoricalPredictor name=\"%s\" value=\"%s\" coefficient=\"%s\"/>",
                          table.name(), level, value)));
    }
    xml.add("</RegressionTable>");
    xml.add("<RegressionTable intercept=\"0.0\" targetCategory=\"Fully Paid\"/>");
  }
}
