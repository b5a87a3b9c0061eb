"""Reference for the `notebook` recipe: the published notebook's pipeline in scikit-learn, every statistic fitted on training rows only.

Run:  python3 notebook_sklearn.py ../../../../../data/loantap-synthetic.csv notebook-synthetic.json
      (Debian: python3-sklearn 1.2.1, python3-pandas 1.5.3; the same for the real loans)
"""
import json, sys
import numpy as np, pandas as pd, sklearn
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.metrics import roc_auc_score, average_precision_score, confusion_matrix, log_loss

NUMERIC = ["loan_amnt", "term", "int_rate", "annual_inc", "dti", "open_acc", "pub_rec", "revol_bal", "revol_util",
           "total_acc", "mort_acc", "pub_rec_bankruptcies"]          # clipped to mean +- 3 sd (ddof = 1)
FLAGS = ["pub_rec", "mort_acc", "pub_rec_bankruptcies"]              # 0 stays 0, >= 1 becomes 1, missing stays missing
ONE_HOT = ["home_ownership", "verification_status", "purpose", "application_type", "zip_code"]  # first level (sorted) dropped

def polish(fit, x, y):
    """A few exact Newton steps on the same objective, so that the reference is the optimum to machine precision."""
    a = np.c_[np.ones(len(x)), x]
    w = np.r_[fit.intercept_, fit.coef_[0]]
    penalty = np.r_[0.0, np.ones(x.shape[1])]
    for _ in range(20):
        p = 1 / (1 + np.exp(-a @ w))
        gradient = a.T @ (p - y) + penalty * w
        hessian = (a * (p * (1 - p))[:, None]).T @ a + np.diag(penalty)
        w -= np.linalg.solve(hessian, gradient)
    print("gradient norm after polishing", np.abs(gradient).max())
    fit.intercept_, fit.coef_ = w[:1], w[None, 1:]

def main(source, target):
    df = pd.read_csv(source, dtype=str)
    for c in NUMERIC:
        df[c] = df["term"].str.strip().str[:2].astype(float) if c == "term" else pd.to_numeric(df[c])
    for c in FLAGS:
        df[c] = df[c].where(df[c].isna(), (df[c] >= 1).astype(float))
    df["home_ownership"] = df["home_ownership"].replace(["ANY", "NONE"], "OTHER")
    df["zip_code"] = df["address"].str[-5:]
    df["issue_year"] = df["issue_d"].str[-4:].astype(float)
    df["initial_list_status"] = df["initial_list_status"].map({"w": 0.0, "f": 1.0})
    df["grade"] = df["grade"].map({g: float(i) for i, g in enumerate("ABCDEFG")})
    df["y"] = (df["loan_status"] == "Charged Off").astype(int)
    required = [c for c in df.columns if c != "mort_acc"]             # the notebook drops rows with anything else missing
    kept = df[df[required].notna().all(axis=1)]
    train, test = train_test_split(kept, test_size=0.3, random_state=42, stratify=kept["y"])
    train, test = train.copy(), test.copy()
    by_total = train.groupby("total_acc")["mort_acc"].mean()         # mean over non-missing; group or overall mean
    overall = train["mort_acc"].mean()
    for part in (train, test):
        fill = part["total_acc"].map(by_total).fillna(overall)
        part["mort_acc"] = part["mort_acc"].fillna(fill)
    for c in NUMERIC:
        m, s = train[c].mean(), train[c].std()
        for part in (train, test):
            part[c] = part[c].clip(m - 3 * s, m + 3 * s)
    columns = ["loan_amnt", "term", "int_rate", "grade", "annual_inc", "dti", "open_acc", "pub_rec", "revol_bal", "revol_util",
               "total_acc", "initial_list_status", "mort_acc", "pub_rec_bankruptcies", "issue_year"]
    lo, hi = train[columns].min(), train[columns].max()
    def encode(part):
        x = (part[columns] - lo) / (hi - lo).replace(0, 1)
        for c in ONE_HOT:
            for level in sorted(train[c].unique())[1:]:
                x[f"{c}={level}"] = (part[c] == level).astype(float)
        return x
    xtr, xte = encode(train), encode(test)
    fit = LogisticRegression(C=1.0, solver="lbfgs", tol=1e-6, max_iter=10000).fit(xtr.to_numpy(), train["y"])
    polish(fit, xtr.to_numpy(), train["y"].to_numpy())
    p = fit.predict_proba(xte.to_numpy())[:, 1]
    w = np.r_[fit.intercept_, fit.coef_[0]]
    z = fit.decision_function(xtr.to_numpy())
    objective = float(0.5 * (fit.coef_ ** 2).sum() + np.sum(np.logaddexp(0, z) - train["y"].to_numpy() * z))
    json.dump({
        "made_by": f"scikit-learn {sklearn.__version__}, pandas {pd.__version__}; notebook_sklearn.py",
        "objective": "0.5*||w||^2 + sum(log loss), intercept unpenalised, features min-max scaled on training rows",
        "rows_kept": len(kept), "train_rows": train.index.tolist(), "test_rows": test.index.tolist(),
        "features": list(xtr.columns), "intercept": float(w[0]), "coefficients": [float(v) for v in w[1:]], "objective_value": objective,
        "scale": {c: [float(lo[c]), float(hi[c])] for c in columns},
        "test": {"auc": roc_auc_score(test["y"], p), "average_precision": average_precision_score(test["y"], p), "log_loss": log_loss(test["y"], p),
                 "confusion_at_0.5": confusion_matrix(test["y"], p >= 0.5).tolist(), "probabilities": [float(v) for v in p]},
    }, open(target, "w"))

main(*sys.argv[1:])
