"""Reference for `loantap drift`: PSI, CSI, score shifts and means of two spans of time, in Python's standard library alone.

The loans of the first months are the training loans. Edges, counts and shares come from the CSV file; only the curves are read
from the model file, and scored here. Made with Python 3.11, in this folder, for the bundled loans and for the real ones:

  python3 drift.py split ../../../../../data/loantap-synthetic.csv 2013 then.csv
  loantap train then.csv --test 0 --out model.json
  python3 drift.py compare model.json ../../../../../data/loantap-synthetic.csv 2013 2015 drift-synthetic.json

  python3 drift.py split lendingclub-2007-2011.csv Jul-2010,Aug-2010,Sep-2010 then.csv
  loantap train then.csv --test 0 --out model.json
  python3 drift.py compare model.json lendingclub-2007-2011.csv Jul-2010,Aug-2010,Sep-2010 Jul-2011,Aug-2011,Sep-2011 drift-quarters.json
"""
import csv, json, math, sys

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()

def loans(path, spans):
    with open(path, newline="") as file:
        return [row for row in csv.DictReader(file) if row["issue_d"] in spans or row["issue_d"][-4:] in spans]

def split(source, spans, target):
    rows = loans(source, spans.split(","))
    with open(target, "w", newline="") as file:
        out = csv.DictWriter(file, rows[0].keys())
        out.writeheader()
        out.writerows(rows)

def months(text):
    return None if not text else 12 * int(text[-4:]) + MONTHS.index(text[:3])

def value(row, name, model, kinds):
    """Number, level or None of a field or derived field."""
    for field in model["derived"]:
        if field["name"] == name:
            get = lambda key: value(row, field[key], model, kinds)
            if field["function"] == "months_between":
                a, b = get("from"), get("to")
                return None if a is None or b is None or b < a else b - a
            if field["function"] == "ratio":
                a, b = get("numerator"), get("denominator")
                return None if a is None or b is None or b <= 0 else a / b
            x = get("of")
            if x is None:
                return None
            return {"flag": lambda: float(x >= 1), "log1p": lambda: math.log1p(x), "year": lambda: x // 12,
                    "term_months": lambda: float(x.split()[0]),
                    "employment_years": lambda: 0.0 if x[0] == "<" else float(x.split()[0].rstrip("+"))}[field["function"]]()
    text = row[name].strip()
    if kinds[name] == "month":
        return months(text)
    return None if not text else float(text) if kinds[name] == "number" else text

def contribution(characteristic, x, row, model, kinds):
    def fallback(rule):
        if rule["treatment"] == "group_mean":
            group = value(row, rule["group"], model, kinds)
            return rule["contributions"][rule["keys"].index(group)] if group in rule["keys"] else rule["otherwise"]
        return rule["contribution"]
    curve = characteristic["curve"]
    if x is None:
        return fallback(characteristic["missing"])
    if curve["shape"] == "levels":
        return curve["contributions"][x] if x in curve["contributions"] else fallback(characteristic["unseen"])
    if curve["shape"] == "steps":
        return curve["contributions"][sum(x >= edge for edge in curve["edges"])]
    knots, there = curve["knots"], curve["contributions"]
    if len(knots) == 1:
        return there[0]
    if curve["outside"] == "clamp":
        x = min(max(x, knots[0]), knots[-1])
    i = max(1, min(len(knots) - 1, sum(x > knot for knot in knots)))
    return there[i - 1] + (there[i] - there[i - 1]) * (x - knots[i - 1]) / (knots[i] - knots[i - 1])

def quantile(ordered, share):
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (place - low) * (ordered[high] - ordered[low])

def tenths(numbers):
    """Deciles without the least number; a number that fills a tenth gets a range of its own."""
    ordered = sorted(numbers)
    edges, before = set(), ordered[0]
    for i in range(1, 10):
        cut = quantile(ordered, i / 10)
        if cut > ordered[0]:
            edges.add(cut)
        if cut == before and cut < ordered[-1]:
            edges.add(min(x for x in ordered if x > cut))
        before = cut
    return sorted(edges)

def index(then, now):
    total, floored = 0.0, 0
    for label in set(then) | set(now):
        e, a = then.count(label) / len(then), now.count(label) / len(now)
        floored += (e < 1e-4) + (a < 1e-4)
        e, a = max(e, 1e-4), max(a, 1e-4)
        total += (a - e) * math.log(a / e)
    return total, floored

def compare(model_file, source, then_spans, now_spans, target):
    model = json.load(open(model_file))
    kinds = {field["name"]: field["kind"] for field in model["schema"]}
    then, now = loans(source, then_spans.split(",")), loans(source, now_spans.split(","))
    factor = model["scaling"]["pointsToDouble"] / math.log(2)
    sums = [[model["scorecard"]["intercept"]] * len(then), [model["scorecard"]["intercept"]] * len(now)]
    result = {"then": len(then), "now": len(now), "characteristics": {}}
    for characteristic in model["scorecard"]["characteristics"]:
        name, curve = characteristic["name"], characteristic["curve"]
        values = [[value(row, name, model, kinds) for row in rows] for rows in (then, now)]
        points = [[contribution(characteristic, x, row, model, kinds) for x, row in zip(v, rows)]
                  for v, rows in zip(values, (then, now))]
        for side in range(2):
            sums[side] = [s + p for s, p in zip(sums[side], points[side])]
        if curve["shape"] == "levels":
            known = set(curve["contributions"])
            bins = [["missing" if x is None else x if x in known else "unseen" for x in v] for v in values]
        else:
            edges = curve["edges"] if curve["shape"] == "steps" else tenths([x for x in values[0] if x is not None])
            bins = [["missing" if x is None else sum(x >= edge for edge in edges) for x in v] for v in values]
        csi, floored = index(*bins)
        shift = 0.0
        for label in set(bins[0]) | set(bins[1]):
            inside = [p for p, b in zip(points[0], bins[0]) if b == label] or [p for p, b in zip(points[1], bins[1]) if b == label]
            shift -= factor * sum(inside) / len(inside) * (bins[1].count(label) / len(now) - bins[0].count(label) / len(then))
        share = lambda label: [b.count(label) / len(b) for b in bins]
        result["characteristics"][name] = {"csi": csi, "floored": floored, "score_shift": shift,
                                           "missing": share("missing"), "unseen": share("unseen")}
    probability = [[1 / (1 + math.exp(-s)) for s in side] for side in sums]
    edges = tenths(probability[0])
    psi, floored = index(*[[sum(p >= edge for edge in edges) for p in side] for side in probability])
    result["score"] = {"psi": psi, "floored": floored, "mean_probability": [sum(p) / len(p) for p in probability]}
    json.dump(result, open(target, "w"), indent=1)

{"split": split, "compare": compare}[sys.argv[1]](*sys.argv[2:])
