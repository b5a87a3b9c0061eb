package io.loantap.train.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.learn.evaluation.Metrics;
import io.loantap.learn.evaluation.ProfitAssumptions;
import io.loantap.learn.evaluation.ScoreDistribution;
import io.loantap.learn.evaluation.TradeOff;
import io.loantap.learn.optimise.TrainingHistory;
import io.loantap.scorecard.TrainingRecord;
import io.loantap.storage.JsonCursor;
import io.loantap.storage.write.AtomicFile;
import io.loantap.storage.write.PrettyJson;
import io.loantap.storage.write.TrainingWriter;
import io.loantap.train.MetricsTable;
import io.loantap.train.RoundingCost;
import io.loantap.train.TrainingResult;
import io.loantap.train.backtest.Ranking;
import io.loantap.train.backtest.TimeSplit;
import io.loantap.train.fit.DirectionCost;
import io.loantap.train.fit.MonotoneConstraint;
import io.loantap.train.fit.PathPoint;
import io.loantap.train.fit.TurningCurve;
import io.loantap.train.selection.Funnel;
import io.loantap.train.selection.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Metrics as a JSON file for other programs. */
final class MetricsJson {
  private static final int STEPS = 20;

  private MetricsJson() {}

  static ObjectNode of(TrainingResult result) {
    TrainingRecord record = result.model().training();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("recipe", record.recipe())
        .put("rows", record.rows())
        .put("train_rows", result.trainingRows())
        .put("test_rows", result.testRows())
        .put("rejected_test_rows", result.rejectedTestRows())
        .put("evaluated_on", result.testRows() == 0 ? "out_of_fold" : "test");
    ProfitAssumptions assumptions =
        result.business().assumptions(result.choice().objective().spec());
    put(result.test(), result.testScores(), assumptions, json);
    ValidationJson.put(result.npaCapTradeOffs(), assumptions, json.putArray("npa_caps"));
    result
        .inTime()
        .ifPresent(
            inTime -> put(inTime, Ranking.of(result.testScores()), json.putObject("in_time")));
    result
        .model()
        .calibration()
        .ifPresent(applied -> TrainingWriter.calibration(applied, json.putObject("recalibration")));
    json.put("objective", result.choice().objective().spec())
        .put("feasible", result.choice().feasible())
        .put("iterations", result.fit().iterations())
        .put("converged", result.fit().converged())
        .put("relative_gradient_norm", result.fit().relativeGradientNorm());
    json.put("l2", result.fitting().l2()).put("bend", result.fitting().bend());
    if (result.fitting().knots() > 0) {
      json.put("knots", result.fitting().knots());
    }
    ArrayNode history = json.putArray("history");
    for (TrainingHistory.Step step : result.fit().history().steps()) {
      history
          .addObject()
          .put("share", step.share())
          .put("value", step.value())
          .put("gradient_norm", step.gradientNorm())
          .put("step_length", step.stepLength());
    }
    ArrayNode path = json.putArray("penalty_path");
    for (PathPoint point : result.fitting().tried()) {
      ObjectNode tried = path.addObject();
      if (point.knots() > 0) {
        tried.put("knots", point.knots());
      }
      tried
          .put("bend", point.bend())
          .put("l2", point.l2())
          .put("mean_log_loss", point.meanLogLoss())
          .put("standard_error", point.standardError());
    }
    result.rounding().ifPresent(cost -> put(cost, json.putObject("whole_points")));
    StatisticsJson.put(result, json);
    result.funnel().ifPresent(funnel -> put(funnel, json.putArray("funnel")));
    ArrayNode monotone = json.putArray("monotone");
    Map<String, DirectionCost> costs = new HashMap<>();
    result.fitting().directionCosts().forEach(cost -> costs.put(cost.characteristic(), cost));
    for (MonotoneConstraint held : result.fitting().monotone()) {
      put(held, costs.get(held.characteristic()), monotone.addObject());
    }
    ArrayNode turning = json.putArray("turning");
    result.turning().forEach(curve -> put(curve, turning.addObject()));
    ArrayNode notices = json.putArray("notices");
    record.notices().forEach(notices::add);
    return json;
  }

