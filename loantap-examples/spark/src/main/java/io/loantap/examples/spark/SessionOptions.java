package io.loantap.examples.spark;

import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the Spark session: the master that it runs on. */
final class SessionOptions {
  /** Property that the launcher sets: the jar that executors elsewhere lack. */
  private static final String JAR = "loantap.spark.jar";

  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "Where Spark runs: local[4], spark://HOST:PORT, yarn, k8s://URL. By default what"
              + " spark-submit says, or all cores of this machine.")
  private @Nullable String master;

  /** The session of this JVM, started if there is none. It lasts as long as the JVM. */
  SparkSession session() {
    SparkSession.Builder builder = SparkSession.builder().appName("loantap");
    if (master != null) {
      builder.master(master);
    } else if (System.getProperty("spark.master") == null) {
      builder.master("local[*]").config("spark.ui.enabled", "false");
    }
    String jar = System.getProperty(JAR);
    if (jar != null && master != null && !master.startsWith("local")) {
      builder.config("spark.jars", jar);
    }
    return builder.getOrCreate();
  }
}
