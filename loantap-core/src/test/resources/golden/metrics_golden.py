"""Makes metrics_golden.json: what scikit-learn says about metrics on seeded random rows.

Made with scikit-learn 1.2.1, numpy 1.24.2, Python 3.11.2 (Debian 12, package python3-sklearn):
    /usr/bin/python3 metrics_golden.py > metrics_golden.json
Positive class: charged off. Declined iff probability > threshold.
"""
import json
import sys
import warnings

import numpy as np
import sklearn
from sklearn import metrics

warnings.filterwarnings("ignore", category=sklearn.exceptions.UndefinedMetricWarning)


def at_threshold(y, p, t):
    declined = (p > t).astype(int)
    tn, fp, fn, tp = (int(v) for v in metrics.confusion_matrix(y, declined, labels=[0, 1]).ravel())
    precision, recall, f1, _ = metrics.precision_recall_fscore_support(
        y, declined, labels=[0, 1], zero_division=0)
    return dict(
        threshold=t, tp=tp, fp=fp, tn=tn, fn=fn,
        accuracy=metrics.accuracy_score(y, declined),
        precision_charged_off=precision[1], recall_charged_off=recall[1], f1_charged_off=f1[1],
        precision_fully_paid=precision[0], recall_fully_paid=recall[0], f1_fully_paid=f1[0])


def case(name, y, p, thresholds):
    fpr, tpr, _ = metrics.roc_curve(y, p, drop_intermediate=False)
    precision, recall, _ = metrics.precision_recall_curve(y, p)
    with np.errstate(invalid="ignore"):
        f1 = 2 * precision * recall / (precision + recall)
    return dict(
        name=name,
        probability=[float(v) for v in p], charged_off=[bool(v) for v in y],
        auc=metrics.roc_auc_score(y, p),
        average_precision=metrics.average_precision_score(y, p),
        log_loss=metrics.log_loss(y, p),
        brier=metrics.brier_score_loss(y, p),
        ks=np.max(np.abs(tpr - fpr)),
        best_youden=np.max(tpr - fpr),
        best_f1=np.nanmax(f1),
        thresholds=[at_threshold(y, p, t) for t in thresholds])


def main():
    rng = np.random.RandomState(20261122)
    cases = []

    # 8 % charged off, probabilities of two decimals: many ties, within and across the classes.
    y = (rng.uniform(size=300) < 0.08).astype(int)
    p = np.round(np.clip(rng.beta(1.2, 6, size=300) + 0.12 * y, 0, 1), 2)
    cases.append(case("imbalanced with ties", y, p, [0.0, 0.05, 0.1, 0.2, 0.31, 0.5, 1.0]))

    # Near balance, no ties.
    y = (rng.uniform(size=250) < 0.45).astype(int)
    p = 1 / (1 + np.exp(-(rng.normal(size=250) * 1.5 + y - 0.5)))
    cases.append(case("continuous", y, p, [0.01, 0.25, 0.5, float(p[17]), 0.9, 0.9999]))

    # Certain and wrong: exact 0 and 1, the smallest numbers, neighbours of 1.
    extremes = np.array([0.0, 1.0, 5e-324, 1e-300, 1e-17, 1e-16, np.nextafter(1, 0), 1 - 1e-12, 0.5])
    p = rng.choice(extremes, size=120)
    y = (rng.uniform(size=120) < 0.3 + 0.4 * p).astype(int)
    cases.append(case("extreme probabilities", y, p, [0.0, 1e-16, 0.5, float(np.nextafter(1, 0)), 1.0]))

    # Ranked backwards: AUC below one half; the Kolmogorov-Smirnov distance looks both ways.
    y = (rng.uniform(size=200) < 0.3).astype(int)
    # Above 0, because a row of probability 0 is approved whatever the threshold.
    p = np.round(np.clip(rng.beta(2, 4, size=200) - 0.15 * y, 0.001, 1), 3)
    cases.append(case("ranked backwards", y, p, [0.1, 0.2, 0.3]))

    # One probability for all.
    y = np.array([0, 1, 0, 0, 1])
    cases.append(case("all the same", y, np.full(5, 0.2), [0.1, 0.2]))

    json.dump(
        dict(made_with="scikit-learn %s, numpy %s" % (sklearn.__version__, np.__version__), cases=cases),
        sys.stdout, separators=(",", ":"), default=float)
    sys.stdout.write("\n")


main()
