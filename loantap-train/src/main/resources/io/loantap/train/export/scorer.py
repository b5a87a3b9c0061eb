#!/usr/bin/env python3
# @HEAD@
#
# Scores applications as loantap does, with nothing but Python 3.9 or later.
#
#   from scorer import score          (if this file is scorer.py)
#   score({"loan_amnt": 14000, ...})
#
# or one application a line, as JSON: python3 scorer.py < applications.jsonl > scores.jsonl
#
# A number is an int or a float, a level or a text a str, a month a str or a datetime.date, a missing
# value None or left out. What the model does not take is refused with everything that is wrong.

import bisect
import datetime
import json
import math
import numbers
import re
import sys

MODEL = json.loads(r"""@MODEL@""")

# What counts as a blank around a text; str.strip() takes more.
_BLANKS = (
    " \t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
    "\u2008\u2009\u200a\u2028\u2029\u205f\u3000"
)
_FIRST_MONTH = 1900 * 12
_LAST_MONTH = 2199 * 12 + 11
_NAMES = (
    "January February March April May June July August September October November December"
).split()
_MOST_REASONS = 4
_NOTHING = 1e-9


class Refused(ValueError):
    """An application that the model does not take: a list of (field, what is wrong)."""

    def __init__(self, violations):
        super().__init__("; ".join(f"{field}: {code}" for field, code in violations))
        self.violations = violations


