package io.loantap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loantap.storage.ExampleModel;
import io.loantap.storage.StoredModel;
import io.loantap.storage.write.ModelWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadableScorerTest {
  private static final byte[] FIRST = bytes(ExampleModel.create());
  private static final byte[] SECOND = bytes(withoutGolden());
  private static final String FIRST_ID = Scorers.of(ExampleModel.create()).modelId();
  private static final String SECOND_ID = Scorers.of(withoutGolden()).modelId();
  private static final Duration INTERVAL = Duration.ofMillis(5);

  private final Heard heard = new Heard();
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("model.json");
    Files.write(file, FIRST);
  }

  @Test
  void reload_anotherModel_takesOver() throws Exception {
    try (ReloadableScorer models = load()) {
      Scorer before = models.scorer();
      assertThat(models.reload()).isFalse();
      assertThat(models.scorer()).isSameAs(before);
      Files.write(file, SECOND);
      assertThat(models.scorer().modelId()).isEqualTo(FIRST_ID);
      assertThat(models.reload()).isTrue();
      assertThat(models.scorer().predict(ExampleModel.plainApplicant()).modelId())
          .isEqualTo(SECOND_ID);
      assertThat(heard.next()).isEqualTo("reloaded " + SECOND_ID + " after " + FIRST_ID);
    }
  }

  @Test
  void reload_badFile_servesOnAndSaysWhy() throws Exception {
    try (ReloadableScorer models = load()) {
      Files.write(file, Arrays.copyOf(SECOND, 1000));
      assertThatThrownBy(models::reload).isInstanceOf(ModelFormatException.class);
      assertThat(models.scorer().modelId()).isEqualTo(FIRST_ID);
      assertThat(models.lastFailure()).containsInstanceOf(ModelFormatException.class);
      assertThat(heard.next()).isEqualTo("failed ModelFormatException");
      Files.write(file, SECOND);
      assertThat(models.reload()).isTrue();
      assertThat(models.lastFailure()).isEmpty();
    }
  }

  @Test
  void load_badFile_isRefused() throws IOException {
    Files.write(file, new byte[] {'{'});
    assertThatThrownBy(this::load).isInstanceOf(ModelFormatException.class);
    assertThatThrownBy(() -> ReloadableScorer.watch(folder.resolve("none.json")))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(
            () ->
                ReloadableScorer.watch(
                    file, ScorerOptions.asModel(), heard, Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the interval must be above zero, got PT-1S");
  }

  @Test
  void load_withOptions_keepsThemAcrossReloads() throws IOException {
    try (ReloadableScorer models = ReloadableScorer.load(file, ScorerOptions.strictest(), heard)) {
      Files.write(file, SECOND);
      models.reload();
      assertThat(models.scorer().options()).isEqualTo(ScorerOptions.strictest());
    }
  }

  @Test
  void watch_fileReplacedByRenaming_isLoaded() throws Exception {
    try (ReloadableScorer models = watch()) {
      replace(SECOND);
      assertThat(heard.next()).isEqualTo("reloaded " + SECOND_ID + " after " + FIRST_ID);
      assertThat(models.scorer().modelId()).isEqualTo(SECOND_ID);
      replace(FIRST);
      assertThat(heard.next()).isEqualTo("reloaded " + FIRST_ID + " after " + SECOND_ID);
    }
  }

  @Test
  void watch_sameTimeAndSize_isSeenByItsIdentity() throws Exception {
    FileTime time = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(file, time);
    try (ReloadableScorer models = watch()) {
      Path other = Files.write(folder.resolve("other"), padded(SECOND, FIRST.length));
      Files.setLastModifiedTime(other, time);
      assertThat(Files.size(other)).isEqualTo(Files.size(file));
      Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
      assertThat(heard.next()).startsWith("reloaded " + SECOND_ID);
      assertThat(models.scorer().modelId()).isEqualTo(SECOND_ID);
    }
  }

  @Test
  void watch_fileWrittenSlowlyInPlace_isLoadedWhenWhole() throws Exception {
    try (ReloadableScorer models = watch()) {
      Files.write(file, new byte[0]);
      for (int at = 0; at < SECOND.length; at += 1000) {
        byte[] part = Arrays.copyOfRange(SECOND, at, Math.min(at + 1000, SECOND.length));
        Files.write(file, part, StandardOpenOption.APPEND);
        assertThat(models.scorer().predict(ExampleModel.plainApplicant()).probability())
            .isEqualTo(0.1072392543023643);
        Thread.sleep(2);
      }
      String last = heard.next();
      while (last.startsWith("failed")) { // the writer may be slower than the interval
        last = heard.next();
      }
      assertThat(last).startsWith("reloaded " + SECOND_ID);
      assertThat(models.lastFailure()).isEmpty();
    }
  }

  @Test
  void watch_badFile_isReportedOnceAndMended() throws Exception {
    try (ReloadableScorer models = watch()) {
      Files.write(file, Arrays.copyOf(SECOND, 500));
      String first = heard.next();
      assertThat(first).isEqualTo("failed ModelFormatException");
      assertThat(heard.events.poll(100, TimeUnit.MILLISECONDS)).isNull();
      assertThat(models.lastFailure()).isPresent();
      assertThat(models.scorer().modelId()).isEqualTo(FIRST_ID);
      Files.write(file, SECOND);
      assertThat(heard.nextReload()).startsWith("reloaded " + SECOND_ID);
    }
  }

  @Test
  void watch_fileDeletedAndRestored_servesOnAndRecovers() throws Exception {
    try (ReloadableScorer models = watch()) {
      Files.delete(file);
      assertThat(heard.next()).isEqualTo("failed NoSuchFileException");
      assertThat(models.scorer().modelId()).isEqualTo(FIRST_ID);
      Files.write(file, FIRST);
      while (models.lastFailure().isPresent()) {
        Thread.sleep(1);
      }
      Files.delete(file);
      Files.write(file, SECOND);
      assertThat(heard.nextReload()).startsWith("reloaded " + SECOND_ID);
    }
  }

  @Test
  void watch_linkedFolderTurnedElsewhere_isSeen() throws Exception {
    Path one = Files.createDirectory(folder.resolve("..one"));
    Path two = Files.createDirectory(folder.resolve("..two"));
    Files.write(one.resolve("model.json"), FIRST);
    Files.write(two.resolve("model.json"), SECOND);
    Path data = folder.resolve("..data");
    Files.createSymbolicLink(data, one.getFileName());
    Path mounted = folder.resolve("mounted.json");
    Files.createSymbolicLink(mounted, Path.of("..data", "model.json"));
    try (ReloadableScorer models =
        ReloadableScorer.watch(mounted, ScorerOptions.asModel(), heard, INTERVAL)) {
      Path next = Files.createSymbolicLink(folder.resolve("..data_tmp"), two.getFileName());
      Files.move(next, data, StandardCopyOption.ATOMIC_MOVE);
      assertThat(heard.next()).startsWith("reloaded " + SECOND_ID);
      assertThat(models.scorer().modelId()).isEqualTo(SECOND_ID);
    }
  }

  @Test
  void watch_listenerThatThrows_goesOnWatching() throws Exception {
    ReloadListener failing =
        new ReloadListener() {
          @Override
          public void failed(Exception problem) {
            heard.failed(problem);
            throw new IllegalStateException(
                "expected by this test, printed by the watching thread");
          }

          @Override
          public void reloaded(Scorer now, Scorer before) {
            heard.reloaded(now, before);
            throw new AssertionError("expected by this test, printed by the watching thread");
          }
        };
    try (ReloadableScorer models =
        ReloadableScorer.watch(file, ScorerOptions.asModel(), failing, INTERVAL)) {
      Files.delete(file);
      assertThat(heard.next()).startsWith("failed");
      replace(SECOND);
      assertThat(heard.nextReload()).startsWith("reloaded " + SECOND_ID);
      assertThat(models.scorer().modelId()).isEqualTo(SECOND_ID);
      Files.delete(file);
      assertThat(heard.next()).startsWith("failed");
      assertThat(models.isWatching()).isTrue();
    }
  }

  @Test
  void isWatching_neverOrNoLonger_isFalse() throws Exception {
    ReloadableScorer watched =
        ReloadableScorer.watch(file, ScorerOptions.asModel(), heard, INTERVAL);
    try (ReloadableScorer loaded = ReloadableScorer.load(file, ScorerOptions.asModel(), heard)) {
      assertThat(loaded.isWatching()).isFalse();
    }
    assertThat(watched.isWatching()).isTrue();
    watched.close();
    for (int i = 0; i < 1_000 && watched.isWatching(); i++) {
      Thread.sleep(10);
    }
    assertThat(watched.isWatching()).isFalse();
  }

  @Test
  void close_watched_endsTheWatchingAndServesOn() throws Exception {
    ReloadableScorer models = watch();
    models.close();
    models.close();
    replace(SECOND);
    assertThat(heard.events.poll(100, TimeUnit.MILLISECONDS)).isNull();
    assertThat(models.scorer().modelId()).isEqualTo(FIRST_ID);
    assertThat(models.reload()).isTrue();
  }

  private ReloadableScorer load() throws IOException {
    return ReloadableScorer.load(file, ScorerOptions.asModel(), heard);
  }

  private ReloadableScorer watch() throws IOException {
    return ReloadableScorer.watch(file, ScorerOptions.asModel(), heard, INTERVAL);
  }

  private void replace(byte[] bytes) throws IOException {
    Files.move(Files.write(folder.resolve("new"), bytes), file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static byte[] padded(byte[] bytes, int length) {
    byte[] longer = Arrays.copyOf(bytes, length);
    Arrays.fill(longer, bytes.length, length, (byte) ' ');
    return longer;
  }

  private static StoredModel withoutGolden() {
    StoredModel model = ExampleModel.create();
    return new StoredModel(
        model.schema(),
        model.derived(),
        model.scorecard(),
        model.policy(),
        model.threshold(),
        model.training(),
        List.of());
  }

  private static byte[] bytes(StoredModel model) {
    return ModelWriter.bytes(model);
  }

  private static final class Heard implements ReloadListener {
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    @Override
    public void reloaded(Scorer now, Scorer before) {
      events.add("reloaded " + now.modelId() + " after " + before.modelId());
    }

    @Override
    public void failed(Exception problem) {
      events.add("failed " + problem.getClass().getSimpleName());
    }

    /** Waits as long as a very slow machine may take. */
    String next() throws InterruptedException {
      return String.valueOf(events.poll(60, TimeUnit.SECONDS));
    }

    /** The next reload; a file that is being written may fail first. */
    String nextReload() throws InterruptedException {
      String event = next();
      while (event.startsWith("failed")) {
        event = next();
      }
      return event;
    }
  }
}
