"""Reference values for the exploration of the bundled loans, computed independently.

Command, in this folder: python3 explore_pandas.py > explore-pandas.json
Made with Python 3.11.2, pandas 1.5.3, numpy 1.24.2, scipy 1.10.1 (Debian 12).
"""
import json
import math

import numpy as np
import pandas as pd
from scipy.stats import norm

DATA = "../../../../../data/loantap-synthetic.csv"
NUMBERS = ["loan_amnt", "int_rate", "installment", "annual_inc", "dti", "open_acc", "pub_rec",
           "revol_bal", "revol_util", "total_acc", "mort_acc", "pub_rec_bankruptcies"]
LEVELS = ["term", "grade", "sub_grade", "emp_length", "home_ownership", "verification_status",
          "purpose", "initial_list_status"]
Z = norm.ppf(0.975)

loans = pd.read_csv(DATA, dtype=str, keep_default_na=False, na_values=[""])
for name in loans.columns:
    loans[name] = loans[name].str.strip()
for name in NUMBERS:
    loans[name] = loans[name].astype(float)
bad = (loans["loan_status"] == "Charged Off").astype(int)


def wilson(rows, count):
    p = count / rows
    centre = (p + Z * Z / (2 * rows)) / (1 + Z * Z / rows)
    half = Z / (1 + Z * Z / rows) * math.sqrt(p * (1 - p) / rows + Z * Z / (4 * rows * rows))
    return [max(0.0, centre - half), min(1.0, centre + half)]


def rate(mask):
    rows, count = int(mask.sum()), int(bad[mask].sum())
    return {"rows": rows, "bad": count, "rate": count / rows, "interval": wilson(rows, count)}


def information_value(codes):
    table = pd.crosstab(codes, bad)
    good = (table[0] + 0.5) / (table[0] + 0.5).sum()
    ill = (table[1] + 0.5) / (table[1] + 0.5).sum()
    return float(((good - ill) * np.log(good / ill)).sum())


def level_codes(name):
    counts = loans[name].value_counts()
    rare = set(counts[counts < 10].index)
    return loans[name].map(lambda v: "(rare)" if v in rare else v).fillna("(missing)")


def number_of(name):
    values = loans[name]
    # Standard deviation with n - 1, quantiles linear between neighbours: the defaults of pandas.
    return {
        "mean": values.mean(), "deviation": values.std(), "min": values.min(), "max": values.max(),
        "quantiles": values.quantile([0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]).tolist(),
        "missing": int(values.isna().sum()), "distinct": int(values.nunique()),
    }


def bins_of(name):
    """Deciles; a bin holds its lower end."""
    values = loans[name]
    edges = values.quantile(np.arange(1, 10) / 10).tolist()
    codes = np.digitize(values, edges)
    return {"edges": edges,
            "rows": [int((codes == k).sum()) for k in range(10)],
            "bad": [int(bad[codes == k].sum()) for k in range(10)],
            "information_value": information_value(codes)}


correlated = loans[NUMBERS].assign(outcome=bad)
filled = loans[NUMBERS].fillna(loans[NUMBERS].mean())
zips = loans["address"].str[-5:]
dates = pd.to_datetime(loans["issue_d"], format="%b-%Y")
titles = loans["emp_title"].dropna().str.lower()

print(json.dumps({
    "overall": rate(bad >= 0),
    "numbers": {name: number_of(name) for name in NUMBERS},
    "bins": {name: bins_of(name) for name in ["dti", "int_rate", "annual_inc"]},
    "levels": {name: {level: rate(loans[name] == level)
                      for level, rows in loans[name].value_counts().items() if rows >= 10}
               for name in LEVELS},
    "information_value": {name: information_value(level_codes(name)) for name in LEVELS},
    "missing": {name: {"missing": rate(loans[name].isna()), "present": rate(loans[name].notna())}
                for name in loans.columns if loans[name].isna().any()},
    "distinct": {name: int(loans[name].nunique()) for name in loans.columns},
    "correlation": correlated.corr().values.tolist(),
    "variance_inflation": np.diag(np.linalg.inv(filled.corr().values)).tolist(),
    "duplicated": int(loans.duplicated().sum()),
    "zips": {zip_code: rate(zips == zip_code) for zip_code in sorted(zips.unique())},
    "years": {str(year): rate(dates.dt.year == year) for year in sorted(dates.dt.year.unique())},
    "quarters": {str(quarter): rate(dates.dt.to_period("Q") == quarter)
                 for quarter in sorted(dates.dt.to_period("Q").unique())},
    "instalment_slope": float(np.polyfit(loans["loan_amnt"], loans["installment"], 1)[0]),
    "mean_interest": float((loans["installment"] * loans["term"].str[:2].astype(int)
                            - loans["loan_amnt"])[bad == 0].mean()),
    "mean_bad_loan": float(loans["loan_amnt"][bad == 1].mean()),
    "teacher": int(titles.isin(["teacher", "teachers"]).sum()),
}, indent=1))
