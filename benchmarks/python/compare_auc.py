"""Test AUC of loantap beside scikit-learn, or beside an earlier loantap, on the very same rows.

    LOANTAP_DATA=FOLDER python3 compare_auc.py [--seeds 10] [--from 0] [--only NAME] [--out auc.json]
                                               [--before LAUNCHER [--after LAUNCHER]]

FOLDER holds the loans, and whatever export_r_credit_data.R wrote into it; cases without their file
are left out. Each split is written as two files, which `loantap train TRAIN.csv --test-file TEST.csv`
gets, with default settings. scikit-learn gets the fields of the recipe that loantap used, and nothing else:

spline LR   LogisticRegression (C = 1) on cubic splines with 6 quantile knots, one-hot levels, medians
            and flags for missing numbers
boosting    HistGradientBoostingClassifier, default settings, levels as categories

With --before, an earlier build takes the place of scikit-learn, and --after names another than this one: AUC, log-loss and slope of
calibration of both, split by split, and how often their curves over numbers turn (by at least 0.02
log-odds).
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.impute import MissingIndicator, SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder, SplineTransformer, StandardScaler

ROOT = Path(__file__).resolve().parents[2]
RECIPES = ROOT / "loantap-train/src/main/resources/io/loantap/train/personalloan"
LOANS = ("loan_status", "Charged Off")
KNOTS = 6
MOST_CATEGORIES = 255  # of HistGradientBoostingClassifier

ORIGINALS = "lendingclub-2007-2011.csv"
DECODED = "loantap-decoded-zip.csv"

# Name, file, columns left out, outcome and its bad value, split, recipe.
CASES = [
    ("2007-2011 random, application", ORIGINALS, [], LOANS, "random", "application"),
    ("2007-2011 random, benchmark", ORIGINALS, [], LOANS, "random", "benchmark"),
    ("2007-2011 random, auto", ORIGINALS, [], LOANS, "random", "auto"),
    ("2007-2011 out of time, application", ORIGINALS, [], LOANS, "time", "application"),
    ("2007-2011 out of time, benchmark", ORIGINALS, [], LOANS, "time", "benchmark"),
    ("2007-2011 out of time, auto", ORIGINALS, [], LOANS, "time", "auto"),
    ("decoded without zip, auto", DECODED, ["zip_code"], LOANS, "random", "auto"),
    ("credit_data, auto", "r-credit-data.csv", [], ("Status", "bad"), "random", "auto"),
    ("lending_club, auto", "r-lending-club.csv", [], ("Class", "bad"), "random", "auto"),
    ("GermanCredit, auto", "r-german-credit.csv", [], ("Class", "Bad"), "random", "auto"),
    ("CreditCard, auto", "r-credit-card.csv", [], ("card", "no"), "random", "auto"),
    ("loantap-real, application", "loantap-real.csv", [], LOANS, "random", "application"),
    ("thomas, auto", "thomas.csv", [], ("BAD", "1.0"), "random", "auto"),
    ("superlender, auto", "superlender-4k.csv", [], ("good_bad_flag", "Bad"), "random", "auto"),
    ("auto-accepts, auto", "auto-accepts.csv", [], ("bad", "1"), "random", "auto"),
    ("german, auto", "german.csv", [], ("CLASSIFICATION", "0"), "random", "auto"),
    ("crx, auto", "crx.csv", [], ("A16", "-"), "random", "auto"),
    ("credit-risk, auto", "credit-risk-32k.csv", [], ("loan_status", "1"), "random", "auto"),
    ("pakdd, auto", "pakdd2010-40k.csv", [], ("BAD", "1"), "random", "auto"),
]

FELT = 0.02  # log-odds that a curve has to take back to have turned


def loantap(*arguments, launcher=ROOT / "loantap"):
    done = subprocess.run(
        [str(launcher), *map(str, arguments)], capture_output=True, text=True
    )
    if done.returncode != 0:
        sys.exit(f"loantap {arguments[0]} failed:\n{done.stdout}{done.stderr}")


def split(loans, label, how, seed):
    if how == "time":
        month = pd.to_datetime(loans["issue_d"], format="%b-%Y")
        return loans[month <= "2011-06-01"], loans[month > "2011-06-01"]
    return train_test_split(loans, test_size=0.3, random_state=seed, stratify=loans[label])


def recipe_of(name, train_file, outcome, folder):
    if name != "auto":
        return json.loads((RECIPES / f"{name}.json").read_text())
    out = folder / "recipe.json"
    loantap("init", train_file, *outcome, "--out", out)
    return json.loads(out.read_text())


def months(texts):
    dates = pd.to_datetime(texts, format="%b-%Y", errors="coerce")
    return 12 * dates.dt.year + dates.dt.month


def fields(loans, recipe):
    """What the recipe learns from: numbers as float, levels as text."""
    loans = loans.copy()
    for derived in recipe.get("derived", []):
        name, function = derived["name"], derived["function"]
        if function == "months_between":
            loans[name] = months(loans[derived["to"]]) - months(loans[derived["from"]])
        elif function == "ratio":
            below = pd.to_numeric(loans[derived["denominator"]], errors="coerce")
            above = pd.to_numeric(loans[derived["numerator"]], errors="coerce")
            loans[name] = (above / below).replace([np.inf, -np.inf], np.nan)
        else:
            sys.exit(f"derived field {name}: {function} is not known here")
    numbers, levels = [], []
    for characteristic in recipe["characteristics"]:
        name = characteristic["name"]
        if name in loans:
            (levels if characteristic["encoder"] in ("one_hot", "ordinal") else numbers).append(name)
    for name in numbers:
        loans[name] = pd.to_numeric(loans[name], errors="coerce")
    return loans, numbers, levels


def spline(values):
    """A number's part of the spline model; repeated knots are one, and two values are a line."""
    knots = np.unique(np.nanquantile(values, np.linspace(0, 1, KNOTS)))
    if len(knots) < 3:
        return make_pipeline(SimpleImputer(strategy="median"), StandardScaler())
    return make_pipeline(
        SimpleImputer(strategy="median"), SplineTransformer(knots=knots.reshape(-1, 1))
    )


