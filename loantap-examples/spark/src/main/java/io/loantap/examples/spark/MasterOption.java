package io.loantap.examples.spark;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command runs. */
final class MasterOption {
  /** Set by the launcher: the jar that executors elsewhere need. */
  private static final String JAR = "loantap.spark.jar";

  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "The cluster, such as spark://host:7077 (all cores of this machine, or what spark-submit"
              + " says).")
  private @Nullable String master;

  /** Starts the session, or takes the one that there is. */
  SparkSession session() {
    SparkSession.Builder builder = SparkSession.builder().appName("loantap");
    String submitted = System.getProperty("spark.master");
    if (submitted == null || master != null) {
      builder.master(master == null ? "local[*]" : master);
    }
    if (submitted == null) {
      builder.config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false");
    }
    String jar = System.getProperty(JAR);
    if (jar != null && master != null && !master.startsWith("local")) {
      builder.config("spark.jars", Path.of(jar).toAbsolutePath().toString());
    }
    return builder.getOrCreate();
  }
}
