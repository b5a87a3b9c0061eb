package io.loantap.examples.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;

/**
 * A master and two workers, each with an executor of one core, in processes of their own on
 * loopback, and a session of this JVM that uses them. A JVM has one Spark context, so tests of a
 * cluster bear the tag {@code cluster} and run in a JVM of their own, where they share {@link
 * #shared}.
 */
public final class StandaloneCluster implements AutoCloseable {
  private static final int WORKERS = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static StandaloneCluster shared;

  private final List<SparkDaemon> workers = new ArrayList<>();
  private final SparkDaemon master;
  private SparkSession session;

  private StandaloneCluster(Path folder) throws IOException {
    master =
        SparkDaemon.start(
            "master",
            folder,
            "org.apache.spark.deploy.master.Master",
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--webui-port",
            "0");
  }

  /** The cluster of this JVM, started by the first test that asks and stopped with the JVM. */
  public static synchronized StandaloneCluster shared() {
    if (shared == null) {
      StandaloneCluster cluster = start(Path.of("target", "cluster"));
      Runtime.getRuntime().addShutdownHook(new Thread(cluster::close, "cluster"));
      shared = cluster;
    }
    return shared;
  }

  /** Starts all processes and the session, and waits for both executors. */
  static StandaloneCluster start(Path folder) {
    try {
      Path home = Files.createDirectories(folder).toAbsolutePath();
      StandaloneCluster cluster = new StandaloneCluster(home);
      try {
        cluster.join(home);
        return cluster;
      } catch (IOException | InterruptedException | RuntimeException e) {
        cluster.close();
        throw e;
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the cluster did not start", e);
    }
  }

  private void join(Path home) throws IOException, InterruptedException {
    String url = master.await(Pattern.compile("Starting Spark master at (spark://\\S+)"));
    for (int i = 0; i < WORKERS; i++) {
      String name = "worker-" + i;
      workers.add(
          SparkDaemon.start(
              name,
              home,
              "org.apache.spark.deploy.worker.Worker",
              "--host",
              "127.0.0.1",
              "--webui-port",
              "0",
              "--cores",
              "1",
              "--memory",
              "512m",
              "--work-dir",
              home.resolve(name).toString(),
              url));
    }
    for (SparkDaemon worker : workers) {
      worker.await(Pattern.compile("(Successfully registered) with master"));
    }
    session =
        SparkSession.builder()
            .master(url)
            .appName("loantap cluster tests")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.executor.memory", "512m")
            .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
            .config("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
            .config("spark.local.dir", home.resolve("local").toString())
            .config("spark.sql.shuffle.partitions", "4")
            .config("spark.scheduler.minRegisteredResourcesRatio", "1.0")
            .getOrCreate();
    awaitExecutors();
  }

  /** The session of this JVM. */
  public SparkSession session() {
    return session;
  }

  /**
   * Kills the process of one executor, as a failing machine would. The master starts another one in
   * its place; {@link #awaitExecutors} waits for it.
   *
   * @param worker 0 or 1
   */
  public void killExecutor(int worker) {
    List<ProcessHandle> executors = workers.get(worker).children();
    if (executors.isEmpty()) {
      throw new IllegalStateException("worker " + worker + " has no executor");
    }
    executors.forEach(ProcessHandle::destroyForcibly);
    executors.forEach(executor -> executor.onExit().join());
  }

  /** Waits until each worker has an executor that has reported to the driver. */
  public void awaitExecutors() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    // The driver counts as one.
    while (session.sparkContext().getExecutorMemoryStatus().size() < WORKERS + 1) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("no " + WORKERS + " executors; see target/cluster");
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
  }

  /** Ends the session and all processes. */
  @Override
  public void close() {
    try {
      if (session != null) {
        session.stop();
      }
    } finally {
      workers.forEach(SparkDaemon::close);
      master.close();
    }
  }
}
