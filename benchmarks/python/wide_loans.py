"""Adds columns of noise to a file of loans.

    python3 wide_loans.py LOANS.csv WIDE.csv [--noise 580] [--seed 1]

The columns are numbers, skewed amounts, counts that are mostly zero, flags, levels, near-copies of
other noise, and some with blanks, in turn. None of them has any bearing on the outcome. The same
file, number and seed give the same bytes. Needs Python alone.
"""

import argparse
import csv
import random


def noise(kind, rng, rows, before):
    if kind == 0:
        return [f"{rng.gauss(0, 1):.4f}" for _ in range(rows)]
    if kind == 1:
        return [f"{rng.lognormvariate(9, 1):.0f}" for _ in range(rows)]
    if kind == 2:
        return [str(rng.choice([0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 3])) for _ in range(rows)]
    if kind == 3:
        return [str(int(rng.random() < 0.3)) for _ in range(rows)]
    if kind == 4:
        return [rng.choice("ABCDEF") for _ in range(rows)]
    if kind == 5:
        return ["" if rng.random() < 0.2 else f"{rng.uniform(0, 100):.1f}" for _ in range(rows)]
    return [f"{float(value) + rng.gauss(0, 0.2):.4f}" for value in before]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("loans")
    parser.add_argument("wide")
    parser.add_argument("--noise", type=int, default=580)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with open(options.loans, newline="") as file:
        header, *loans = csv.reader(file)
    rng = random.Random(options.seed)
    columns = []
    for number in range(options.noise):
        kind = number % 7
        columns.append(noise(kind, rng, len(loans), columns[number - 6] if kind == 6 else []))
    with open(options.wide, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header + [f"noise_{number + 1:03}" for number in range(options.noise)])
        for row, loan in enumerate(loans):
            writer.writerow(loan + [column[row] for column in columns])


if __name__ == "__main__":
    main()
