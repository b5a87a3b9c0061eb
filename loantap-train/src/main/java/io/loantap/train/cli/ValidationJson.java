package io.loantap.train.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.learn.evaluation.Calibration;
import io.loantap.learn.evaluation.ConfidenceInterval;
import io.loantap.learn.evaluation.Confusion;
import io.loantap.learn.evaluation.Discrimination;
import io.loantap.learn.evaluation.GainsBand;
import io.loantap.learn.evaluation.GainsTable;
import io.loantap.learn.evaluation.NpaCapTradeOff;
import io.loantap.learn.evaluation.ProfitAssumptions;
import io.loantap.learn.evaluation.ReliabilityBin;
import io.loantap.learn.evaluation.ScoreDistribution;
import io.loantap.learn.evaluation.TradeOff;
import java.util.List;

/** Calibration, gains, intervals and money as JSON. */
final class ValidationJson {
  private static final int BANDS = 10;

  private ValidationJson() {}

  static void put(
      ScoreDistribution scores, double threshold, ProfitAssumptions assumptions, ObjectNode json) {
    put("auc_interval", Discrimination.aucInterval(scores), json);
    json.put("ks_probability", Discrimination.of(scores).ksScore());
    TradeOff chosen = TradeOff.at(scores, threshold);
    putIntervals(chosen.confusion(), json);
    json.putObject("profit_assumptions")
        .put("margin", assumptions.margin())
        .put("loss", assumptions.loss())
        .put("by_amount", scores.hasAmounts());
    json.put("profit", assumptions.profit(chosen.cut()));
    ObjectNode calibration = json.putObject("calibration");
    calibration.put("mean_probability", scores.meanProbability());
    put(Calibration.of(scores), calibration);
    GainsTable gains = GainsTable.of(scores, BANDS);
    json.put("rank_inversions", gains.inversions());
    ArrayNode bands = json.putArray("gains");
    gains.bands().forEach(band -> put(band, bands.addObject()));
  }

  static void put(List<NpaCapTradeOff> tradeOffs, ProfitAssumptions assumptions, ArrayNode array) {
    for (NpaCapTradeOff tradeOff : tradeOffs) {
      Confusion counts = tradeOff.outcome().confusion();
      ObjectNode json =
          array
              .addObject()
              .put("objective", tradeOff.choice().objective().spec())
              .put("feasible", tradeOff.choice().feasible())
              .put("threshold", tradeOff.outcome().threshold())
              .put("approval_rate", counts.approvalRate());
      counts.npa().ifPresent(npa -> json.put("npa", npa));
      putIntervals(counts, json);
      json.put("precision_charged_off", counts.precisionChargedOff())
          .put("recall_charged_off", counts.recallChargedOff())
          .put("profit", assumptions.profit(tradeOff.outcome().cut()));
    }
  }

  static void putIntervals(Confusion counts, ObjectNode json) {
    put("approval_rate_interval", counts.approvalRateInterval(), json);
    counts
        .npaInterval()
        .ifPresentOrElse(
            interval -> put("npa_interval", interval, json), () -> json.putNull("npa_interval"));
  }

  private static void put(Calibration calibration, ObjectNode json) {
    json.put("in_the_large", calibration.inTheLarge());
    put("in_the_large_interval", calibration.inTheLargeInterval(), json);
    calibration
        .line()
        .ifPresent(
            line -> {
              json.put("intercept", line.intercept());
              put("intercept_interval", line.interceptInterval(), json);
              json.put("slope", line.slope());
              put("slope_interval", line.slopeInterval(), json);
            });
    json.put("brier_skill", calibration.brierSkill())
        .put("expected_calibration_error", calibration.expectedCalibrationError());
    ArrayNode reliability = json.putArray("reliability");
    for (ReliabilityBin bin : calibration.reliability()) {
      ObjectNode row =
          reliability
              .addObject()
              .put("lowest", bin.lowest())
              .put("highest", bin.highest())
              .put("rows", bin.rows())
              .put("charged_off", bin.chargedOff())
              .put("expected_rate", bin.meanProbability())
              .put("observed_rate", bin.observedRate());
      put("observed_interval", bin.interval(), row);
    }
  }

  private static void put(GainsBand band, ObjectNode json) {
    json.put("lowest", band.lowest())
        .put("highest", band.highest())
        .put("rows", band.rows())
        .put("charged_off", band.chargedOff())
        .put("bad_rate", band.badRate())
        .put("cumulative_charged_off", band.cumulativeChargedOff())
        .put("cumulative_fully_paid", band.cumulativeFullyPaid())
        .put("ks", band.ks())
        .put("lift", band.lift())
        .put("cumulative_lift", band.cumulativeLift())
        .put("approval_rate", band.approvalRate())
        .put("npa", band.npa());
    band.amountNpa().ifPresent(npa -> json.put("amount_npa", npa));
  }

  private static void put(String name, ConfidenceInterval interval, ObjectNode json) {
    json.putArray(name).add(interval.lower()).add(interval.upper());
  }
}
