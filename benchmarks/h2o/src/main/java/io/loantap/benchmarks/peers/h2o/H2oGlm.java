package io.loantap.benchmarks.peers.h2o;

import static java.util.Objects.requireNonNull;

import hex.glm.GLM;
import hex.glm.GLMModel.GLMParameters;
import hex.glm.GLMModel;
import io.loantap.benchmarks.peers.Peer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import water.fvec.Frame;

/**
 * H2O: iteratively reweighted least squares, on all processors.
 *
 * <p>It gets one-hot columns as numbers: given levels, it keeps a column for each of them under a
 * penalty, which is another objective.
 */
final class H2oGlm implements Peer {
  private static final double[] EPS = {1e-4, 1e-5, 1e-6, 1e-7, 1e-8};

  private final Frame rows;

  H2oGlm(Frame rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "H2O 3.44.0.1 GLM";
  }

  @Override
  public List<Setting> settings() {
    List<Setting> settings = new ArrayList<>();
    settings.add(new Setting("IRLSM", true, () -> fit(parameters())));
    for (double eps : EPS) {
      settings.add(new Setting("IRLSM, eps " + eps, false, () -> fit(parameters(eps))));
    }
    return settings;
  }

  /** H2O divides the sum of log-losses by the rows; it never penalises the intercept. */
  private GLMParameters parameters() {
    GLMParameters parameters = new GLMParameters(GLMParameters.Family.binomial);
    parameters._train = rows._key;
    parameters._response_column = H2oRows.OUTCOME;
    parameters._solver = GLMParameters.Solver.IRLSM;
    parameters._alpha = new double[] {0};
    parameters._lambda = new double[] {1.0 / rows.numRows()};
    parameters._standardize = false;
    return parameters;
  }

  private GLMParameters parameters(double eps) {
    GLMParameters parameters = parameters();
    parameters._objective_epsilon = eps;
    parameters._beta_epsilon = eps;
    parameters._gradient_epsilon = eps;
    parameters._max_iterations = 1000;
    return parameters;
  }

  private double[] fit(GLMParameters parameters) {
    GLMModel model = new GLM(parameters).trainModel().get();
    Map<String, Double> found = model.coefficients();
    model.delete();
    double[] weights = new double[rows.numCols()];
    for (int column = 0; column < weights.length; column++) {
      String name = column == 0 ? "Intercept" : rows.name(column - 1);
      weights[column] = requireNonNull(found.get(name), name);
    }
    return weights;
  }
}
