"""Golden values of optimal bins, by trying out all cuts: nothing but the Python standard library.

Usage, in this folder: python3 binning.py ../../../../../data/loantap-synthetic.csv > binning.json

The rules are those of docs/recipes.md, written down a second time: most information value with half a
loan added to each count, at most 8 bins of 5 % of the loans with a value and 10 loans of each outcome,
neighbours that differ at p <= 0.05 (chi-squared), rates that rise or fall, or turn once where that
tells a tenth more.
"""

import csv
import itertools
import json
import math
import platform
import sys

MOST, SHARE, FEWEST, MOST_P, TURN = 8, 0.05, 10, 0.05, 1.1


def p_value(one, other):
    (g1, b1), (g2, b2) = one, other
    rows, good, bad = g1 + b1 + g2 + b2, g1 + g2, b1 + b2
    if good == 0 or bad == 0:
        return 1.0
    chi = (b1 * g2 - b2 * g1) ** 2 * rows / (bad * good * (g1 + b1) * (g2 + b2))
    return math.erfc(math.sqrt(chi / 2))


def weights(cells):
    goods = sum(g + 0.5 for g, b in cells)
    bads = sum(b + 0.5 for g, b in cells)
    return [
        (math.log((g + 0.5) / goods / ((b + 0.5) / bads)), (g + 0.5) / goods - (b + 0.5) / bads)
        for g, b in cells
    ]


def value(cells):
    return sum(woe * gap for woe, gap in weights(cells))


def joined(prebins, cuts):
    ends = [0, *cuts, len(prebins)]
    return [
        tuple(sum(p[i] for p in prebins[a:b]) for i in (0, 1)) for a, b in zip(ends, ends[1:])
    ]


def admissible(prebins):
    rows = sum(g + b for g, b in prebins)
    for count in range(1, MOST):
        for cuts in itertools.combinations(range(1, len(prebins)), count):
            bins = joined(prebins, cuts)
            if any(g + b < SHARE * rows or g < FEWEST or b < FEWEST for g, b in bins):
                continue
            if any(p_value(x, y) > MOST_P for x, y in zip(bins, bins[1:])):
                continue
            yield cuts, bins


def turns(bins):
    rates = [b / (g + b) for g, b in bins]
    signs = [y > x for x, y in zip(rates, rates[1:]) if x != y]
    return sum(x != y for x, y in zip(signs, signs[1:]))


def best(prebins, apart, levels):
    one = value([*joined(prebins, ())] + apart)
    gains = {0: (0, ()), 1: (0, ())}
    for cuts, bins in admissible(prebins):
        turned = turns(bins)
        rises = bins[0][1] / sum(bins[0]) <= bins[-1][1] / sum(bins[-1])
        if turned > 1 or (levels and (turned or not rises)):
            continue
        gain = value(bins + apart) - one
        for most in range(turned, 2):
            if gain > gains[most][0] + 1e-12:
                gains[most] = (gain, cuts)
    straight, once = gains[0], gains[1]
    return (once if once[0] > TURN * straight[0] else straight)[1]


def main(file):
    rows = list(csv.DictReader(open(file, newline="", encoding="utf-8")))
    golden = {"made_with": "Python " + platform.python_version(), "rows": len(rows), "columns": []}
    numbers = ["mort_acc", "pub_rec", "pub_rec_bankruptcies"]
    for name in numbers + ["grade", "home_ownership", "purpose", "verification_status", "emp_length"]:
        counts = {}
        for row in rows:
            cell = counts.setdefault(row[name].strip(), [0, 0])
            cell[row["loan_status"] == "Charged Off"] += 1
        missing = counts.pop("", None)
        apart = [tuple(missing)] if missing else []
        all_rows = sum(map(sum, counts.values()))
        if name in numbers:
            keys = [[key] for key in sorted(counts, key=float)]
        else:
            rare = sorted(k for k, c in counts.items() if sum(c) < 0.1 * SHARE * all_rows)
            keys = [[k] for k in counts if k not in rare] + ([rare] if rare else [])
            total = lambda group, i: sum(counts[k][i] for k in group)
            keys.sort(key=lambda g: (total(g, 1) / (total(g, 0) + total(g, 1)), g[0]))
        prebins = [tuple(sum(counts[k][i] for k in group) for i in (0, 1)) for group in keys]
        cuts = best(prebins, apart, name not in numbers)
        bins = joined(prebins, cuts)
        cells = bins + apart
        scale = weights(cells)
        ends = [0, *cuts, len(prebins)]
        golden["columns"].append(
            {
                "name": name,
                "edges": [float(keys[cut][0]) for cut in cuts] if name in numbers else None,
                "groups": None
                if name in numbers
                else [sorted(sum(keys[a:b], [])) for a, b in zip(ends, ends[1:])],
                "good": [g for g, b in cells],
                "bad": [b for g, b in cells],
                "woe": [woe for woe, gap in scale],
                "iv": [woe * gap for woe, gap in scale],
                "information_value": value(cells),
                "p": [p_value(x, y) for x, y in zip(bins, bins[1:])],
            }
        )
    json.dump(golden, sys.stdout, indent=1)


main(sys.argv[1])