def spline_regression(train, bad, test, numbers, levels):
    known = [name for name in numbers if train[name].notna().any()]
    columns = ColumnTransformer(
        [(name, spline(train[name].to_numpy()), [name]) for name in known]
        + [("missing", MissingIndicator(error_on_new=False), known)]
        + [("levels", OneHotEncoder(handle_unknown="ignore"), levels)]
    )
    model = make_pipeline(columns, LogisticRegression(solver="newton-cholesky"))
    return probabilities(model, train, bad, test, known + levels)


def boosting(train, bad, test, numbers, levels, seed):
    encoder = OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=np.nan)
    columns = ColumnTransformer([("levels", encoder, levels), ("numbers", "passthrough", numbers)])
    categories = [
        place for place, name in enumerate(levels) if train[name].nunique() <= MOST_CATEGORIES
    ]
    booster = HistGradientBoostingClassifier(categorical_features=categories, random_state=seed)
    return probabilities(make_pipeline(columns, booster), train, bad, test, levels + numbers)


def probabilities(model, train, bad, test, names):
    model.fit(train[names], bad)
    return model.predict_proba(test[names])[:, 1]


def compare(loans, label, bad, how, recipe_name, seed):
    outcome = ("--label", label, "--bad", bad)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        train, test = split(loans, label, how, seed)
        train.to_csv(folder / "train.csv", index=False)
        test.to_csv(folder / "test.csv", index=False)
        loantap(
            *("train", folder / "train.csv", "--test-file", folder / "test.csv"),
            *("--recipe", recipe_name, *outcome),
            *("--out", folder / "model.json", "--json", folder / "metrics.json"),
        )
        ours = json.loads((folder / "metrics.json").read_text())["auc"]
        recipe = recipe_of(recipe_name, folder / "train.csv", outcome, folder)
    train, numbers, levels = fields(train, recipe)
    test, _, _ = fields(test, recipe)
    data = (train, train[label] == bad, test, numbers, levels)
    happened = test[label] == bad
    return {
        "loantap": ours,
        "spline LR": roc_auc_score(happened, spline_regression(*data)),
        "boosting": roc_auc_score(happened, boosting(*data, seed)),
    }


def turns(contributions):
    """How often contributions at ascending knots turn."""
    count, direction, lowest, highest = 0, 0, contributions[0], contributions[0]
    furthest = contributions[0]
    for height in contributions[1:]:
        if direction == 0:
            lowest, highest = min(lowest, height), max(highest, height)
            if highest - lowest >= FELT:
                direction, furthest = (1 if height == highest else -1), height
        elif (height - furthest) * direction >= 0:
            furthest = height
        elif (furthest - height) * direction >= FELT:
            count, direction, furthest = count + 1, -direction, height
    return count


