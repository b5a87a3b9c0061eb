"""Golden optima under sign constraints for SignedRegressionTest.

Debian 12: apt-get install python3-scipy (scipy 1.10.1, numpy 1.24.2), then
    /usr/bin/python3 signed_regression.py > signed_regression.json

scipy's L-BFGS-B finds which coefficients are held at 0; Newton steps in numpy then polish the
others until their gradient is rounding error, and the Karush-Kuhn-Tucker conditions are asserted.
"""
import json
import sys

import numpy as np
import scipy
from scipy.optimize import minimize

rng = np.random.default_rng(23)
n, levels, width = 300, 3, 6
dense = np.round(np.column_stack([rng.normal(0, 1, n), rng.normal(3, 2, n)]), 3)
codes = rng.integers(-1, levels, n)
positions = np.round(rng.random(n) * width, 3)
other = np.round(rng.random(n) * width, 3)
missing = rng.random(n) < 0.1

one_hot = (codes[:, None] == np.arange(levels)[None, :]).astype(float)
ramps = np.clip(positions[:, None] - np.arange(width)[None, :], 0, 1)
more = np.clip(other[:, None] - np.arange(width)[None, :], 0, 1)
more[missing] = 0
X = np.hstack([dense, one_hot, ramps, more])
true = np.r_[0.4, 0.1, 0.3, -0.2, 0, 0.8, -0.3, 0.5, 0, 0.9, -0.6, -0.7, 0.4, -0.5, -0.1, 0.2, -0.8]
y = rng.random(n) < 1 / (1 + np.exp(-(X - X.mean(0)) @ true + 0.8))
weights = np.round(0.25 + 2 * rng.random(n), 2)
# The first line against its trend, the other with it, free levels, rising ramps, falling ramps.
signs = np.r_[-1, 1, 0, 0, 0, np.ones(width), -np.ones(width)].astype(int)
A = np.hstack([np.ones((n, 1)), X])


def value_gradient_hessian(w, l2, s):
    z = A @ w
    p = 1 / (1 + np.exp(-z))
    penalty = np.r_[0, np.full(X.shape[1], l2)]
    value = np.sum(s * np.logaddexp(0, np.where(y, -z, z))) + 0.5 * np.sum(penalty * w * w)
    return value, A.T @ (s * (p - y)) + penalty * w, (A.T * (s * p * (1 - p))) @ A + np.diag(penalty)


def optimum(name, l2, s):
    limits = {0: (None, None), 1: (0, None), -1: (None, 0)}
    bounds = [(None, None)] + [limits[sign] for sign in signs]
    found = minimize(lambda w: value_gradient_hessian(w, l2, s)[:2], np.zeros(A.shape[1]),
                     jac=True, method="L-BFGS-B", bounds=bounds,
                     options={"maxiter": 100_000, "maxfun": 100_000, "ftol": 0, "gtol": 1e-9})
    w = found.x
    bounded = np.r_[False, signs != 0]
    gradient = value_gradient_hessian(w, l2, s)[1]
    held = bounded & (np.abs(w) < 1e-6) & (np.r_[0, signs] * gradient > 1e-4)
    w[held] = 0
    free = np.flatnonzero(~held)
    for _ in range(8):
        _, gradient, hessian = value_gradient_hessian(w, l2, s)
        w[free] -= np.linalg.solve(hessian[np.ix_(free, free)], gradient[free])
    value, gradient, _ = value_gradient_hessian(w, l2, s)
    assert np.linalg.norm(gradient[free]) < 1e-11 and abs(found.fun / value - 1) < 1e-10
    assert np.all(np.r_[0, signs] * w >= 0) and np.all((np.r_[0, signs] * gradient)[held] > 1e-4)
    return {"name": name, "l2": l2, "weighted": bool(np.any(s != 1)), "objective": value,
            "weights": w.tolist(), "held": held[1:].tolist()}


json.dump({
    "made_by": f"scipy {scipy.__version__}, numpy {np.__version__}",
    "levels": levels, "ramps": width, "signs": signs.tolist(),
    "dense": dense.T.tolist(), "codes": codes.tolist(), "positions": positions.tolist(),
    "other_positions": [None if m else p for p, m in zip(other.tolist(), missing)],
    "charged_off": y.tolist(), "sample_weights": weights.tolist(),
    "optima": [optimum("l2 = 1", 1.0, np.ones(n)),
               optimum("l2 = 0.01", 0.01, np.ones(n)),
               optimum("l2 = 1, weighted", 1.0, weights),
               optimum("l2 = 0, weighted", 0.0, weights)]}, sys.stdout)
print()
