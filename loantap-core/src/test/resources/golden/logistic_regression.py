"""Golden optima for LogisticRegressionGoldenTest.

Debian 12: apt-get install python3-sklearn (scikit-learn 1.2.1, numpy 1.24.2), then
    /usr/bin/python3 logistic_regression.py > logistic_regression.json

scikit-learn's newton-cholesky solver (lbfgs for the weighted case) finds the optimum; Newton steps
in numpy then polish it until the gradient is rounding error.
"""
import json
import sys

import numpy as np
import sklearn
from sklearn.linear_model import LogisticRegression

rng = np.random.default_rng(11)
n, levels, width = 240, 4, 5
dense = np.round(np.column_stack([rng.normal(0, 1, n), rng.normal(3, 2, n), rng.random(n)]), 3)
codes = rng.integers(-1, levels, n)
positions = np.round(rng.random(n) * width, 3)
positions[:3] = [0.0, width, 2.0]
missing = rng.random(n) < 0.1
missing[:3] = False

one_hot = (codes[:, None] == np.arange(levels)[None, :]).astype(float)
ramps = np.clip(positions[:, None] - np.arange(width)[None, :], 0, 1)
ramps[missing] = 0
X = np.hstack([dense[:, :2], one_hot, dense[:, 2:], ramps])
true = rng.normal(0, 0.7, X.shape[1])
y = rng.random(n) < 1 / (1 + np.exp(-(X - X.mean(0)) @ true + 1.2))
weights = np.round(0.25 + 2 * rng.random(n), 2)


def value_gradient_hessian(w, l2, s):
    A = np.hstack([np.ones((n, 1)), X])
    z = A @ w
    p = 1 / (1 + np.exp(-z))
    penalty = np.r_[0, np.full(X.shape[1], l2)]
    value = np.sum(s * np.logaddexp(0, np.where(y, -z, z))) + 0.5 * np.sum(penalty * w * w)
    return value, A.T @ (s * (p - y)) + penalty * w, (A.T * (s * p * (1 - p))) @ A + np.diag(penalty)


def optimum(name, l2, s, solver):
    model = LogisticRegression(C=1 / l2, solver=solver, tol=1e-10, max_iter=10_000)
    model.fit(X, y, sample_weight=s)
    w = np.r_[model.intercept_, model.coef_[0]]
    found = value_gradient_hessian(w, l2, s)[0]
    for _ in range(5):
        value, gradient, hessian = value_gradient_hessian(w, l2, s)
        w = w - np.linalg.solve(hessian, gradient)
    value, gradient, _ = value_gradient_hessian(w, l2, s)
    assert np.linalg.norm(gradient) < 1e-11 and abs(found / value - 1) < 1e-8, (found, value)
    return {"name": name, "l2": l2, "weighted": bool(np.any(s != 1)), "solver": solver,
            "objective": value, "weights": w.tolist()}


json.dump({
    "made_by": f"scikit-learn {sklearn.__version__}, numpy {np.__version__}",
    "levels": levels, "ramps": width,
    "dense": dense.T.tolist(), "codes": codes.tolist(),
    "positions": [None if m else p for p, m in zip(positions.tolist(), missing)],
    "charged_off": y.tolist(), "sample_weights": weights.tolist(),
    "optima": [optimum("l2 = 1", 1.0, np.ones(n), "newton-cholesky"),
               optimum("l2 = 0.01", 0.01, np.ones(n), "newton-cholesky"),
               optimum("l2 = 1, weighted", 1.0, weights, "lbfgs")]}, sys.stdout)
print()
