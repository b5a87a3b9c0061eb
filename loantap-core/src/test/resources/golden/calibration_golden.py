"""Makes calibration_golden.json: what other programs say about calibration, intervals and EMP.

Made with scikit-learn 1.2.1, statsmodels 0.13.5, scipy 1.10.1, numpy 1.24.2, Python 3.11.2 (Debian 12,
packages python3-sklearn and python3-statsmodels):
    /usr/bin/python3 calibration_golden.py > calibration_golden.json
Positive class: charged off. What no package has (DeLong, the expected maximum profit) is computed here
from its definition, in another way than the library does: over all pairs, and by numerical integration.
"""
import json
import sys

import numpy as np
import scipy
import scipy.stats
import sklearn
import statsmodels
import statsmodels.api as sm
from scipy.integrate import quad
from sklearn.calibration import calibration_curve
from sklearn.isotonic import IsotonicRegression
from statsmodels.stats.proportion import proportion_confint


def delong(y, p):
    bad, good = p[y == 1], p[y == 0]
    wins = (bad[:, None] > good[None, :]) + 0.5 * (bad[:, None] == good[None, :])
    auc = wins.mean()
    variance = wins.mean(axis=1).var(ddof=1) / len(bad) + wins.mean(axis=0).var(ddof=1) / len(good)
    half = scipy.stats.norm.ppf(0.975) * np.sqrt(variance)
    return [max(0, auc - half), min(1, auc + half)]


def emp(y, p, p0, p1, roi):
    """The mean over losses l of the best profit pi0 l F0 - pi1 roi F1, and of the share declined there."""
    cuts = np.concatenate([[-1.0], np.unique(p)])  # decline iff p > cut
    f0 = np.array([np.mean(p[y == 1] > c) for c in cuts])
    f1 = np.array([np.mean(p[y == 0] > c) for c in cuts])
    pi0, pi1 = y.mean(), 1 - y.mean()

    def best(loss):
        return np.argmax(pi0 * loss * f0 - pi1 * roi * f1 - 1e-12 * f0)

    def profit(loss):
        return (pi0 * loss * f0 - pi1 * roi * f1)[best(loss)]

    def declined(loss):
        return (pi0 * f0 + pi1 * f1)[best(loss)]

    # The best threshold jumps where two lines in the loss cross; integrate between the jumps.
    grid = np.linspace(0, 1, 20001)
    chosen = np.array([best(l) for l in grid])
    jumps = [0.0]
    for i in np.nonzero(np.diff(chosen))[0]:
        low, high = grid[i], grid[i + 1]
        for _ in range(60):
            middle = (low + high) / 2
            if best(middle) == chosen[i]:
                low = middle
            else:
                high = middle
        jumps.append(high)
    jumps.append(1.0)
    value = rejected = 0.0
    for low, high in zip(jumps, jumps[1:]):
        value += quad(profit, low, high)[0]
        rejected += declined((low + high) / 2) * (high - low)
    a = 1 - p0 - p1
    return dict(p0=p0, p1=p1, roi=roi,
                value=a * value + p1 * profit(1.0),
                fraction_rejected=a * rejected + p1 * declined(1.0))


def case(name, y, p):
    x = np.log(p / (1 - p))
    line = sm.Logit(y, sm.add_constant(x)).fit(disp=0, tol=1e-14, method="newton", maxiter=100)
    level = sm.GLM(y, np.ones((len(y), 1)), family=sm.families.Binomial(), offset=x).fit(tol=1e-14)
    observed, expected = calibration_curve(y, p, n_bins=10, strategy="quantile")
    edges = np.percentile(p, np.linspace(0, 100, 11))
    place = np.searchsorted(edges[1:-1], p)
    counts = np.bincount(place, minlength=10)
    assert (counts > 0).all()
    brier = np.mean((p - y) ** 2)
    iso = IsotonicRegression(out_of_bounds="clip").fit(x, y)
    return dict(
        name=name, probability=[float(v) for v in p], charged_off=[bool(v) for v in y],
        intercept=line.params[0], slope=line.params[1],
        intercept_interval=list(line.conf_int()[0]), slope_interval=list(line.conf_int()[1]),
        in_the_large=level.params[0], in_the_large_interval=list(level.conf_int()[0]),
        brier_skill=1 - brier / (y.mean() * (1 - y.mean())),
        bins=[dict(rows=int(n), observed=o, expected=e) for n, o, e in zip(counts, observed, expected)],
        expected_calibration_error=np.sum(counts * np.abs(observed - expected)) / len(y),
        isotonic=[float(v) for v in iso.predict(x)],
        auc_interval=delong(y, p),
        emp=[emp(y, p, 0.55, 0.1, 0.2644), emp(y, p, 0.0, 0.3, 0.15), emp(y, p, 0.2, 0.0, 0.05)])


def main():
    rng = np.random.RandomState(20261122)

    def rows(n, intercept, slope):
        x = rng.normal(-1.4, 0.9, size=n)
        y = (rng.uniform(size=n) < 1 / (1 + np.exp(-(intercept + slope * x)))).astype(int)
        return y, 1 / (1 + np.exp(-x))

    cases = [case("calibrated", *rows(1000, 0.0, 1.0)),
             case("overconfident and too low", *rows(1501, 0.3, 0.6)),
             case("timid and too high", *rows(1000, -0.4, 1.7))]
    wilson = []
    for part, whole in [(0, 1), (1, 1), (0, 20), (3, 50), (181, 3154), (50, 50), (59900, 396030)]:
        low, high = proportion_confint(part, whole, alpha=0.05, method="wilson")
        wilson.append(dict(part=part, whole=whole, lower=low, upper=high))
    json.dump(
        dict(made_with="scikit-learn %s, statsmodels %s, scipy %s, numpy %s" % (
            sklearn.__version__, statsmodels.__version__, scipy.__version__, np.__version__),
            wilson=wilson, cases=cases),
        sys.stdout, separators=(",", ":"), default=float)
    sys.stdout.write("\n")


main()
