package io.loantap.train.export;

import io.loantap.Scorer;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.DateField;
import io.loantap.applicant.DateFormat;
import io.loantap.applicant.MissingTokens;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.SpecialValues;
import io.loantap.applicant.TextField;
import io.loantap.build.ModelBuilder;
import io.loantap.decision.LendingTerms;
import io.loantap.decision.PolicyRule;
import io.loantap.decision.ReferBand;
import io.loantap.engine.BoundScorecard;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.LogOddsMap;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.curve.NumericCurve;
import io.loantap.scorecard.curve.PiecewiseLinearCurve;
import io.loantap.storage.GoldenRecord;
import io.loantap.storage.ModelReader;
import io.loantap.storage.StoredModel;
import io.loantap.storage.write.ModelWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model that has everything that a model can have, surfaces where it is not mapped, under names
 * that are hard to quote.
 */
final class HardCard {
  static final String AMOUNT = "loan \"amount\"; --'; DROP TABLE t";
  static final String HOME = "ho`me]\\[\n-- x";

  static final Schema SCHEMA =
      Schema.of(
          List.of(
              new NumericField(AMOUNT, "units", 0, 1e6, ""),
              new NumericField("rate", "%", 0, 100, "")
                  .withSpecial(
                      SpecialValues.of(Map.of(-9.0, "NO_RECORD", -8.0, "NO_TRADES", 999.0, "X"))),
              NumericField.of("debt"),
              new NumericField("income", "", 0, Double.POSITIVE_INFINITY, ""),
              new NumericField("defaults", "", 0, 50, ""),
              new NumericField("dependants", "", 0, 20, ""),
              new DateField("opened", DateFormat.ISO_MONTH, ""),
              new DateField("asked", DateFormat.MONTH_YEAR, ""),
              CategoricalField.of("term", List.of("36 months", "60 months"), ""),
              CategoricalField.of("employment", List.of("< 1 year", "3 years", "10+ years"), ""),
              CategoricalField.of(
                      HOME,
                      List.of("O'Neil", "back\\slash", "say \"x\"", "é", "a\nb", "''", "\\'; --"),
                      "")
                  .withMissing(MissingTokens.of(List.of("NA", "n'a"))),
              CategoricalField.of("insured", List.of("N", "Y"), ""),
              CategoricalField.of("grade", List.of("A", "a", "B"), ""),
              new TextField("address", ""),
              NumericField.of("unused")));

  private HardCard() {}

  /** What the builder makes of it. */
  static byte[] plain(LendingTerms terms) {
    return withSurfaces(card(terms)).toJson();
  }

  private static ModelBuilder card(LendingTerms terms) {
    return ModelBuilder.ofLogOdds("hard", SCHEMA)
        .base(-1.1)
        .derived("ratio", "ratio", Map.of("numerator", "debt", "denominator", "income"))
        .derived("log ratio", "log1p", Map.of("of", "ratio"))
        .derived("log rate", "log1p", Map.of("of", "rate"))
        .derived("any default", "flag", Map.of("of", "defaults"))
        .derived("history", "months_between", Map.of("from", "opened", "to", "asked"))
        .derived("vintage", "year", Map.of("of", "asked"))
        .derived("months", "term_months", Map.of("of", "term"))
        .derived("years", "employment_years", Map.of("of", "employment"))
        .derived("zip", "last_characters", Map.of("of", "address", "count", 5))
        .derived("district", "last_characters", Map.of("of", "zip", "count", 2))
        .derived("not used", "flag", Map.of("of", "unused"))
        .line(AMOUNT, new double[] {1000, 5000.5, 20_000, 35_000}, -0.3, 0.1, 0.25, 0.2)
        .bins("rate", new double[] {0.1, 7.3, 12, 15.999}, -0.8, -0.2, 0.1, 0.4, 0.9)
        .special("rate", -9, 0.7)
        .special("rate", 999, -0.1)
        .missing("rate", 0.33)
        .line("debt", new double[] {0, 10_000}, -0.1, 0.3)
        .missing("debt", 0.05)
        .bins("log ratio", new double[] {-0.5, 0.3, 1.7}, 0.5, -0.3, 0, 0.6)
        .missing("log ratio", 0.2)
        .line("log rate", new double[] {0.5, 3}, -0.2, 0.3)
        .missing("log rate", 0)
        .bins("any default", new double[] {1}, -0.05, 0.8)
        .missing("any default", 0.01)
        .line("history", new double[] {0, 120}, 0.4, -0.4)
        .missing("history", 0.15)
        .bins("vintage", new double[] {2010, 2016}, 0.1, 0, -0.1)
        .bins("months", new double[] {37, 48}, -0.3, 0, 0.5)
        .missing("months", 0.1)
        .line("years", new double[] {0, 5, 10}, 0.2, 0, -0.3)
        .levels(
            HOME,
            Map.of(
                "O'Neil",
                0.1,
                "back\\slash",
                0.2,
                "say \"x\"",
                0.3,
                "é",
                -0.2,
                "a\nb",
                -0.3,
                "''",
                0.4,
                "\\'; --",
                -0.4))
        .missing(HOME, 0.07)
        .unseen(HOME, 0.5)
        .levels("insured", Map.of("N", 0.2, "Y", -0.2))
        .missing("insured", 0)
        .unseen("insured", 0.9)
        .levels("grade", Map.of("A", -0.5, "a", 0.5, "B", 0))
        .levels("district", Map.of("45", 0.25, "é9", -0.25))
        .missing("district", 0.3)
        .unseen("district", 0.02)
        .threshold(0.3)
        .terms(terms);
  }

