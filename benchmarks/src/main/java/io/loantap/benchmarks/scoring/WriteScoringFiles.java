package io.loantap.benchmarks.scoring;

import io.loantap.Scorer;
import io.loantap.benchmarks.loans.LoanTexts;
import io.loantap.benchmarks.loans.WriteLoans;
import io.loantap.train.TestRows;
import io.loantap.train.Trainer;
import io.loantap.train.TrainingOptions;
import io.loantap.train.recipe.Recipes;
import io.loantap.train.support.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.ServiceLoader;

/**
 * Trains the model of the comparison on made-up loans and writes it for each library on the class
 * path, with the applicants to score. The applicants are loans of the training file, so that no
 * value lies beyond those of training.
 *
 * <pre>
 * java -cp benchmarks/target/benchmarks.jar io.loantap.benchmarks.scoring.WriteScoringFiles
 * </pre>
 */
public final class WriteScoringFiles {
  /** Loans of the training file. */
  static final int LOANS = 40_000;

  private static final int APPLICANTS = 1000;

  private WriteScoringFiles() {}

  /** Writes into the folder named, or into the usual one. */
  public static void main(String[] args) throws Exception {
    write(new ScoringFiles(Path.of(args.length > 0 ? args[0] : ScoringFiles.DEFAULT)), LOANS);
  }

  static void write(ScoringFiles files, int loans) throws Exception {
    Files.createDirectories(files.folder());
    train(files.folder(), loans, files.loantapModel());
    Scorer model = Scorer.load(files.loantapModel());
    files.writeModel(ComparisonModel.of(model.scorecard()));
    files.writeApplicants(model.schema(), LoanTexts.first(APPLICANTS));
    for (ScoringBenchmark library : ServiceLoader.load(ScoringBenchmark.class)) {
      library.write(files);
    }
  }

  private static void train(Path folder, int loans, Path model) throws IOException {
    Path csv = folder.resolve("loans.csv");
    Path recipe = folder.resolve("recipe.json");
    WriteLoans.main(new String[] {csv.toString(), Integer.toString(loans)});
    try (InputStream resource =
        WriteScoringFiles.class.getResourceAsStream("/io/loantap/benchmarks/scoring.json")) {
      Files.copy(Objects.requireNonNull(resource), recipe, StandardCopyOption.REPLACE_EXISTING);
    }
    TrainingOptions options =
        TrainingOptions.defaults()
            .withTestRows(new TestRows.Share(0))
            .withLeakage(TrainingOptions.Leakage.ALLOW); // the zip codes, on purpose
    new Trainer(options, Progress.NONE).train(csv, Recipes.find(recipe.toString())).write(model);
    Files.delete(csv);
    Files.delete(recipe);
  }
}
