"""What most people would write instead of `loantap serve`: Flask around scikit-learn.

    flask_service.py --fit loans.csv model.pickle      fits on the 18 fields that our model uses
    flask_service.py --serve PORT                      Flask's own server
    gunicorn flask_service:app                         for production

LOANTAP_FLASK_MODEL names the fitted model. LOANTAP_FLASK_ENCODING is `pipeline` (a scikit-learn
pipeline on a data frame of one row) or `by_hand` (the same sum over a dictionary and a list).
"""

import math
import os
import pickle
import sys

NUMBERS = ["loan_amnt", "annual_inc", "dti", "open_acc", "pub_rec", "revol_bal", "revol_util",
           "total_acc", "mort_acc", "pub_rec_bankruptcies"]
LEVELS = ["term", "emp_length", "home_ownership", "verification_status", "purpose",
          "application_type"]
MONTHS = ["issue_d", "earliest_cr_line"]
NAMES = {name: i for i, name in enumerate(
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])}
THRESHOLD = 0.23


def month(text):
    return 12 * int(text[4:]) + NAMES[text[:3]]


def fit(csv, out):
    import pandas
    from sklearn.compose import ColumnTransformer
    from sklearn.impute import SimpleImputer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import OneHotEncoder, StandardScaler

    loans = pandas.read_csv(csv)
    loans["credit_age"] = loans["issue_d"].map(month) - loans["earliest_cr_line"].map(month)
    for name in LEVELS:
        loans[name] = loans[name].fillna("").str.strip()
    numbers = NUMBERS + ["credit_age"]
    encode = ColumnTransformer([
        ("numbers", make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), numbers),
        ("levels", OneHotEncoder(handle_unknown="ignore"), LEVELS)])
    model = make_pipeline(encode, LogisticRegression(C=0.1, max_iter=1000))
    model.fit(loans[numbers + LEVELS], loans["loan_status"] == "Charged Off")
    with open(out, "wb") as file:
        pickle.dump(model, file)


def by_hand(model):
    """The fitted pipeline as plain numbers: what hand-written serving code has."""
    encode, regression = model[0], model[1]
    impute, scale = encode.named_transformers_["numbers"]
    weights = regression.coef_[0].tolist()
    numbers = [(name, middle, mean, sd, weight) for name, middle, mean, sd, weight in zip(
        NUMBERS + ["credit_age"], impute.statistics_.tolist(), scale.mean_.tolist(),
        scale.scale_.tolist(), weights)]
    levels, place = {}, len(numbers)
    for name, categories in zip(LEVELS, encode.named_transformers_["levels"].categories_):
        levels[name] = {level: weights[place + i] for i, level in enumerate(categories)}
        place += len(categories)
    intercept = float(regression.intercept_[0])

    def probability(applicant):
        z = intercept
        for name, middle, mean, sd, weight in numbers:
            value = applicant.get(name)
            z += weight * ((middle if value is None else value) - mean) / sd
        for name, table in levels.items():
            z += table.get(applicant.get(name, ""), 0.0)
        return 1 / (1 + math.exp(-z))

    return probability


def pipeline(model):
    import pandas

    def probability(applicant):
        row = {name: [applicant.get(name)] for name in NUMBERS + ["credit_age"]}
        row.update({name: [applicant.get(name, "")] for name in LEVELS})
        return float(model.predict_proba(pandas.DataFrame(row))[0, 1])

    return probability


def create():
    from flask import Flask, jsonify, request

    with open(os.environ["LOANTAP_FLASK_MODEL"], "rb") as file:
        model = pickle.load(file)
    encodings = {"by_hand": by_hand, "pipeline": pipeline}
    probability = encodings[os.environ.get("LOANTAP_FLASK_ENCODING", "by_hand")](model)
    service = Flask(__name__)

    @service.get("/ping")
    def ping():
        return jsonify(message="Pinging the loan service")

    @service.post("/predict")
    def predict():
        applicant = request.get_json()
        for name in LEVELS:
            applicant[name] = (applicant.get(name) or "").strip()
        applicant["credit_age"] = month(applicant["issue_d"]) - month(applicant["earliest_cr_line"])
        pd = probability(applicant)
        return jsonify(loan_approval_status="Approved" if pd <= THRESHOLD else "Rejected",
                       probability_of_default=pd, threshold=THRESHOLD)

    return service


if __name__ == "__main__":
    if sys.argv[1] == "--fit":
        fit(sys.argv[2], sys.argv[3])
    else:
        create().run(port=int(sys.argv[2]), threaded=True)
elif "LOANTAP_FLASK_MODEL" in os.environ:
    app = create()