  static byte[] bytes(boolean mapped, LendingTerms terms) {
    ModelBuilder card = card(terms);
    StoredModel plain = read((mapped ? card : withSurfaces(card)).toJson()).model();
    List<Characteristic> all = new ArrayList<>();
    for (Characteristic each : plain.scorecard().characteristics()) {
      all.add(changed(each));
    }
    Scorecard scorecard =
        new Scorecard(
            plain.scorecard().intercept(),
            all,
            plain.scorecard().surfaces(),
            mapped
                ? Optional.of(
                    LogOddsMap.through(
                        new double[] {-2, -0.7, 0.4, 3}, new double[] {-2.5, -1, 0.9, 2.2}))
                : Optional.empty());
    BoundScorecard bound = BoundScorecard.of(scorecard, plain.space());
    List<GoldenRecord> golden = new ArrayList<>();
    plain
        .golden()
        .forEach(
            each ->
                GoldenRecord.of(each.applicant(), bound, plain.schema()).ifPresent(golden::add));
    return ModelWriter.bytes(
        new StoredModel(
            plain.schema(),
            plain.derived(),
            scorecard,
            plain.policy(),
            plain.threshold(),
            plain.training(),
            plain.interpretation(),
            golden,
            plain.calibration()));
  }

  private static ModelBuilder withSurfaces(ModelBuilder card) {
    double[] rates = {0.5, 7.3, 20};
    double[][] square = {{0.3, -0.2}, {-0.5, 0.45}};
    return card.surface(
            AMOUNT,
            new double[] {900, 6000, 12_000, 20_000, 30_000},
            "rate",
            rates,
            new double[][] {
              {0.1, -0.2, 0.3}, {0, 0.25, -0.1}, {-0.3, 0.7, 0.2}, {0.4, 0, -0.4}, {1, -1, 0}
            })
        .surface("years", new double[] {1, 8}, "rate", rates, new double[][] {{1, 0, 1}, {0, 1, 0}})
        .surface("log ratio", new double[] {0, 1}, "history", new double[] {10, 90}, square)
        .surface("vintage", new double[] {2009, 2017}, "debt", new double[] {-5, 9000}, square);
  }

  /** What the builder does not make: lines that go on, and a fallback by another field. */
  private static Characteristic changed(Characteristic each) {
    if (each instanceof Characteristic.Numeric numeric) {
      NumericCurve curve = numeric.curve();
      if (each.name().equals("debt") && curve instanceof PiecewiseLinearCurve line) {
        curve =
            PiecewiseLinearCurve.through(
                line.knots(), line.contributions(), PiecewiseLinearCurve.Outside.EXTEND);
      }
      Fallback missing =
          each.name().equals("years")
              ? new Fallback.ByGroup(
                  "dependants", new double[] {0, 2, 5}, new double[] {0.3, -0.1, 0.6}, 0.12)
              : numeric.missing();
      return new Characteristic.Numeric(
          numeric.name(), curve, missing, numeric.range(), numeric.special());
    }
    return each;
  }

  static LendingTerms referAndRules() {
    return new LendingTerms(
        Optional.of(new ReferBand(0.2, 0.4)),
        List.of(
            new PolicyRule.Minimum(
                "income", 1000, "INCOME_TOO_LOW", PolicyRule.Consequence.DECLINE)),
        Optional.empty());
  }

  static ModelReader.Loaded read(byte[] bytes) {
    try {
      return ModelReader.read(new ByteArrayInputStream(bytes), "hard");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Scorer scorer(byte[] bytes) throws IOException {
    return Scorer.load(new ByteArrayInputStream(bytes), "hard");
  }
}
