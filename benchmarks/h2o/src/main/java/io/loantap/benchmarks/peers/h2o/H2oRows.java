package io.loantap.benchmarks.peers.h2o;

import io.loantap.benchmarks.loans.TrainingLoans;
import java.util.List;
import water.DKV;
import water.Futures;
import water.Key;
import water.fvec.AppendableVec;
import water.fvec.Frame;
import water.fvec.NewChunk;
import water.fvec.Vec;

/** The rows as H2O holds them: compressed chunks of each column. */
final class H2oRows {
  static final String OUTCOME = "charged_off";

  /** H2O fits fastest with it, of the powers of two from 512 to 65,536. */
  private static final int ROWS_A_CHUNK = 4096;

  private H2oRows() {}

  /** All columns as numbers, and the outcome as a level, since a number would mean a regression. */
  static Frame frame(TrainingLoans loans) {
    int columns = loans.matrix().columns();
    AppendableVec[] building = vectors(columns);
    int rows = loans.matrix().rows();
    boolean[] chargedOff = loans.chargedOff();
    double[] dense = new double[columns];
    Futures pending = new Futures();
    for (int begin = 0, chunk = 0; begin < rows; begin += ROWS_A_CHUNK, chunk++) {
      NewChunk[] chunks = new NewChunk[columns + 1];
      for (int column = 0; column <= columns; column++) {
        chunks[column] = new NewChunk(building[column], chunk);
      }
      for (int row = begin; row < Math.min(rows, begin + ROWS_A_CHUNK); row++) {
        loans.matrix().denseRow(row, dense);
        for (int column = 0; column < columns; column++) {
          chunks[column].addNum(dense[column]);
        }
        chunks[columns].addCategorical(chargedOff[row] ? 1 : 0);
      }
      for (NewChunk filled : chunks) {
        filled.close(chunk, pending);
      }
    }
    Vec[] vectors = AppendableVec.closeAll(building, pending);
    pending.blockForPending();
    vectors[columns].setDomain(new String[] {"paid", "charged off"});
    DKV.put(vectors[columns]);
    Frame frame = new Frame(Key.make("loans"), names(loans.columnNames()), vectors);
    DKV.put(frame);
    return frame;
  }

  private static AppendableVec[] vectors(int columns) {
    Key<Vec>[] keys = Vec.VectorGroup.VG_LEN1.addVecs(columns + 1);
    AppendableVec[] vectors = new AppendableVec[columns + 1];
    for (int column = 0; column <= columns; column++) {
      vectors[column] = new AppendableVec(keys[column], column < columns ? Vec.T_NUM : Vec.T_CAT);
    }
    return vectors;
  }

  private static String[] names(List<String> columns) {
    String[] names = columns.toArray(new String[columns.size() + 1]);
    names[columns.size()] = OUTCOME;
    return names;
  }
}
