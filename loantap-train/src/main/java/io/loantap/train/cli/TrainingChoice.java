package io.loantap.train.cli;

import io.loantap.learn.evaluation.ThresholdObjective;
import io.loantap.scorecard.CalibrationRecord;
import io.loantap.train.BusinessOptions;
import io.loantap.train.TestRows;
import io.loantap.train.TrainingOptions;
import io.loantap.train.command.Console;
import io.loantap.train.csv.StreamInput;
import io.loantap.train.data.ReadingSummary;
import io.loantap.train.fit.ClassWeights;
import io.loantap.train.recipe.PairRules;
import io.loantap.train.recipe.Penalty;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.SelectionRules;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of a training run, wherever the loans are: a mixin. */
public final class TrainingChoice {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @ArgGroup private TestChoice test = new TestChoice();

  @Option(
      names = "--objective",
      paramLabel = "OBJECTIVE",
      converter = Converters.Objective.class,
      defaultValue = "f1",
      description =
          "What the threshold is chosen for: f1 (default), f-beta=2, youden, cost=5, cost=5000,1000"
              + " (of a bad and of a lost good loan), profit=0.15,0.6 (margin and loss by"
              + " amount), emp=0.2,0.3,0.15 (p0, p1, ROI), max-npa=0.06 (observed),"
              + " max-npa-strict=0.06 (upper end of its interval), max-npa-expected=0.06 (mean PD"
              + " of the approved), min-recall=0.6, min-precision=0.5 or approval-rate=0.7.")
  private ThresholdObjective objective = new ThresholdObjective.F1();

  @Option(
      names = "--calibrate",
      paramLabel = "METHOD",
      defaultValue = "none",
      converter = Converters.Calibrate.class,
      description =
          "Corrects the probabilities by training loans scored out of fold: none (default),"
              + " intercept, platt, or isotonic, which takes 1,000 bad loans.")
  private CalibrationRecord.Method calibration = CalibrationRecord.Method.NONE;

  @Option(
      names = "--npa-caps",
      paramLabel = "CAP",
      split = ",",
      converter = Converters.NpaCap.class,
      description = "NPA caps whose price is printed (0.05,0.055,0.06,0.1).")
  private @Nullable List<Double> npaCaps;

  @Mixin private MoneyOptions money = new MoneyOptions();

  @Mixin private PolicyOption policy = new PolicyOption();

