"""scikit-learn on the loans of the training benchmarks.

    python3 train_sklearn.py fit LOANS.csv [--runs 5] [--out coefficients.json]
    python3 train_sklearn.py train LOANS.csv [--solver lbfgs] [--out model.json]

fit: the fit alone, data in memory, on the first 277,221 loans, by several solvers and settings.
     The coefficients go into a file that JudgeCoefficients judges.
train: everything from the CSV file to a model that has been tested, as loantap train does it.

The objective is the same throughout: half the squared coefficients plus the sum of log-losses (C = 1),
the intercept not penalised.
"""

import argparse
import json
import sys
import time
import warnings

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler

WORK_ROWS = 277_221
GRADES = {grade: place for place, grade in enumerate("ABCDEFG")}
LEVELS = [
    "home_ownership",
    "verification_status",
    "purpose",
    "initial_list_status",
    "application_type",
    "zip_code",
]
GAPS = (1e-6, 1e-8)


def read(file):
    """Features and outcomes: grades counted, levels one-hot without the first."""
    loans = pd.read_csv(file, dtype={"zip_code": str})
    outcomes = (loans.pop("loan_status") == "Charged Off").to_numpy().astype(int)
    loans["grade"] = loans["grade"].map(GRADES)
    return pd.get_dummies(loans, columns=LEVELS, drop_first=True), outcomes


def objective(x, y, model):
    z = x @ model.coef_[0] + model.intercept_[0]
    return np.logaddexp(0, np.where(y == 1, -z, z)).sum() + 0.5 * (model.coef_**2).sum()


class Comparison:
    def __init__(self, file, runs):
        features, outcomes = read(file)
        self.names = list(features.columns)
        scaled = MinMaxScaler().fit_transform(features.to_numpy(float)[:WORK_ROWS])
        self.x = np.ascontiguousarray(scaled)
        self.y = outcomes[:WORK_ROWS]
        self.runs = runs
        self.fits = []
        best = LogisticRegression(solver="newton-cholesky", tol=1e-14, max_iter=50).fit(self.x, self.y)
        self.optimum = objective(self.x, self.y, best)
        print(f"{len(self.y):,} rows x {self.x.shape[1]} columns, optimum {self.optimum:.9f}")

    def fit(self, **settings):
        start = time.perf_counter()
        model = LogisticRegression(**settings).fit(self.x, self.y)
        return time.perf_counter() - start, model

    def gap(self, model):
        return objective(self.x, self.y, model) / self.optimum - 1

    def measure(self, what, **settings):
        timed = [self.fit(**settings) for _ in range(self.runs)]
        seconds = sorted(time for time, _ in timed)
        model = timed[-1][1]
        print(
            f"{settings['solver']:16s} {what:44s} median {np.median(seconds):6.3f} s"
            f" ({seconds[0]:.3f} - {seconds[-1]:.3f}), {model.n_iter_.max()} iterations,"
            f" gap {self.gap(model):.1e}",
            flush=True,
        )
        self.fits.append(
            {
                "trainer": "scikit-learn " + settings["solver"],
                "setting": what,
                "seconds": seconds,
                "iterations": int(model.n_iter_.max()),
                "intercept": float(model.intercept_[0]),
                "coefficients": dict(zip(self.names, model.coef_[0].tolist())),
            }
        )

    def told(self, solver, iterations):
        """Measures the fewest of these iterations that reach each gap, told beforehand."""
        wanted = list(GAPS)
        for count in iterations:
            _, model = self.fit(solver=solver, tol=1e-14, max_iter=count)
            reached = [gap for gap in wanted if self.gap(model) <= gap]
            if reached:
                what = f"told {count} iterations, for {min(reached):.0e}"
                self.measure(what, solver=solver, tol=1e-14, max_iter=count)
                wanted = [gap for gap in wanted if gap not in reached]
            if not wanted:
                return
        print(f"{solver}: {wanted} not reached within {iterations[-1]} iterations")


def fit(arguments):
    comparison = Comparison(arguments.file, arguments.runs)
    comparison.measure("default (max_iter=100)", solver="lbfgs")
    comparison.measure("default tol, enough iterations", solver="lbfgs", max_iter=1000)
    comparison.told("lbfgs", range(100, 401, 20))
    comparison.measure("default tol", solver="newton-cholesky")
    comparison.told("newton-cholesky", range(5, 16))
    with open(arguments.out, "w") as out:
        json.dump(comparison.fits, out)


def train(arguments):
    start = time.perf_counter()
    stages = {}

    def stage(name):
        stages[name] = time.perf_counter() - start - sum(stages.values())

    features, outcomes = read(arguments.file)
    stage("read and encode")
    x, x_test, y, y_test = train_test_split(
        features, outcomes, test_size=0.3, random_state=42, stratify=outcomes
    )
    scaler = MinMaxScaler().fit(x)
    x = scaler.transform(x)
    stage("split and scale")
    model = LogisticRegression(solver=arguments.solver, max_iter=1000).fit(x, y)
    stage("fit")
    auc = roc_auc_score(y_test, model.predict_proba(scaler.transform(x_test))[:, 1])
    with open(arguments.out, "w") as out:
        json.dump({"intercept": model.intercept_[0], "coefficients": model.coef_[0].tolist()}, out)
    stage("test and write")
    print(f"test AUC {auc:.4f};", ", ".join(f"{name} {time:.2f} s" for name, time in stages.items()))


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(required=True)
    for command, default in ((fit, "coefficients.json"), (train, "sklearn-model.json")):
        sub = commands.add_parser(command.__name__)
        sub.set_defaults(run=command)
        sub.add_argument("file")
        sub.add_argument("--out", default=default)
        sub.add_argument("--runs", type=int, default=5)
        sub.add_argument("--solver", default="lbfgs")
    arguments = parser.parse_args()
    warnings.filterwarnings("ignore", message=".*converge.*")
    arguments.run(arguments)


if __name__ == "__main__":
    sys.exit(main())
