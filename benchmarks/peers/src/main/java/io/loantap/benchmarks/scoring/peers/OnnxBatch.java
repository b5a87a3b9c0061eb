package io.loantap.benchmarks.scoring.peers;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.loantap.benchmarks.scoring.BatchBenchmark;
import io.loantap.benchmarks.scoring.ColumnarLoans;
import io.loantap.benchmarks.scoring.Encoder;
import io.loantap.benchmarks.scoring.ScoringFiles;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;

/** ONNX Runtime, one thread: encoded rows in blocks. */
@NullUnmarked // load() comes first
public class OnnxBatch extends BatchBenchmark {
  private static final int BLOCK = 10_000;

  private final OnnxScoring onnx = new OnnxScoring();
  private Encoder encoder;
  private OrtSession session;
  private FloatBuffer block;

  @Override
  public String library() {
    return onnx.library();
  }

  @Override
  public double tolerance() {
    return onnx.tolerance();
  }

  @Override
  protected void load(ScoringFiles folder, ColumnarLoans rows) throws Exception {
    onnx.load(folder);
    encoder = new Encoder(folder.model());
    session = onnx.session(folder, OnnxFiles.ENCODED);
    block =
        ByteBuffer.allocateDirect(BLOCK * encoder.width() * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
  }

  /** The caller encodes blocks of rows. */
  @Benchmark
  public double[] encodeAndRun() throws OrtException {
    double[] into = probabilities();
    double[] columns = new double[encoder.width()];
    for (int from = 0; from < into.length; from += BLOCK) {
      int to = Math.min(from + BLOCK, into.length);
      block.clear();
      for (int row = from; row < to; row++) {
        encoder.encode(loans(), row, columns);
        for (double column : columns) {
          block.put((float) column);
        }
      }
      block.flip();
      long[] shape = {to - from, columns.length};
      try (OnnxTensor tensor = OnnxTensor.createTensor(onnx.environment(), block, shape);
          OrtSession.Result result = session.run(Map.of(OnnxFiles.COLUMNS, tensor))) {
        FloatBuffer found = ((OnnxTensor) result.get(0)).getFloatBuffer();
        for (int row = from; row < to; row++) {
          into[row] = found.get(row - from);
        }
      }
    }
    return into;
  }
}