  @Option(
      names = "--l2",
      paramLabel = "PENALTY",
      converter = Converters.L2.class,
      description =
          "Half of this times the squared coefficients is added to the log-loss (as the"
              + " recipe says). auto takes the best of a path by cross-validation, auto-1se the"
              + " strongest within one standard error of it.")
  private @Nullable Penalty penalty;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "42",
      description = "Of the random split and the folds (42).")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "At most so many; the model does not depend on it (all processors).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--allow-leakage",
      paramLabel = "COL[,COL]",
      arity = "0..1",
      parameterConsumer = Converters.OptionalColumns.class,
      description =
          "Trains even if these characteristics give the outcome away; without names, whichever"
              + " do.")
  private @Nullable Set<String> allowLeakage;

  @Option(
      names = "--skip-bad-rows",
      description =
          "Leaves out rows that cannot be read instead of stopping, up to the share of --max-bad.")
  private boolean skipBadRows;

  @Option(
      names = "--max-bad",
      paramLabel = "SHARE",
      defaultValue = "0.05",
      converter = Converters.Share.class,
      description =
          "With --skip-bad-rows: stops if more than this share of the rows is bad (0.05).")
  private double mostBad = 0.05;

  @Option(
      names = "--anyway",
      description = "Trains even on fewer than 20 bad loans, of which no figure can be trusted.")
  private boolean anyway;

  @Option(
      names = "--class-weight",
      paramLabel = "WEIGHT",
      defaultValue = "none",
      converter = Converters.Classes.class,
      description =
          "none (default), or balanced: both outcomes count half in the fit, and the intercept is"
              + " corrected afterwards.")
  private ClassWeights classWeights = ClassWeights.NONE;

  @Option(
      names = "--select",
      negatable = true,
      description =
          "Selects characteristics: beyond chance by information value, one of each cluster, then"
              + " by the loss of loans held out; --no-select uses all (as the recipe says; auto"
              + " selects from 30 candidates on).")
  private @Nullable Boolean select;

  @Option(
      names = "--select-1se",
      description =
          "As --select, but as few as make loans held out lose no more than one standard error.")
  private boolean fewest;

  @Option(
      names = "--max-characteristics",
      paramLabel = "N",
      description = "With --select, which it implies: at most so many (any number).")
  private @Nullable Integer mostCharacteristics;

  @Option(
      names = "--min-iv",
      paramLabel = "IV",
      description =
          "With --select, which it implies: none of less information value than this (0).")
  private @Nullable Double leastIv;

  @Option(
      names = "--pairs",
      paramLabel = "auto|none|A:B[,C:D]",
      description =
          "Pairs of numeric characteristics that contribute together, beside what each does by"
              + " itself: those that loans held out choose (auto), none, or these (the recipe's,"
              + " none).")
  private @Nullable String pairs;

  @Mixin private InterpretationChoice interpretation = new InterpretationChoice();

  /** At most one way to choose the test loans. */
  static final class TestChoice {
    @Option(
        names = "--test",
        paramLabel = "FRACTION",
        description =
            "Random share of the loans of each outcome to test on (0.3); 0 tests out of fold.")
    private @Nullable Double share;

    @Option(names = "--test-file", paramLabel = "FILE", description = "Tests on these loans.")
    private @Nullable Path file;

    @Option(
        names = "--test-after",
        paramLabel = "MONTH",
        converter = Converters.Month.class,
        description =
            "Tests on the loans issued after this month, such as Dec-2010 or 2010-12, after this"
                + " year, or after the month of this date.")
    private @Nullable YearMonth after;

    /** The file of test loans, if there is one. */
    @Nullable Path file() {
      return file;
    }

    TestRows rows(TableOptions tables) throws IOException {
      if (file != null) {
        return new TestRows.OfFile(tables.input(file, StreamInput.Passes.ONE));
      }
      return after != null
          ? new TestRows.After(after)
          : new TestRows.Share(share == null ? 0.3 : share);
    }
  }

  /** Makes a mixin with all defaults. */
  public TrainingChoice() {}

  /**
   * The recipe with the selection asked for.
   *
   * @throws picocli.CommandLine.ParameterException if that contradicts itself
   */
  public Recipe selecting(Recipe recipe) {
    boolean limits = fewest || mostCharacteristics != null || leastIv != null;
    if (limits && Boolean.FALSE.equals(select)) {
      throw Console.of(command)
          .usage(
              "--select-1se, --max-characteristics and --min-iv say how to select, but --no-select asks"
                  + " not to; leave one out");
    }
    if (select == null && !limits) {
      return recipe;
    }
    try {
      SelectionRules rules = recipe.selectionRules().orElse(SelectionRules.USUAL);
      rules = fewest ? rules.withRule(Penalty.Rule.ONE_STANDARD_ERROR) : rules;
      rules = mostCharacteristics == null ? rules : rules.withMost(mostCharacteristics);
      rules = leastIv == null ? rules : rules.withLeastIv(leastIv);
      return recipe.withSelection(Boolean.FALSE.equals(select) ? null : rules);
    } catch (IllegalArgumentException e) {
      throw Console.of(command).usage(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The recipe with the pairs asked for.
   *
   * @throws picocli.CommandLine.ParameterException if they are no pairs of its characteristics
   */
  public Recipe pairing(Recipe recipe) {
    if (pairs == null) {
      return recipe;
    }
    try {
      return pairs.equals("none")
          ? recipe.withPairs(null)
          : recipe.withPairs(PairRules.parse(pairs).among(recipe.characteristics()));
    } catch (IllegalArgumentException e) {
      throw Console.of(command).usage("--pairs: " + e.getMessage());
    }
  }

  long seed() {
    return seed;
  }

  @Nullable Path testFile() {
    return test.file();
  }

  @Nullable Path catalogue() {
    return interpretation.catalogue();
  }

  /**
   * The options asked for.
   *
   * @param tables how a file of test loans is written
   * @throws IOException if a file that they name cannot be read
   * @throws picocli.CommandLine.ParameterException if they contradict each other
   */
  public TrainingOptions options(TableOptions tables) throws IOException {
    try {
      if (threads < 1) {
        throw new IllegalArgumentException("--threads must be at least 1");
      }
      return TrainingOptions.defaults()
          .withTestRows(test.rows(tables))
          .withObjective(objective)
          .withPenalty(penalty)
          .withSeed(seed)
          .withThreads(threads)
          .withLeakage(
              allowLeakage != null && allowLeakage.isEmpty()
                  ? TrainingOptions.Leakage.ALLOW
                  : TrainingOptions.Leakage.STOP)
          .withWaived(allowLeakage == null ? Set.of() : allowLeakage)
          .withOnBadRows(
              skipBadRows ? new ReadingSummary.OnBadRows(mostBad) : ReadingSummary.OnBadRows.STOP)
          .withAnyway(anyway)
          .withClassWeights(classWeights)
          .withCalibration(calibration)
          .withBusiness(
              new BusinessOptions(
                  money.profit(),
                  money.amount(),
                  npaCaps == null ? BusinessOptions.defaults().npaCaps() : npaCaps))
          .withInterpretation(interpretation.options())
          .withTerms(policy.terms());
    } catch (IllegalArgumentException e) {
      throw Console.of(command).usage(String.valueOf(e.getMessage()));
    }
  }
}
