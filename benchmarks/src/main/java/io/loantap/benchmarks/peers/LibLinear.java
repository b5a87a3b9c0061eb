package io.loantap.benchmarks.peers;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.loantap.benchmarks.loans.TrainingLoans;
import java.util.ArrayList;
import java.util.List;

/** liblinear-java: L2R_LR, a trust region method, with a bias that is not regularised. */
final class LibLinear implements Peer {
  private static final double DEFAULT_EPS = 0.01;
  private static final double[] EPS = {
    DEFAULT_EPS, 3e-3, 1e-3, 3e-4, 1e-4, 3e-5, 1e-5, 3e-6, 1e-6, 3e-7, 1e-7
  };

  private final Problem problem;

  LibLinear(TrainingLoans loans) {
    int columns = loans.matrix().columns();
    problem = new Problem();
    problem.l = loans.matrix().rows();
    problem.n = columns + 1;
    problem.bias = 1;
    problem.x = new Feature[problem.l][];
    problem.y = new double[problem.l];
    boolean[] chargedOff = loans.chargedOff();
    double[] dense = new double[columns];
    for (int row = 0; row < problem.l; row++) {
      loans.matrix().denseRow(row, dense);
      problem.x[row] = sparse(dense);
      problem.y[row] = chargedOff[row] ? 1 : 0;
    }
    Linear.disableDebugOutput();
  }

  private static Feature[] sparse(double[] dense) {
    List<Feature> nodes = new ArrayList<>();
    for (int column = 0; column < dense.length; column++) {
      if (dense[column] != 0) {
        nodes.add(new FeatureNode(column + 1, dense[column]));
      }
    }
    nodes.add(new FeatureNode(dense.length + 1, 1));
    return nodes.toArray(Feature[]::new);
  }

  @Override
  public String name() {
    return "liblinear-java 2.44";
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
    Parameter parameter = new Parameter(SolverType.L2R_LR, 1, eps, 1000, 0.1);
    parameter.setRegularizeBias(false);
    return weights(Linear.train(problem, parameter), 1);
  }

  /** Intercept first, and for {@code positive} as the outcome. */
  static double[] weights(Model model, int positive) {
    double[] found = model.getFeatureWeights();
    int sign = model.getLabels()[0] == positive ? 1 : -1;
    double[] weights = new double[found.length];
    weights[0] = sign * found[found.length - 1];
    for (int column = 1; column < weights.length; column++) {
      weights[column] = sign * found[column - 1];
    }
    return weights;
  }
}
