package io.loantap.train.jdbc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A server of PostgreSQL of a test's own, where one is installed; its user is loantap. */
public final class PostgresServer {
  private final @Nullable Path programs;
  private final Path folder;
  private final int port;

  private PostgresServer(@Nullable Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** Not one. */
  public static PostgresServer none() {
    return new PostgresServer(null, Path.of(""), 0);
  }

  /** A running server; where there can be none, the test is skipped with a word. */
  public static PostgresServer start() throws Exception {
    @Nullable Path programs = programs();
    assumeTrue(programs != null, "PostgreSQL is not installed: skipped");
    Path folder = Files.createTempDirectory("loantap-postgres");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    PostgresServer server = new PostgresServer(programs, folder, port);
    boolean started =
        server.run("initdb", "-D", server.data(), "-U", "loantap", "-A", "trust", "--no-sync")
            && server.run(
                "pg_ctl",
                "-D",
                server.data(),
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -k " + folder,
                "start");
    assumeTrue(started, "PostgreSQL does not start here: skipped");
    return server;
  }

  /** Where it listens. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  /** Ends it and takes its data away. */
  public void stop() throws Exception {
    if (programs != null) {
      run("pg_ctl", "-D", data(), "-m", "immediate", "stop");
      run("rm", "-rf", data());
    }
  }

  private static @Nullable Path programs() throws IOException {
    Path all = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(all)) {
      return null;
    }
    try (Stream<Path> versions = Files.list(all)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .findFirst()
          .orElse(null);
    }
  }

  /** Runs a program; as the user postgres where this one is root, whom PostgreSQL refuses. */
  private boolean run(String program, String... args) throws Exception {
    List<String> words = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      words.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    words.add(program.equals("rm") || programs == null ? program : programs + "/" + program);
    words.addAll(List.of(args));
    Process process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
  }
}