  private static void put(RoundingCost cost, ObjectNode json) {
    json.put("evaluated_on", cost.onTest() ? "test" : "training")
        .put("rows", cost.loans())
        .put("auc", cost.auc())
        .put("exact_auc", cost.exactAuc())
        .put("log_loss", cost.logLoss())
        .put("exact_log_loss", cost.exactLogLoss())
        .put("largest_difference", cost.largest())
        .put("changed_decisions", cost.changed());
  }

  /** What a split in time gives beside the figures above, which are those of a random one. */
  private static void put(TimeSplit inTime, Ranking random, ObjectNode json) {
    json.put("column", inTime.column())
        .put("last_month", inTime.last().toString())
        .put("earlier_rows", inTime.earlier())
        .put("later_rows", inTime.observed().rows())
        .put("auc", inTime.ranking().auc());
    json.putArray("auc_interval").add(inTime.ranking().aucLow()).add(inTime.ranking().aucHigh());
    inTime.line().ifPresent(line -> json.put("slope", line.slope()));
    json.put("mean_probability", inTime.expected())
        .put("charged_off_rate", inTime.observed().rate())
        .put("differs", inTime.warning(random).isPresent());
  }

  private static void put(Funnel funnel, ArrayNode json) {
    for (Funnel.Candidate candidate : funnel.candidates()) {
      ObjectNode entry =
          json.addObject().put("name", candidate.name()).put("step", candidate.step().word());
      entry.put("reason", candidate.reason());
      if (candidate.step() != Step.CONSTANT) {
        entry.put("iv", candidate.iv()).put("chance", candidate.chance());
      }
    }
  }

  private static void put(MonotoneConstraint held, @Nullable DirectionCost cost, ObjectNode json) {
    json.put("name", held.characteristic())
        .put("direction", JsonCursor.word(held.direction()))
        .put("flat", held.flat());
    ArrayNode binds = json.putArray("binds");
    held.stretches()
        .forEach(stretch -> binds.addObject().put("from", stretch.from()).put("to", stretch.to()));
    json.put("cost", cost == null ? 0 : cost.cost().mean())
        .put("cost_standard_error", cost == null ? 0 : cost.cost().standardError());
  }

  private static void put(TurningCurve curve, ObjectNode json) {
    json.put("name", curve.characteristic()).put("turns", curve.turns());
    ArrayNode stretches = json.putArray("stretches");
    for (TurningCurve.Stretch stretch : curve.stretches()) {
      stretches
          .addObject()
          .put("from", stretch.from())
          .put("to", stretch.to())
          .put("rise", stretch.rise())
          .put("loans", stretch.loans());
    }
  }

  static void put(
      Metrics metrics, ScoreDistribution scores, ProfitAssumptions assumptions, ObjectNode json) {
    json.put("charged_off_rate", metrics.chargedOffRate());
    put(MetricsTable.of(metrics), json);
    if (metrics.confusion().npa().isEmpty()) {
      json.putNull("npa"); // nobody is approved
    }
    put(MetricsTable.counts(metrics.confusion()), json.putObject("confusion"));
    ValidationJson.put(scores, metrics.threshold(), assumptions, json);
    ArrayNode tradeOff = json.putArray("trade_off");
    for (TradeOff row : TradeOff.table(scores, STEPS)) {
      ObjectNode step = tradeOff.addObject().put("threshold", row.threshold());
      step.put("approval_rate", row.confusion().approvalRate());
      row.confusion().npa().ifPresent(npa -> step.put("npa", npa));
      step.put("precision_charged_off", row.confusion().precisionChargedOff())
          .put("recall_charged_off", row.confusion().recallChargedOff())
          .put("profit", assumptions.profit(row.cut()));
      ValidationJson.putIntervals(row.confusion(), step);
    }
  }

  private static void put(Map<String, Number> figures, ObjectNode json) {
    figures.forEach(
        (name, value) -> {
          if (value instanceof Double fraction) {
            json.put(name, fraction);
          } else {
            json.put(name, value.longValue());
          }
        });
  }

  static void write(ObjectNode json, Path file) throws IOException {
    AtomicFile.write(file, PrettyJson.bytes(json));
  }
}
