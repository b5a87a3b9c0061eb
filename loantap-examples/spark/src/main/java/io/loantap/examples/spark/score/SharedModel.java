package io.loantap.examples.spark.score;

import io.loantap.Scorer;
import io.loantap.ScorerOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a model file and the options to score by, as they are broadcast. An executor keeps
 * one copy of what is broadcast, so the model is loaded once in each, by whichever task asks first.
 * Safe for any number of threads.
 */
public final class SharedModel implements Serializable {
  private static final long serialVersionUID = 1L;

  private final byte[] file;
  private final Options options;
  private transient @Nullable Scorer scorer;

  /** The options, which travel; those of the library do not. */
  private record Options(
      ScorerOptions.Gap missing,
      ScorerOptions.Gap unseen,
      ScorerOptions.BeyondTraining beyondTraining,
      ScorerOptions.OutOfRange outOfRange,
      ScorerOptions.UnknownField unknownField)
      implements Serializable {}

  private SharedModel(byte[] file, Options options, Scorer scorer) {
    this.file = file;
    this.options = options;
    this.scorer = scorer;
  }

  /**
   * Reads and verifies a model, on the driver.
   *
   * @param name what messages call the file
   * @throws io.loantap.ModelFormatException if it is not a model that can be trusted
   */
  public static SharedModel of(byte[] file, String name, ScorerOptions options) throws IOException {
    Options travelling =
        new Options(
            options.missing(),
            options.unseen(),
            options.beyondTraining(),
            options.outOfRange(),
            options.unknownField());
    return new SharedModel(file.clone(), travelling, load(file, name, options));
  }

  /** The scorer of this JVM. */
  public synchronized Scorer scorer() {
    @Nullable Scorer loaded = scorer;
    if (loaded == null) {
      try {
        loaded =
            load(
                file,
                "the model",
                new ScorerOptions(
                    options.missing,
                    options.unseen,
                    options.beyondTraining,
                    options.outOfRange,
                    options.unknownField));
      } catch (IOException e) {
        // The driver has loaded the same bytes, so this executor has another loantap.
        throw new UncheckedIOException(e);
      }
      scorer = loaded;
    }
    return loaded;
  }

  private static Scorer load(byte[] file, String name, ScorerOptions options) throws IOException {
    return Scorer.load(new ByteArrayInputStream(file), name).with(options);
  }
}
