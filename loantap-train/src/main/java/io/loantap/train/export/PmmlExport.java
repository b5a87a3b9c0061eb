package io.loantap.train.export;

import io.loantap.applicant.DateField;
import io.loantap.applicant.Field;
import io.loantap.storage.LibraryVersion;
import java.util.ArrayList;
import java.util.List;

/**
 * A model as a Scorecard of PMML 4.4 with reason codes, log-odds, probability, points and decision
 * among its outputs, and records by which an evaluator can be verified.
 */
record PmmlExport() implements ModelExport {
  @Override
  public List<String> leftOut(ExportedModel model) {
    List<String> left = new ArrayList<>(model.termsLeftOut());
    if (model.fields().stream().anyMatch(DateField.class::isInstance)) {
      left.add("how texts write months: each is a text such as 2015-01 or 2015-01-31");
    }
    left.add(
        "that reasons are given for a decline or a referral alone, and REFER_BAND as the first of"
            + " a referral's: the codes rank each application's shortfalls");
    left.add("texts of reasons, which it names by their codes");
    left.add("what would change a decline (loantap predict --explain has it)");
    left.add("notices of values that are missing, unseen, special or beyond training");
    return left;
  }

  @Override
  public String text(ExportedModel model) {
    StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!--\n");
    StringBuilder head = new StringBuilder();
    head.append("Model ").append(model.id()).append(", \"").append(model.recipe()).append("\".");
    head.append(" Scores are log-odds of being bad: more are riskier. Not in this file:");
    text.append(comment("", head.toString()));
    leftOut(model).forEach(each -> text.append(comment("- ", each + ".")));
    text.append("-->\n");
    PmmlSources sources = new PmmlSources(model);
    XmlElement root =
        XmlElement.of("PMML", "xmlns", "http://www.dmg.org/PMML-4_4", "version", "4.4");
    root.add(
        XmlElement.of("Header", "description", "Model " + model.id() + ", " + model.recipe())
            .add(
                XmlElement.of(
                    "Application", "name", "loantap", "version", LibraryVersion.current())));
    XmlElement scorecard = scorecard(model, sources); // adds to the fields that are made of others
    root.add(sources.dictionary());
    if (!sources.transformations().isEmpty()) {
      root.add(sources.transformations());
    }
    root.add(scorecard);
    root.print("", text);
    return text.toString();
  }

  /** On one line, without what would end the comment. */
  private static String comment(String mark, String text) {
    return Comments.line(mark, text.replace("--", "- -")).replaceAll("-\n$", "- \n");
  }

  private static XmlElement scorecard(ExportedModel model, PmmlSources sources) {
    XmlElement scorecard =
        XmlElement.of(
            "Scorecard",
            "modelName",
            model.recipe(),
            "functionName",
            "regression",
            "initialScore",
            PmmlExpressions.text(model.scorecard().intercept()),
            "useReasonCodes",
            "true",
            "reasonCodeAlgorithm",
            "pointsAbove",
            "baselineMethod",
            "other");
    scorecard.add(
        PmmlSources.extension("log-odds", "bad"),
        PmmlSources.extension("scaling", model.scaling().spec()),
        PmmlSources.extension("threshold", PmmlExpressions.text(model.policy().threshold())));
    model
        .policy()
        .terms()
        .refer()
        .ifPresent(
            band -> scorecard.add(PmmlSources.extension("refer", band.from() + "," + band.to())));
    if (model.scorecard().map().isPresent()) {
      scorecard.add(PmmlSources.extension("recalibration by a curve", "in the output"));
    }
    XmlElement fields = XmlElement.of("MiningSchema");
    for (Field field : model.fields()) {
      fields.add(
          XmlElement.of(
              "MiningField", "name", field.name(), "invalidValueTreatment", "returnInvalid"));
    }
    return scorecard.add(
        fields,
        PmmlOutput.of(model),
        new PmmlTerms(model, sources).characteristics(),
        PmmlRecords.verification(model));
  }
}
