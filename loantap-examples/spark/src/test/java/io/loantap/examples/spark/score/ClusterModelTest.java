package io.loantap.examples.spark.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.ScorerOptions;
import io.loantap.examples.spark.Loans;
import io.loantap.examples.spark.StandaloneCluster;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("cluster")
class ClusterModelTest {
  @Test
  void scorer_ofManyTasks_isLoadedOnceInEachExecutor() throws IOException {
    StandaloneCluster cluster = StandaloneCluster.shared();
    cluster.awaitExecutors();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(cluster.session().sparkContext());
    Broadcast<SharedModel> model =
        context.broadcast(
            SharedModel.of(Files.readAllBytes(Loans.MODEL), "the model", ScorerOptions.asModel()));
    Function<Integer, String> scorerInProcess =
        number -> {
          Thread.sleep(20); // so that one executor does not take all tasks
          return ManagementFactory.getRuntimeMXBean().getName()
              + " "
              + System.identityHashCode(model.value().scorer());
        };

    Set<String> scorers =
        new HashSet<>(
            context
                .parallelize(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 10)
                .map(scorerInProcess)
                .collect());

    assertThat(scorers).hasSize(2);
    assertThat(scorers.stream().map(each -> each.split(" ", -1)[0]).collect(Collectors.toSet()))
        .hasSize(2);
  }
}
