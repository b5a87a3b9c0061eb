package io.loantap.storage.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;

  @Test
  void commit_newFile_holdsAllBytesAndNothingElseIsLeft() throws IOException {
    Path target = folder.resolve("model.json");

    write(target, "new");

    assertThat(target).hasContent("new");
    assertThat(names()).containsExactly("model.json");
  }

  @Test
  void commit_existingFile_isSeenOldUntilThenAndReplaced() throws IOException {
    Path target = Files.writeString(folder.resolve("model.json"), "a longer old content");

    try (AtomicFile file = AtomicFile.create(target)) {
      file.output().write("new".getBytes(UTF_8));
      assertThat(target).hasContent("a longer old content");
      file.commit();
    }

    assertThat(target).hasContent("new");
    assertThat(names()).containsExactly("model.json");
  }

  @Test
  void commit_singleBytesAndPieces_keepTheirOrder() throws IOException {
    Path target = folder.resolve("bytes");

    try (AtomicFile file = AtomicFile.create(target)) {
      file.output().write('a');
      file.output().write("xbcx".getBytes(UTF_8), 1, 2);
      file.commit();
    }

    assertThat(target).hasContent("abc");
  }

  @Test
  void commit_symbolicLink_replacesWhatItPointsTo() throws IOException {
    Path real = Files.writeString(folder.resolve("model-7.json"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("current.json"), real.getFileName());

    write(link, "new");

    assertThat(link).isSymbolicLink();
    assertThat(real).hasContent("new");
  }

  @Test
  void commit_newFile_hasThePermissionsOfAnyNewFile() throws IOException {
    assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "this file system has no POSIX permissions");
    Path ordinary = Files.writeString(folder.resolve("ordinary"), "");

    write(folder.resolve("atomic"), "");

    assertThat(Files.getPosixFilePermissions(folder.resolve("atomic")))
        .isEqualTo(Files.getPosixFilePermissions(ordinary));
  }

  @Test
  void close_withoutCommit_leavesTheOldFileOnly() throws IOException {
    Path target = Files.writeString(folder.resolve("model.json"), "old");

    try (AtomicFile file = AtomicFile.create(target)) {
      file.output().write("half".getBytes(UTF_8));
      file.output().close();
    }

    assertThat(target).hasContent("old");
    assertThat(names()).containsExactly("model.json");
  }

  @Test
  void close_twiceAndAfterCommit_doesNothing() throws IOException {
    Path target = folder.resolve("model.json");
    AtomicFile file = AtomicFile.create(target);
    file.commit();

    file.close();
    file.close();

    assertThat(target).isEmptyFile();
  }

  @Test
  void create_missingFolder_namesIt() {
    Path target = folder.resolve("models").resolve("model.json");

    assertThatThrownBy(() -> AtomicFile.create(target))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContainingAll(target.toString(), "no folder " + target.getParent(), "Create it");
  }

  @Test
  void create_folder_isRefused() {
    assertThatThrownBy(() -> AtomicFile.create(folder))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContainingAll(folder.toString(), "this is a folder", "Name a file");
  }

  @Test
  void create_root_isRefused() {
    assertThatThrownBy(() -> AtomicFile.create(folder.getRoot()))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("this is a folder");
  }

  @Test
  void create_writeProtectedFile_isRefused() throws IOException {
    Path target = Files.writeString(folder.resolve("model.json"), "old");
    assumeTrue(target.toFile().setWritable(false), "cannot set permissions here");
    assumeFalse(Files.isWritable(target), "permissions do not bind this user (root)");

    assertThatThrownBy(() -> AtomicFile.create(target))
        .isInstanceOf(AccessDeniedException.class)
        .hasMessageContainingAll(target.toString(), "write-protected", "Choose another");
  }

  @Test
  void create_writeProtectedFolder_isRefused() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    assumeTrue(closed.toFile().setWritable(false), "cannot set permissions here");
    assumeFalse(Files.isWritable(closed), "permissions do not bind this user (root)");

    assertThatThrownBy(() -> AtomicFile.create(closed.resolve("model.json")))
        .isInstanceOf(AccessDeniedException.class)
        .hasMessageContainingAll("no permission", closed.toString(), "Choose another");
  }

  @Test
  void create_folderThatTakesNoFiles_namesTargetAndRemedy() {
    Path target = Path.of("/proc/model.json");
    assumeTrue(Files.isDirectory(target.getParent()), "there is no /proc here");

    assertThatThrownBy(() -> AtomicFile.create(target))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContainingAll("/proc/model.json", "cannot be written", "another folder")
        .hasMessageNotContaining(".tmp");
  }

  @Test
  void write_fullDisk_namesTargetAndRemedy() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "there is no /dev/full here");

    try (AtomicFile file = AtomicFile.create(full)) {
      assertThatThrownBy(() -> file.output().write(1))
          .isInstanceOf(FileSystemException.class)
          .hasMessageContainingAll("/dev/full", "cannot be written", "Make room");
    }
    assertThat(full).exists();
  }

  @Test
  void commit_device_staysADevice() throws IOException {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device), "there is no /dev/null here");

    write(device, "gone");

    assertThat(Files.isRegularFile(device)).isFalse();
  }

  @Test
  void commit_folderTakesTheName_failsAndLeavesNothing() throws IOException {
    Path target = folder.resolve("model.json");

    try (AtomicFile file = AtomicFile.create(target)) {
      Files.writeString(Files.createDirectory(target).resolve("inside"), "");
      assertThatThrownBy(file::commit)
          .isInstanceOf(FileSystemException.class)
          .hasMessageContainingAll(target.toString(), "cannot be written");
    }

    assertThat(names()).containsExactly("model.json");
  }

  @Test
  void create_twoAtOnce_theLastCommitStands() throws IOException {
    Path target = folder.resolve("model.json");

    try (AtomicFile first = AtomicFile.create(target);
        AtomicFile second = AtomicFile.create(target)) {
      first.output().write("first".getBytes(UTF_8));
      second.output().write("second".getBytes(UTF_8));
      second.commit();
      first.commit();
    }

    assertThat(target).hasContent("first");
  }

  private static void write(Path target, String content) throws IOException {
    try (AtomicFile file = AtomicFile.create(target);
        OutputStream output = file.output()) {
      output.write(content.getBytes(UTF_8));
      file.commit();
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).toList();
    }
  }
}
