package io.loantap.benchmarks.peers;

import de.bwaldvogel.liblinear.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.common.liblinear.LibLinearModel;

/** Tribuo around liblinear: L2R_LR with a bias that is regularised, hence another optimum. */
final class TribuoLibLinear implements Peer {
  private static final double DEFAULT_EPS = 0.1;
  private static final double[] EPS = {DEFAULT_EPS, 1e-2, 1e-3, 1e-4, 1e-5};

  private final TribuoRows rows;

  TribuoLibLinear(TribuoRows rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "Tribuo 4.3.2 LibLinear";
  }

  @Override
  public List<Setting> settings() {
    List<Setting> settings = new ArrayList<>();
    for (double eps : EPS) {
      settings.add(new Setting("eps " + eps, eps == DEFAULT_EPS, () -> fit(eps)));
    }
    return settings;
  }

  private double[] fit(double eps) {
    LibLinearModel<Label> trained =
        new LibLinearClassificationTrainer(
                new LinearClassificationType(LinearClassificationType.LinearType.L2R_LR),
                1,
                1000,
                eps)
            .train(rows.examples());
    Model model = trained.getInnerModels().get(0);
    ImmutableOutputInfo<Label> outcomes = trained.getOutputIDInfo();
    double[] weights = LibLinear.weights(model, outcomes.getID(TribuoRows.CHARGED_OFF));
    return rows.weights(
        Arrays.copyOfRange(weights, 1, weights.length), weights[0], trained.getFeatureIDMap());
  }
}