def figures(launcher, train, test, outcome, recipe_name, folder):
    """What a build makes of a split."""
    loantap(
        *("train", train, "--test-file", test, "--recipe", recipe_name, *outcome),
        *("--allow-leakage", "--out", folder / "model.json", "--json", folder / "metrics.json"),
        launcher=launcher,
    )
    metrics = json.loads((folder / "metrics.json").read_text())
    curves = [
        turns(characteristic["curve"]["contributions"])
        for characteristic in json.loads((folder / "model.json").read_text())["scorecard"][
            "characteristics"
        ]
        if characteristic["curve"]["shape"] == "piecewise_linear"
    ]
    return {
        "auc": metrics["auc"],
        "log_loss": metrics["log_loss"],
        "slope": metrics["calibration"]["slope"],
        "turns": sum(curves),
        "more than one": sum(turned > 1 for turned in curves),
        "curves": len(curves),
    }


def before_and_after(loans, label, bad, how, recipe_name, seed, launchers):
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        train, test = split(loans, label, how, seed)
        train.to_csv(folder / "train.csv", index=False)
        test.to_csv(folder / "test.csv", index=False)
        data = (folder / "train.csv", folder / "test.csv", ("--label", label, "--bad", bad))
        before, after = (figures(it, *data, recipe_name, folder) for it in launchers)
    return {f"{name}, {when}": value
            for when, found in (("before", before), ("after", after))
            for name, value in found.items()}


def row_of(name, runs):
    def change(what):
        return difference(runs[f"{what}, after"] - runs[f"{what}, before"])

    def mean(what):
        return f"{runs[what + ', before'].mean():.1f}, {runs[what + ', after'].mean():.1f}"

    return (
        f"| {name} | {figure(runs['auc, before'])} | {figure(runs['auc, after'])} | {change('auc')}"
        f" | {change('log_loss')} | {runs['slope, before'].mean():.3f}, {runs['slope, after'].mean():.3f}"
        f" | {mean('turns')} of {runs['curves, after'].mean():.0f} | {mean('more than one')} |"
    )


def figure(values):
    text = f"{np.mean(values):.4f}"
    return text if len(values) == 1 else f"{text} ± {standard_error(values):.4f}"


def difference(values):
    text = f"{np.mean(values):+.4f}"
    return text if len(values) == 1 else f"{text} ± {standard_error(values):.4f}"


def standard_error(values):
    return np.std(values, ddof=1) / np.sqrt(len(values))


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", type=int, default=10, help="how many random splits")
    parser.add_argument("--from", dest="first", type=int, default=0, help="the first seed")
    parser.add_argument("--only", default="", help="cases with this in their names")
    parser.add_argument("--out", default="auc.json")
    parser.add_argument("--before", help="launcher of an earlier build to compare with")
    parser.add_argument("--after", default=ROOT / "loantap", help="launcher of the build compared")
    arguments = parser.parse_args()
    warnings.filterwarnings("ignore")
    data = Path(os.environ["LOANTAP_DATA"])
    results = {}
    if arguments.before:
        print(
            "| data, split, recipe | AUC before | after | change | log-loss, change"
            " | slope before, after | turns before, after | curves that turn more than once |"
        )
        print("|---|---|---|---|---|---|---|---|")
    else:
        print("| data, split, recipe | loantap | spline LR | boosting | to spline LR | to boosting |")
        print("|---|---|---|---|---|---|")
    for name, file, dropped, (label, bad), how, recipe in CASES:
        if arguments.only not in name or not (data / file).exists():
            continue
        loans = pd.read_csv(data / file, dtype=str, keep_default_na=False).drop(columns=dropped)
        seeds = range(arguments.first, arguments.first + arguments.seeds) if how == "random" else [0]
        split_by = (loans, label, bad, how, recipe)
        if arguments.before:
            runs = pd.DataFrame(
                [
                    before_and_after(*split_by, seed, (arguments.before, arguments.after))
                    for seed in seeds
                ]
            )
            results[name] = runs.to_dict("list")
            print(row_of(name, runs), flush=True)
            Path(arguments.out).write_text(json.dumps(results))
            continue
        runs = pd.DataFrame([compare(*split_by, seed) for seed in seeds])
        results[name] = runs.to_dict("list")
        print(
            f"| {name} | {figure(runs['loantap'])} | {figure(runs['spline LR'])}"
            f" | {figure(runs['boosting'])} | {difference(runs['loantap'] - runs['spline LR'])}"
            f" | {difference(runs['loantap'] - runs['boosting'])} |",
            flush=True,
        )
        Path(arguments.out).write_text(json.dumps(results))


if __name__ == "__main__":
    main()