class _Wrong(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


def score(application):
    """Log-odds of being charged off, probability of default, points, decision and reasons.

    Raises Refused for an application that the model does not take.
    """
    values, violations = _values(application)
    contributions = _contributions(values)
    outside = [
        field["name"]
        for field in MODEL["fields"]
        if field["used"] and field["kind"] == "number" and not _in_range(field, values[field["name"]])
    ]
    if violations or outside or None in contributions:
        raise Refused(_all(violations, outside, contributions, values))
    total = MODEL["intercept"]
    for contribution in contributions:
        total += contribution
    log_odds = _mapped(total)
    decision = (
        "APPROVE"
        if log_odds <= MODEL["approved_up_to"]
        else "REFER"
        if log_odds <= MODEL["referred_up_to"]
        else "DECLINE"
    )
    most = MODEL["most_log_odds"]
    return {
        "log_odds": log_odds,
        "probability": _probability(log_odds),
        "points": MODEL["offset"] - MODEL["factor"] * min(max(total, -most), most),
        "decision": decision,
        "reasons": _reasons(decision, contributions, values),
    }


def _probability(z):
    e = math.exp(-abs(z))
    return (1.0 if z >= 0 else e) / (1.0 + e)


# The values of an application


def _values(application):
    values = {}
    violations = []
    for field in MODEL["fields"]:
        name = field["name"]
        value = application.get(name)
        values[name] = None
        if value is not None:
            try:
                values[name] = _READERS[field["kind"]](field, value)
            except _Wrong as wrong:
                violations.append((name, wrong.code))
    for name in application:
        if name not in values:
            violations.append((name, "UNKNOWN_FIELD"))
    for derived in MODEL["derived"]:
        values[derived["name"]] = _FUNCTIONS[derived["function"]](derived, values)
    return values, violations


def _number(field, value):
    if isinstance(value, bool) or not isinstance(value, numbers.Real):
        raise _Wrong("WRONG_TYPE")
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise _Wrong("NOT_FINITE")
    return number


def _level(field, value):
    spellings = field["spellings"]
    if isinstance(value, bool):
        word = "true" if value else "false"
        if spellings:
            return spellings[word]
        if word in field["levels"]:
            return word
        raise _Wrong("WRONG_TYPE")
    if spellings and isinstance(value, numbers.Real):
        if value in (0, 1):
            return spellings["true" if value == 1 else "false"]
        raise _Wrong("WRONG_TYPE")
    if not isinstance(value, str):
        raise _Wrong("WRONG_TYPE")
    text = value.strip(_BLANKS)
    if not text or text in field["missing"]:
        return None
    if text in field["levels"]:
        return text
    return spellings.get(text.lower(), text) if len(text) <= 5 else text


def _text(field, value):
    if not isinstance(value, str):
        raise _Wrong("WRONG_TYPE")
    return value.strip(_BLANKS) or None


def _month(field, value):
    if isinstance(value, datetime.date):
        months = 12 * value.year + value.month - 1
    elif isinstance(value, str):
        text = value.strip(_BLANKS)
        if not text:
            return None
        months = _months(field, text)
        if months is None:
            if text in field["missing"]:
                return None
            raise _Wrong("MALFORMED_DATE")
    else:
        raise _Wrong("WRONG_TYPE")
    if not _FIRST_MONTH <= months <= _LAST_MONTH:
        raise _Wrong("OUT_OF_RANGE")
    return float(months)


_READERS = {"number": _number, "level": _level, "text": _text, "month": _month}

_PARTS = {
    "yyyy": "(?P<y>[0-9]{4})",
    "yy": "(?P<y>[0-9]{2})",
    "MMMM": "(?i:(?P<n>" + "|".join(_NAMES) + "))",
    "MMM": "(?i:(?P<n>" + "|".join(name[:3] for name in _NAMES) + "))",
    "MM": "(?P<m>[0-9]{2})",
    "M": "(?P<m>[0-9]{1,2})",
    "dd": "(?P<d>[0-9]{2})",
    "d": "(?P<d>[0-9]{1,2})",
}
_TIME = re.compile(
    "[ Tt][0-9]{1,2}:[0-9]{2}(?![0-9])(?::[0-9]{2}(?![0-9]))?(?:[.,][0-9]*)?(?P<rest>.*)", re.S
)
_ZONE = re.compile(r"(?i:am|pm|z|utc|gmt)|[+-](?:[0-9]{2}|[0-9]{2}:?[0-9]{2}|[0-9]{2}:)(?:\[.*)?", re.S)


def _pattern(pattern):
    parts = re.findall("y+|M+|d+|[^yMd]", pattern)
    return re.compile("".join(_PARTS.get(part) or re.escape(part) for part in parts))


def _months(field, text):
    match = field["compiled"].match(text)
    if not match:
        return None
    found = match.groupdict()
    rest = text[match.end() :]
    if rest:
        time = "d" in found and _TIME.fullmatch(rest)
        zone = time and time.group("rest").strip(_BLANKS)
        if not time or (zone and not _ZONE.fullmatch(zone)):
            return None
    year = int(found["y"])
    if field["pivot"]:
        year = field["pivot"] - (field["pivot"] - year) % 100
    month = int(found["m"]) if found.get("m") else 1
    if found.get("n"):
        month = [name[:3].lower() for name in _NAMES].index(found["n"][:3].lower()) + 1
    day = int(found.get("d") or 1)
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    if not 1 <= month <= 12:
        return None
    days = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
    return 12 * year + month - 1 if 1 <= day <= days else None


def _in_range(field, value):
    return value is None or field["min"] <= value <= field["max"] or value in field["special"]


# Derived fields


def _quantity(name, values):
    value = values[name]
    return None if value in _SPECIAL.get(name, ()) else value


def _months_between(derived, values):
    first = _quantity(derived["from"], values)
    last = _quantity(derived["to"], values)
    return last - first if first is not None and last is not None and last >= first else None


def _ratio(derived, values):
    above = _quantity(derived["numerator"], values)
    below = _quantity(derived["denominator"], values)
    if above is None or below is None or not below > 0:
        return None
    ratio = above / below
    return ratio if math.isfinite(ratio) else None


def _flag(derived, values):
    number = _quantity(derived["of"], values)
    return None if number is None else 1.0 if number >= 1 else 0.0


def _log1p(derived, values):
    number = _quantity(derived["of"], values)
    return None if number is None or not number > -1 else math.log1p(number)


def _year(derived, values):
    months = _quantity(derived["of"], values)
    return None if months is None else float(math.floor(months / 12))


def _leading_integer(text):
    digits = re.match("[0-9]{1,6}", text or "")
    return float(digits.group()) if digits else None


def _term_months(derived, values):
    return _leading_integer(values[derived["of"]])


def _employment_years(derived, values):
    text = values[derived["of"]]
    return 0.0 if text is not None and text.startswith("<") else _leading_integer(text)


def _last_characters(derived, values):
    text = values[derived["of"]]
    return None if text is None or len(text) < derived["count"] else text[-derived["count"] :]


_FUNCTIONS = {
    "months_between": _months_between,
    "ratio": _ratio,
    "flag": _flag,
    "log1p": _log1p,
    "year": _year,
    "term_months": _term_months,
    "employment_years": _employment_years,
    "last_characters": _last_characters,
}


# Contributions in log-odds; None where the model has none


def _contributions(values):
    """Those of all characteristics, each with its halves of surfaces."""
    contributions = [_contribution(each, values) for each in MODEL["characteristics"]]
    for surface in MODEL["surfaces"]:
        half = 0.5 * _height(surface, values)
        for place in surface["places"]:
            if contributions[place] is not None:
                contributions[place] += half
    return contributions


def _height(surface, values):
    cells, parts = [], []
    for place, knots in zip(surface["places"], surface["knots"]):
        characteristic = MODEL["characteristics"][place]
        value = values[characteristic["name"]]
        if value is None or value in characteristic["special_values"]:
            return 0.0
        cell = bisect.bisect_right(knots, value, 1, len(knots) - 1) - 1
        part = (value - knots[cell]) / (knots[cell + 1] - knots[cell])
        cells.append(cell)
        parts.append(min(max(part, 0.0), 1.0))
    (row, column), (down, across) = cells, parts
    above, below = surface["heights"][row], surface["heights"][row + 1]
    return (1 - across) * ((1 - down) * above[column] + down * below[column]) + across * (
        (1 - down) * above[column + 1] + down * below[column + 1]
    )


def _contribution(characteristic, values):
    value = values[characteristic["name"]]
    if characteristic["shape"] == "levels":
        if value is None:
            return characteristic["missing"]
        return characteristic["contributions"].get(value, characteristic["unseen"])
    if value is not None and value in characteristic["special_values"]:
        special = characteristic["special"][characteristic["special_values"].index(value)]
        if special is not None:
            return special
        value = None
    if value is None:
        missing = characteristic["missing"]
        if not isinstance(missing, dict):
            return missing
        group = values[missing["group"]]
        if group in missing["keys"]:
            return missing["contributions"][missing["keys"].index(group)]
        return missing["otherwise"]
    if characteristic["shape"] == "steps":
        return characteristic["contributions"][bisect.bisect_right(characteristic["edges"], value)]
    return _line(characteristic, value)


def _line(curve, value):
    knots = curve["knots"]
    contributions = curve["contributions"]
    if curve["outside"] == "clamp":
        if value <= knots[0]:
            return contributions[0]
        if value >= knots[-1]:
            return contributions[-1]
    at = bisect.bisect_right(knots, value, 1, len(knots) - 1) - 1
    here, beyond = contributions[at], contributions[at + 1]
    slope = (beyond - here) / (knots[at + 1] - knots[at])
    contribution = here + slope * (value - knots[at])
    if (contribution - beyond) * _sign(slope) > 0 and value < knots[at + 1]:
        return beyond
    if math.isfinite(contribution):
        return contribution
    return here if slope == 0 else math.copysign(sys.float_info.max, slope * _sign(value - knots[at]))


def _sign(number):
    return (number > 0) - (number < 0)


def _mapped(total):
    curve = MODEL["map"]
    if not curve:
        return total
    start, end = curve["from"], curve["to"]
    if total <= start[0]:
        return end[0] + (total - start[0])
    if total >= start[-1]:
        return end[-1] + (total - start[-1])
    at = bisect.bisect_right(start, total) - 1
    slope = (end[at + 1] - end[at]) / (start[at + 1] - start[at])
    return min(end[at] + slope * (total - start[at]), end[at + 1])


# What is wrong, and why


def _all(violations, outside, contributions, values):
    found = list(violations)
    reported = {field for field, _ in violations}

    def add(field, code):
        if field not in reported:
            reported.add(field)
            found.append((field, code))

    for field in outside:
        add(field, "OUT_OF_RANGE")
    for characteristic, contribution in zip(MODEL["characteristics"], contributions):
        if contribution is not None:
            continue
        behind = characteristic["behind"]
        value = values[characteristic["name"]]
        if value is not None:
            levels = characteristic["shape"] == "levels"
            add(behind[0], "UNSEEN_LEVEL" if levels else "MISSING")
            continue
        missing = [field for field in behind if values[field] is None]
        if not missing and not reported.intersection(behind):
            missing = [characteristic["name"]]
        for field in missing:
            add(field, "MISSING")
    places = {field["name"]: place for place, field in enumerate(MODEL["fields"])}
    last = len(places)
    return sorted(
        found,
        key=lambda each: places.get(each[0], last + 1 if each[1] == "UNKNOWN_FIELD" else last),
    )


def _reasons(decision, contributions, values):
    if decision == "APPROVE":
        return []
    shortfalls = {code: 0.0 for code in MODEL["codes"]}
    for characteristic, contribution in zip(MODEL["characteristics"], contributions):
        code = characteristic["code"]
        value = values[characteristic["name"]]
        if characteristic["shape"] != "levels" and value in characteristic["special_values"]:
            code = characteristic["special_codes"][characteristic["special_values"].index(value)]
        shortfalls[code] += contribution - characteristic["reference"]
    against = [code for code in shortfalls if shortfalls[code] > _NOTHING]
    # Sorting keeps the order of equal ones.
    codes = sorted(against, key=lambda code: -shortfalls[code])[:_MOST_REASONS]
    codes = codes or ["QUALIFYING_SCORE"]
    return ["REFER_BAND"] + codes if decision == "REFER" else codes


_SPECIAL = {field["name"]: field["special"] for field in MODEL["fields"] if field.get("special")}
for _field in MODEL["fields"]:
    if _field["kind"] == "month":
        _field["compiled"] = _pattern(_field["pattern"])


def main():
    for line in sys.stdin:
        if not line.strip():
            continue
        try:
            result = score(json.loads(line))
        except Refused as refused:
            result = {
                "decision": "REFUSED",
                "violations": [{"field": f, "code": code} for f, code in refused.violations],
            }
        print(json.dumps(result))


if __name__ == "__main__":
    main()
