package io.loantap.benchmarks.scoring.peers;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import io.loantap.benchmarks.scoring.ComparisonModel.Line;
import io.loantap.benchmarks.scoring.ComparisonModel.Table;
import io.loantap.benchmarks.scoring.ComparisonModel;
import io.loantap.benchmarks.scoring.Encoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The model as two ONNX graphs in float: one that takes encoded columns, and one that takes each
 * field by its name and encodes in the graph, as a converted scikit-learn pipeline does.
 */
final class OnnxFiles {
  static final String ENCODED = "encoded.onnx";
  static final String BY_FIELDS = "fields.onnx";
  static final String COLUMNS = "columns";
  static final String PROBABILITY = "probability";

  private OnnxFiles() {}

  static void writeEncoded(ComparisonModel model, Path file) throws IOException {
    Encoder encoder = new Encoder(model);
    OnnxGraph graph = new OnnxGraph();
    graph.input(COLUMNS, DataType.FLOAT, encoder.width());
    finish(graph, COLUMNS, encoder.weights(), encoder.intercept());
    graph.write(file);
  }

  static void writeByFields(ComparisonModel model, Path file) throws IOException {
    OnnxGraph graph = new OnnxGraph();
    List<String> parts = new ArrayList<>(List.of("scaled"));
    List<Double> weights = new ArrayList<>();
    double intercept = model.intercept();
    for (Line line : model.lines()) {
      graph.input(line.name(), DataType.FLOAT, 1);
      weights.add(line.atMost() - line.atLeast());
      intercept += line.atLeast();
    }
    graph.concat(model.lines().stream().map(Line::name).toList(), "numbers");
    double[] least = model.lines().stream().mapToDouble(Line::least).toArray();
    double[] range = model.lines().stream().mapToDouble(it -> it.most() - it.least()).toArray();
    graph.constant("least", least, least.length);
    graph.constant("range", range, range.length);
    graph.node("Sub", List.of("numbers", "least"), "shifted");
    graph.node("Div", List.of("shifted", "range"), "scaled");
    for (Table table : model.tables()) {
      graph.input(table.name(), DataType.STRING, 1);
      graph.oneHot(table.name(), table.levels(), table.name() + "_columns");
      parts.add(table.name() + "_columns");
      table.contributions().values().forEach(weights::add);
    }
    graph.concat(parts, COLUMNS);
    finish(graph, COLUMNS, weights.stream().mapToDouble(it -> it).toArray(), intercept);
    graph.write(file);
  }

  private static void finish(OnnxGraph graph, String columns, double[] weights, double intercept) {
    graph.constant("weights", weights, weights.length, 1);
    graph.constant("intercept", new double[] {intercept}, 1);
    graph.node("MatMul", List.of(columns, "weights"), "product");
    graph.node("Add", Stream.of("product", "intercept").toList(), "log_odds");
    graph.node("Sigmoid", List.of("log_odds"), PROBABILITY);
    graph.output(PROBABILITY, 1);
  }
}
