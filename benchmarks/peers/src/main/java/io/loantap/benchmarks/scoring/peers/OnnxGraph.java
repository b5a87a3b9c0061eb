package io.loantap.benchmarks.scoring.peers;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts an ONNX graph together, node by node, and writes it as a model. */
final class OnnxGraph {
  private static final String MACHINE_LEARNING = "ai.onnx.ml";

  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("scoring");

  /** An input of so many columns and any number of rows. */
  void input(String name, TensorProto.DataType type, int width) {
    graph.addInput(value(name, type, width));
  }

  /** An output of so many columns. */
  void output(String name, int width) {
    graph.addOutput(value(name, TensorProto.DataType.FLOAT, width));
  }

  private static ValueInfoProto value(String name, TensorProto.DataType type, int width) {
    TensorShapeProto shape =
        TensorShapeProto.newBuilder()
            .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("rows"))
            .addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(width))
            .build();
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(
                    TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape)))
        .build();
  }

  /** A constant, rounded to float as the usual converters do. */
  void constant(String name, double[] values, long... shape) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder().setName(name).setDataType(TensorProto.DataType.FLOAT.getNumber());
    for (long length : shape) {
      tensor.addDims(length);
    }
    for (double value : values) {
      tensor.addFloatData((float) value);
    }
    graph.addInitializer(tensor);
  }

  /** A node of the core operators. */
  NodeProto.Builder node(String operator, List<String> inputs, String output) {
    return graph
        .addNodeBuilder()
        .setName(output)
        .setOpType(operator)
        .addAllInput(inputs)
        .addOutput(output);
  }

  /** The text in one column becomes a column for each level; an unknown level is an error. */
  void oneHot(String input, List<String> levels, String output) {
    AttributeProto.Builder texts =
        AttributeProto.newBuilder()
            .setName("cats_strings")
            .setType(AttributeProto.AttributeType.STRINGS);
    levels.forEach(level -> texts.addStrings(ByteString.copyFromUtf8(level)));
    node("OneHotEncoder", List.of(input), output + "_cube")
        .setDomain(MACHINE_LEARNING)
        .addAttribute(texts)
        .addAttribute(integer("zeros", 0));
    TensorProto.Builder shape =
        TensorProto.newBuilder()
            .setName(output + "_shape")
            .setDataType(TensorProto.DataType.INT64.getNumber())
            .addDims(2)
            .addInt64Data(-1)
            .addInt64Data(levels.size());
    graph.addInitializer(shape);
    node("Reshape", List.of(output + "_cube", output + "_shape"), output);
  }

  /** Columns of several nodes side by side. */
  void concat(List<String> inputs, String output) {
    node("Concat", inputs, output).addAttribute(integer("axis", 1));
  }

  private static AttributeProto integer(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  void write(Path file) throws IOException {
    ModelProto model =
        ModelProto.newBuilder()
            .setIrVersion(7)
            .setProducerName("loantap-benchmarks")
            .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(13))
            .addOpsetImport(
                OperatorSetIdProto.newBuilder().setDomain(MACHINE_LEARNING).setVersion(2))
            .setGraph(graph)
            .build();
    Files.write(file, model.toByteArray());
  }
}
