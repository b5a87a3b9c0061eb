package io.loantap.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("cluster")
class StandaloneClusterTest {
  private static final Function<Integer, String> PROCESS =
      number -> {
        Thread.sleep(20); // so that one executor does not take all tasks
        return ManagementFactory.getRuntimeMXBean().getName();
      };

  @Test
  void tasks_runInTwoOtherProcesses_alsoAfterOneWasKilled() {
    StandaloneCluster cluster = StandaloneCluster.shared();
    Set<String> before = processes(cluster);

    cluster.killExecutor(0);
    cluster.awaitExecutors();
    Set<String> after = processes(cluster);

    String own = ManagementFactory.getRuntimeMXBean().getName();
    assertThat(before).hasSize(2).doesNotContain(own);
    assertThat(after).hasSize(2).doesNotContain(own).isNotEqualTo(before);
  }

  private static Set<String> processes(StandaloneCluster cluster) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(cluster.session().sparkContext());
    List<Integer> numbers = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    return new HashSet<>(context.parallelize(numbers, numbers.size()).map(PROCESS).collect());
  }
}
