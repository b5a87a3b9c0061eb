package io.loantap.benchmarks.scoring.peers;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import io.loantap.benchmarks.scoring.BadInput;
import io.loantap.benchmarks.scoring.Encoder;
import io.loantap.benchmarks.scoring.ScoringBenchmark;
import io.loantap.benchmarks.scoring.ScoringFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;

/** ONNX Runtime, one thread: encoded columns in a float tensor, or a tensor for each field. */
@NullUnmarked // load() and take() come first
public class OnnxScoring extends ScoringBenchmark {
  private Encoder encoder;
  private OrtEnvironment environment;
  private OrtSession encodedSession;
  private OrtSession fieldSession;
  private List<Map<String, Object>> maps;
  private double[] columns;
  private FloatBuffer buffer;

  @Override
  public String library() {
    return "ONNX Runtime 1.23.2";
  }

  /** Float: 24 bits of mantissa, sums of about 20 terms of up to 10. */
  @Override
  public double tolerance() {
    return 1e-6;
  }

  @Override
  public void write(ScoringFiles folder) throws IOException {
    OnnxFiles.writeEncoded(folder.model(), folder.file(OnnxFiles.ENCODED));
    OnnxFiles.writeByFields(folder.model(), folder.file(OnnxFiles.BY_FIELDS));
  }

  @Override
  public void load(ScoringFiles folder) throws Exception {
    environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
    encoder = new Encoder(folder.model());
    columns = new double[encoder.width()];
    buffer =
        ByteBuffer.allocateDirect(columns.length * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    fieldSession = session(folder, OnnxFiles.BY_FIELDS);
  }

  OrtSession session(ScoringFiles folder, String name) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return environment.createSession(folder.file(name).toString(), options);
    }
  }

  OrtEnvironment environment() {
    return environment;
  }

  @Override
  protected void take(List<Map<String, Object>> raw) {
    maps = raw;
    try {
      encodedSession = session(new ScoringFiles(Path.of(files)), OnnxFiles.ENCODED);
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Double score(Map<String, ?> applicant) throws OrtException {
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      for (Map.Entry<String, ?> entry : applicant.entrySet()) {
        inputs.put(entry.getKey(), tensor(entry.getValue()));
      }
      try (OrtSession.Result result = fieldSession.run(inputs)) {
        return (double) ((OnnxTensor) result.get(0)).getFloatBuffer().get(0);
      }
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor tensor(Object value) throws OrtException {
    return value instanceof Number number
        ? OnnxTensor.createTensor(environment, new float[][] {{number.floatValue()}})
        : OnnxTensor.createTensor(environment, new String[][] {{(String) value}});
  }

  @Override
  public Set<BadInput> callersCode() {
    return EnumSet.of(BadInput.INTEGER_FOR_DOUBLE, BadInput.NULL_NUMBER);
  }

  /** The caller encodes, from a map by field names. */
  @Benchmark
  public double encodeAndRun() throws OrtException {
    encoder.encode(maps.get(next()), columns);
    buffer.clear();
    for (double column : columns) {
      buffer.put((float) column);
    }
    buffer.flip();
    long[] shape = {1, columns.length};
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, buffer, shape);
        OrtSession.Result result = encodedSession.run(Map.of(OnnxFiles.COLUMNS, tensor))) {
      return ((OnnxTensor) result.get(0)).getFloatBuffer().get(0);
    }
  }

  /** The graph encodes, from a tensor for each field. */
  @Benchmark
  public double runByFields() throws OrtException {
    return score(maps.get(next()));
  }
}
