package io.loantap.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import org.tribuo.Trainer;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.optimisers.AdaGrad;

/** Tribuo's LogisticRegressionTrainer: stochastic gradient descent without a penalty. */
final class TribuoSgd implements Peer {
  private final TribuoRows rows;

  TribuoSgd(TribuoRows rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "Tribuo 4.3.2 LogisticRegressionTrainer";
  }

  @Override
  public List<Setting> settings() {
    List<Setting> settings = new ArrayList<>();
    settings.add(
        new Setting("default: 5 epochs", true, () -> fit(new LogisticRegressionTrainer())));
    for (int epochs : new int[] {20, 50}) {
      settings.add(
          new Setting(
              epochs + " epochs",
              false,
              () ->
                  fit(
                      new LinearSGDTrainer(
                          new LogMulticlass(),
                          new AdaGrad(1.0, 0.1),
                          epochs,
                          Integer.MAX_VALUE,
                          1,
                          Trainer.DEFAULT_SEED))));
    }
    return settings;
  }

  private double[] fit(LinearSGDTrainer trainer) {
    LinearSGDModel model = trainer.train(rows.examples());
    DenseMatrix found = model.getWeightsCopy();
    int bad = model.getOutputIDInfo().getID(TribuoRows.CHARGED_OFF);
    int good = model.getOutputIDInfo().getID(TribuoRows.PAID);
    double[] differences = new double[found.getDimension2Size()];
    for (int column = 0; column < differences.length; column++) {
      differences[column] = found.get(bad, column) - found.get(good, column);
    }
    double intercept = differences[differences.length - 1];
    return rows.weights(differences, intercept, model.getFeatureIDMap());
  }
}
