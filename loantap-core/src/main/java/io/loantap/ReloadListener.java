package io.loantap;

/**
 * A listener that is told what becomes of a model file that is loaded again. Called by the thread
 * that loads, one call at a time; a slow listener delays the next look at the file, not the
 * scoring.
 */
public interface ReloadListener {
  /** Another model serves from now on. */
  default void reloaded(Scorer now, Scorer before) {}

  /**
   * The file could not be loaded, and the model from before serves on. Said once for each state of
   * the file.
   *
   * @param problem an {@link java.io.IOException}, most often a {@link ModelFormatException}
   */
  default void failed(Exception problem) {}
}
