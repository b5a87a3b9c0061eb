"""Golden values of io.loantap.train.statistics.

Made with statsmodels 0.13.5, numpy 1.24.2, scipy 1.10.1 and Python 3.11 (Debian 12: apt-get install
python3-statsmodels) by

    /usr/bin/python3 statistics_statsmodels.py > statistics-statsmodels.json

The columns are rounded to a few decimals, so that the file holds exactly what was fitted.
"""
import json
import sys
import warnings

import numpy as np
import statsmodels.api as sm
from statsmodels.stats.outliers_influence import variance_inflation_factor

ROWS = 600
rng = np.random.default_rng(20261122)
income = np.round(rng.normal(0, 1, ROWS), 3)
debt = np.round(0.8 * income + 0.6 * rng.normal(0, 1, ROWS), 3)
age = np.round(rng.uniform(20, 70, ROWS), 1)
home = rng.integers(-1, 3, ROWS)  # -1 is the reference level
position = np.round(np.clip(rng.normal(1, 0.8, ROWS), 0, 2), 2)  # two ramps
weights = np.round(rng.uniform(0.5, 3, ROWS), 2)

columns = [income, debt, age]
columns += [(home == k).astype(float) for k in range(3)]
columns += [np.clip(position - k, 0, 1) for k in range(2)]
X = np.column_stack(columns)
log_odds = -2.2 - 0.7 * income + 0.9 * debt + 0.015 * age + 0.4 * (home == 1) + 0.3 * position
y = (rng.uniform(0, 1, ROWS) < 1 / (1 + np.exp(-log_odds))).astype(float)

warnings.simplefilter("error")
exog = sm.add_constant(X)
fit = sm.Logit(y, exog).fit(method="newton", tol=1e-14, maxiter=50, disp=0)
weighted = sm.GLM(y, exog, family=sm.families.Binomial(), freq_weights=weights).fit(
    tol=1e-14, maxiter=50
)


def gvif(r, own):
    other = [j for j in range(len(r)) if j not in own]
    det = np.linalg.det
    return det(r[np.ix_(own, own)]) * det(r[np.ix_(other, other)]) / det(r)


def effective(l2, at):
    """Trace of (F + P)^-1 F at these weights."""
    p = 1 / (1 + np.exp(-exog @ at))
    information = exog.T @ (exog * (p * (1 - p))[:, None])
    penalty = l2 * np.eye(exog.shape[1])
    penalty[0, 0] = 0
    return np.trace(np.linalg.solve(information + penalty, information))


def ridge(l2):
    """The penalised optimum by Newton's method."""
    w = np.zeros(exog.shape[1])
    penalty = l2 * np.eye(len(w))
    penalty[0, 0] = 0
    for _ in range(50):
        p = 1 / (1 + np.exp(-exog @ w))
        information = exog.T @ (exog * (p * (1 - p))[:, None]) + penalty
        w = w - np.linalg.solve(information, exog.T @ (p - y) + penalty @ w)
    return w, np.sqrt(np.diag(np.linalg.inv(information)))


correlation = np.corrcoef(X, rowvar=False)
penalised, penalised_errors = ridge(5.0)
json.dump(
    {
        "dense": [income.tolist(), debt.tolist(), age.tolist()],
        "codes": home.tolist(),
        "positions": position.tolist(),
        "charged_off": y.astype(int).tolist(),
        "weights": weights.tolist(),
        "params": fit.params.tolist(),
        "bse": fit.bse.tolist(),
        "zvalues": fit.tvalues.tolist(),
        "pvalues": fit.pvalues.tolist(),
        "conf_int": fit.conf_int().tolist(),
        "llf": fit.llf,
        "llnull": fit.llnull,
        "llr": fit.llr,
        "llr_pvalue": fit.llr_pvalue,
        "prsquared": fit.prsquared,
        "aic": fit.aic,
        "bic": fit.bic,
        "weighted_params": weighted.params.tolist(),
        "weighted_bse": weighted.bse.tolist(),
        "weighted_llf": weighted.llf,
        "vif": [variance_inflation_factor(exog, j) for j in range(1, exog.shape[1])],
        "gvif": [gvif(correlation, own) for own in ([0], [1], [2], [3, 4, 5], [6, 7])],
        "correlation": correlation.tolist(),
        "l2": 5.0,
        "l2_params": penalised.tolist(),
        "l2_bse": penalised_errors.tolist(),
        "l2_effective": effective(5.0, penalised),
    },
    sys.stdout,
    indent=None,
)
print()
