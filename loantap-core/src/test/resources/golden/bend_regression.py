"""Golden optima under a penalty on the bend of curves for BendRegressionTest.

numpy 2.4.6, scipy 1.17.1 (pip install numpy scipy), then
    python3 bend_regression.py > bend_regression.json

scipy's L-BFGS-B finds which coefficients are held at 0, if there are signs; Newton steps in numpy
then polish the others until their gradient is rounding error. The penalty is written out as dense
differences of slopes, not as the blocks that the library adds up.
"""
import json
import sys

import numpy as np
import scipy
from scipy.optimize import minimize

rng = np.random.default_rng(31)
n, width, narrow = 320, 8, 3
dense = np.round(rng.normal(1, 2, n), 3)
positions = np.round(rng.random(n) * width, 3)
other = np.round(rng.random(n) * narrow, 3)
missing = rng.random(n) < 0.1

ramps = np.clip(positions[:, None] - np.arange(width)[None, :], 0, 1)
more = np.clip(other[:, None] - np.arange(narrow)[None, :], 0, 1)
more[missing] = 0
X = np.hstack([ramps, dense[:, None], more])
true = np.r_[0.5, -0.4, 0.9, 0.2, -0.8, 0.6, 0.1, -0.3, 0.2, 0.7, -0.6, 0.9]
y = rng.random(n) < 1 / (1 + np.exp(-(X - X.mean(0)) @ true + 0.9))
weights = np.round(0.25 + 2 * rng.random(n), 2)
A = np.hstack([np.ones((n, 1)), X])
# The first weight of each curve in A, and the lengths of its segments.
curves = [(1, np.array([0.5, 0.7, 1.0, 1.1, 0.9, 1.2, 1.4, 1.2])), (10, np.array([0.6, 1.0, 1.4]))]


def differences(strength):
    rows = []
    for first, lengths in curves:
        for k in range(len(lengths) - 1):
            row = np.zeros(A.shape[1])
            row[first + k] = -1 / lengths[k]
            row[first + k + 1] = 1 / lengths[k + 1]
            rows.append(np.sqrt(strength) * row)
    return np.array(rows)


def value_gradient_hessian(w, l2, bend, s):
    z = A @ w
    p = 1 / (1 + np.exp(-z))
    ridge = np.r_[0, np.full(X.shape[1], l2)]
    d = differences(bend)
    value = np.sum(s * np.logaddexp(0, np.where(y, -z, z)))
    value += 0.5 * np.sum(ridge * w * w) + 0.5 * l2 * np.sum((d @ w) ** 2)
    hessian = (A.T * (s * p * (1 - p))) @ A + np.diag(ridge) + l2 * d.T @ d
    return value, A.T @ (s * (p - y)) + ridge * w + l2 * d.T @ (d @ w), hessian


def optimum(name, l2, bend, s, signs):
    limits = {0: (None, None), 1: (0, None), -1: (None, 0)}
    bounds = [(None, None)] + [limits[sign] for sign in signs]
    found = minimize(lambda w: value_gradient_hessian(w, l2, bend, s)[:2], np.zeros(A.shape[1]),
                     jac=True, method="L-BFGS-B", bounds=bounds,
                     options={"maxiter": 100_000, "maxfun": 100_000, "ftol": 0, "gtol": 1e-9})
    w = found.x
    bounded = np.r_[False, signs != 0]
    gradient = value_gradient_hessian(w, l2, bend, s)[1]
    held = bounded & (np.abs(w) < 1e-6) & (np.r_[0, signs] * gradient > 1e-4)
    w[held] = 0
    free = np.flatnonzero(~held)
    for _ in range(8):
        _, gradient, hessian = value_gradient_hessian(w, l2, bend, s)
        w[free] -= np.linalg.solve(hessian[np.ix_(free, free)], gradient[free])
    value, gradient, _ = value_gradient_hessian(w, l2, bend, s)
    assert np.linalg.norm(gradient[free]) < 1e-10 and abs(found.fun / value - 1) < 1e-9
    assert np.all(np.r_[0, signs] * w >= 0) and np.all((np.r_[0, signs] * gradient)[held] > 1e-4)
    return {"name": name, "l2": l2, "bend": bend, "weighted": bool(np.any(s != 1)),
            "signs": signs.tolist(), "objective": value, "weights": w.tolist(),
            "held": held[1:].tolist()}


free = np.zeros(X.shape[1], dtype=int)
rising = np.r_[np.ones(width), 0, np.zeros(narrow)].astype(int)
json.dump({
    "made_by": f"scipy {scipy.__version__}, numpy {np.__version__}",
    "width": width, "narrow": narrow, "lengths": [lengths.tolist() for _, lengths in curves],
    "dense": dense.tolist(), "positions": positions.tolist(),
    "other_positions": [None if m else p for p, m in zip(other.tolist(), missing)],
    "charged_off": y.tolist(), "sample_weights": weights.tolist(),
    "optima": [optimum("bend 1", 1.0, 1.0, np.ones(n), free),
               optimum("bend 100", 0.1, 100.0, np.ones(n), free),
               optimum("bend 1e6", 0.01, 1e6, np.ones(n), free),
               optimum("bend 0", 0.5, 0.0, np.ones(n), free),
               optimum("bend 10, weighted", 0.3, 10.0, weights, free),
               optimum("bend 3, rising", 0.3, 3.0, weights, rising)]}, sys.stdout)
print()
