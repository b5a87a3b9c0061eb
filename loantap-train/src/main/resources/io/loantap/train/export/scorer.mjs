// @HEAD@
//
// Scores applications as loantap does: one ES module that needs nothing else.
//
//   import { score } from "./scorer.mjs";
//   score({ loan_amnt: 14000, ... });
//
// or one application a line, as JSON: node scorer.mjs < applications.jsonl > scores.jsonl
//
// A number is a number, a level or a text a string, a month a string or a Date (read in UTC), a
// missing value null, undefined or left out. What the model does not take is refused with everything
// that is wrong.

const MODEL = JSON.parse(String.raw`@MODEL@`);

// What counts as a blank around a text; trim() takes more.
const BLANKS =
  "\\t\\n\\x0b\\x0c\\r\\x1c-\\x1f \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000";
const AROUND = new RegExp(`^[${BLANKS}]+|[${BLANKS}]+$`, "g");
const FIRST_MONTH = 1900 * 12;
const LAST_MONTH = 2199 * 12 + 11;
const NAMES = (
  "January February March April May June July August September October November December"
).split(" ");
const MOST_REASONS = 4;
const NOTHING = 1e-9;

/** An application that the model does not take: violations is a list of {field, code}. */
export class Refused extends Error {
  constructor(violations) {
    super(violations.map(({ field, code }) => `${field}: ${code}`).join("; "));
    this.name = "Refused";
    this.violations = violations;
  }
}

class Wrong extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/**
 * Log-odds of being charged off, probability of default, points, decision and reasons. Throws
 * Refused for an application that the model does not take.
 */
export function score(application) {
  const [values, violations] = valuesOf(application);
  const contributions = contributionsOf(values);
  const outside = MODEL.fields
    .filter((field) => field.used && field.kind === "number")
    .filter((field) => !isInRange(field, values.get(field.name)))
    .map((field) => field.name);
  if (violations.length > 0 || outside.length > 0 || contributions.includes(null)) {
    throw new Refused(allWrong(violations, outside, contributions, values));
  }
  let total = MODEL.intercept;
  for (const contribution of contributions) {
    total += contribution;
  }
  const logOdds = mapped(total);
  const decision =
    logOdds <= MODEL.approved_up_to
      ? "APPROVE"
      : logOdds <= MODEL.referred_up_to
        ? "REFER"
        : "DECLINE";
  const most = MODEL.most_log_odds;
  return {
    log_odds: logOdds,
    probability: probability(logOdds),
    points: MODEL.offset - MODEL.factor * Math.min(Math.max(total, -most), most),
    decision,
    reasons: reasonsOf(decision, contributions, values),
  };
}

function probability(z) {
  const e = Math.exp(-Math.abs(z));
  return (z >= 0 ? 1 : e) / (1 + e);
}

// The values of an application

function valuesOf(application) {
  const values = new Map();
  const violations = [];
  for (const field of MODEL.fields) {
    const value = Object.hasOwn(application, field.name) ? application[field.name] : null;
    values.set(field.name, null);
    if (value !== null && value !== undefined) {
      try {
        values.set(field.name, READERS[field.kind](field, value));
      } catch (wrong) {
        if (!(wrong instanceof Wrong)) {
          throw wrong;
        }
        violations.push({ field: field.name, code: wrong.code });
      }
    }
  }
  for (const name of Object.keys(application)) {
    if (!values.has(name)) {
      violations.push({ field: name, code: "UNKNOWN_FIELD" });
    }
  }
  for (const derived of MODEL.derived) {
    values.set(derived.name, FUNCTIONS[derived.function](derived, values));
  }
  return [values, violations];
}

function isNumber(value) {
  return typeof value === "number" || typeof value === "bigint";
}

function readNumber(field, value) {
  if (!isNumber(value)) {
    throw new Wrong("WRONG_TYPE");
  }
  const number = Number(value);
  if (!Number.isFinite(number)) {
    throw new Wrong("NOT_FINITE");
  }
  return number;
}

function readLevel(field, value) {
  const spellings = field.spellings;
  const hasSpellings = Object.keys(spellings).length > 0;
  if (typeof value === "boolean") {
    const word = String(value);
    if (hasSpellings) {
      return spellings[word];
    }
    if (field.levels.includes(word)) {
      return word;
    }
    throw new Wrong("WRONG_TYPE");
  }
  if (hasSpellings && isNumber(value)) {
    const number = Number(value);
    if (number === 0 || number === 1) {
      return spellings[number === 1 ? "true" : "false"];
    }
    throw new Wrong("WRONG_TYPE");
  }
  if (typeof value !== "string") {
    throw new Wrong("WRONG_TYPE");
  }
  const text = value.replace(AROUND, "");
  if (text === "" || field.missing.includes(text)) {
    return null;
  }
  if (field.levels.includes(text)) {
    return text;
  }
  const word = text.toLowerCase();
  return text.length <= 5 && Object.hasOwn(spellings, word) ? spellings[word] : text;
}

function readText(field, value) {
  if (typeof value !== "string") {
    throw new Wrong("WRONG_TYPE");
  }
  return value.replace(AROUND, "") || null;
}

function readMonth(field, value) {
  let months;
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) {
      throw new Wrong("MALFORMED_DATE");
    }
    months = 12 * value.getUTCFullYear() + value.getUTCMonth();
  } else if (typeof value === "string") {
    const text = value.replace(AROUND, "");
    if (text === "") {
      return null;
    }
    months = monthsOf(field, text);
    if (months === null) {
      if (field.missing.includes(text)) {
        return null;
      }
      throw new Wrong("MALFORMED_DATE");
    }
  } else {
    throw new Wrong("WRONG_TYPE");
  }
  if (months < FIRST_MONTH || months > LAST_MONTH) {
    throw new Wrong("OUT_OF_RANGE");
  }
  return months;
}

const READERS = { number: readNumber, level: readLevel, text: readText, month: readMonth };

function anyCase(name) {
  return [...name].map((c) => `[${c.toUpperCase()}${c.toLowerCase()}]`).join("");
}

const PARTS = {
  yyyy: "(?<y>[0-9]{4})",
  yy: "(?<y>[0-9]{2})",
  MMMM: `(?<n>${NAMES.map(anyCase).join("|")})`,
  MMM: `(?<n>${NAMES.map((name) => anyCase(name.slice(0, 3))).join("|")})`,
  MM: "(?<m>[0-9]{2})",
  M: "(?<m>[0-9]{1,2})",
  dd: "(?<d>[0-9]{2})",
  d: "(?<d>[0-9]{1,2})",
};
const TIME =
  /^[ Tt][0-9]{1,2}:[0-9]{2}(?![0-9])(?::[0-9]{2}(?![0-9]))?(?:[.,][0-9]*)?(?<rest>[\s\S]*)$/;
const ZONE =
  /^(?:[Aa][Mm]|[Pp][Mm]|[Zz]|[Uu][Tt][Cc]|[Gg][Mm][Tt]|[+-](?:[0-9]{2}|[0-9]{2}:?[0-9]{2}|[0-9]{2}:)(?:\[[\s\S]*)?)$/;

function compiled(pattern) {
  const parts = pattern.match(/y+|M+|d+|[^yMd]/g);
  const literal = (part) => part.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  return new RegExp(`^${parts.map((part) => PARTS[part] ?? literal(part)).join("")}`);
}

function monthsOf(field, text) {
  const match = field.compiled.exec(text);
  if (match === null) {
    return null;
  }
  const found = match.groups;
  const rest = text.slice(match[0].length);
  if (rest !== "") {
    const time = "d" in found ? TIME.exec(rest) : null;
    const zone = time === null ? "" : time.groups.rest.replace(AROUND, "");
    if (time === null || (zone !== "" && !ZONE.test(zone))) {
      return null;
    }
  }
  let year = Number(found.y);
  if (field.pivot) {
    year = field.pivot - ((((field.pivot - year) % 100) + 100) % 100);
  }
  let month = found.m ? Number(found.m) : 1;
  if (found.n) {
    const name = found.n.slice(0, 3).toLowerCase();
    month = NAMES.findIndex((each) => each.slice(0, 3).toLowerCase() === name) + 1;
  }
  const day = Number(found.d ?? 1);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month < 1 || month > 12) {
    return null;
  }
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return day >= 1 && day <= days ? 12 * year + month - 1 : null;
}

function isInRange(field, value) {
  return (
    value === null ||
    (field.min <= value && value <= field.max) ||
    field.special.includes(value)
  );
}

// Derived fields

function quantity(name, values) {
  const value = values.get(name);
  return (SPECIAL.get(name) ?? []).includes(value) ? null : value;
}

function leadingInteger(text) {
  const digits = /^[0-9]{1,6}/.exec(text ?? "");
  return digits === null ? null : Number(digits[0]);
}

const FUNCTIONS = {
  months_between(derived, values) {
    const first = quantity(derived.from, values);
    const last = quantity(derived.to, values);
    return first !== null && last !== null && last >= first ? last - first : null;
  },
  ratio(derived, values) {
    const above = quantity(derived.numerator, values);
    const below = quantity(derived.denominator, values);
    if (above === null || below === null || !(below > 0)) {
      return null;
    }
    const ratio = above / below;
    return Number.isFinite(ratio) ? ratio : null;
  },
  flag(derived, values) {
    const number = quantity(derived.of, values);
    return number === null ? null : number >= 1 ? 1 : 0;
  },
  log1p(derived, values) {
    const number = quantity(derived.of, values);
    return number === null || !(number > -1) ? null : Math.log1p(number);
  },
  year(derived, values) {
    const months = quantity(derived.of, values);
    return months === null ? null : Math.floor(months / 12);
  },
  term_months(derived, values) {
    return leadingInteger(values.get(derived.of));
  },
  employment_years(derived, values) {
    const text = values.get(derived.of);
    return text !== null && text.startsWith("<") ? 0 : leadingInteger(text);
  },
  last_characters(derived, values) {
    const text = values.get(derived.of);
    return text === null || text.length < derived.count ? null : text.slice(-derived.count);
  },
};

// Contributions in log-odds; null where the model has none

/** Those of all characteristics, each with its halves of surfaces. */
function contributionsOf(values) {
  const contributions = MODEL.characteristics.map((each) => contribution(each, values));
  for (const surface of MODEL.surfaces) {
    const half = 0.5 * height(surface, values);
    for (const place of surface.places) {
      if (contributions[place] !== null) {
        contributions[place] += half;
      }
    }
  }
  return contributions;
}

function height(surface, values) {
  const cells = [];
  const parts = [];
  for (const [side, place] of surface.places.entries()) {
    const characteristic = MODEL.characteristics[place];
    const value = values.get(characteristic.name);
    if (value === null || characteristic.special_values.includes(value)) {
      return 0;
    }
    const knots = surface.knots[side];
    const cell = countUpTo(knots, value, 1, knots.length - 1) - 1;
    const part = (value - knots[cell]) / (knots[cell + 1] - knots[cell]);
    cells.push(cell);
    parts.push(Math.min(Math.max(part, 0), 1));
  }
  const [row, column] = cells;
  const [down, across] = parts;
  const above = surface.heights[row];
  const below = surface.heights[row + 1];
  return (
    (1 - across) * ((1 - down) * above[column] + down * below[column]) +
    across * ((1 - down) * above[column + 1] + down * below[column + 1])
  );
}

/** The place behind the numbers that are at most this, between two places. */
function countUpTo(numbers, value, from, to) {
  let count = from;
  while (count < to && numbers[count] <= value) {
    count++;
  }
  return count;
}

function contribution(characteristic, values) {
  let value = values.get(characteristic.name);
  if (characteristic.shape === "levels") {
    if (value === null) {
      return characteristic.missing;
    }
    return Object.hasOwn(characteristic.contributions, value)
      ? characteristic.contributions[value]
      : characteristic.unseen;
  }
  const special = characteristic.special_values.indexOf(value);
  if (special >= 0) {
    if (characteristic.special[special] !== null) {
      return characteristic.special[special];
    }
    value = null;
  }
  if (value === null) {
    const missing = characteristic.missing;
    if (missing === null || typeof missing === "number") {
      return missing;
    }
    const place = missing.keys.indexOf(values.get(missing.group));
    return place >= 0 ? missing.contributions[place] : missing.otherwise;
  }
  if (characteristic.shape === "steps") {
    const edges = characteristic.edges;
    return characteristic.contributions[countUpTo(edges, value, 0, edges.length)];
  }
  return line(characteristic, value);
}

function line(curve, value) {
  const { knots, contributions } = curve;
  if (curve.outside === "clamp") {
    if (value <= knots[0]) {
      return contributions[0];
    }
    if (value >= knots[knots.length - 1]) {
      return contributions[knots.length - 1];
    }
  }
  const at = countUpTo(knots, value, 1, knots.length - 1) - 1;
  const here = contributions[at];
  const beyond = contributions[at + 1];
  const slope = (beyond - here) / (knots[at + 1] - knots[at]);
  const found = here + slope * (value - knots[at]);
  if ((found - beyond) * Math.sign(slope) > 0 && value < knots[at + 1]) {
    return beyond;
  }
  if (Number.isFinite(found)) {
    return found;
  }
  return slope === 0 ? here : Number.MAX_VALUE * Math.sign(slope) * Math.sign(value - knots[at]);
}

function mapped(total) {
  const { from, to } = MODEL.map;
  if (from === undefined) {
    return total;
  }
  const last = from.length - 1;
  if (total <= from[0]) {
    return to[0] + (total - from[0]);
  }
  if (total >= from[last]) {
    return to[last] + (total - from[last]);
  }
  const at = countUpTo(from, total, 0, from.length) - 1;
  const slope = (to[at + 1] - to[at]) / (from[at + 1] - from[at]);
  return Math.min(to[at] + slope * (total - from[at]), to[at + 1]);
}

// What is wrong, and why

function allWrong(violations, outside, contributions, values) {
  const found = [...violations];
  const reported = new Set(violations.map(({ field }) => field));
  const add = (field, code) => {
    if (!reported.has(field)) {
      reported.add(field);
      found.push({ field, code });
    }
  };
  outside.forEach((field) => add(field, "OUT_OF_RANGE"));
  MODEL.characteristics.forEach((characteristic, place) => {
    if (contributions[place] !== null) {
      return;
    }
    const behind = characteristic.behind;
    if (values.get(characteristic.name) !== null) {
      add(behind[0], characteristic.shape === "levels" ? "UNSEEN_LEVEL" : "MISSING");
      return;
    }
    let missing = behind.filter((field) => values.get(field) === null);
    if (missing.length === 0 && !behind.some((field) => reported.has(field))) {
      missing = [characteristic.name];
    }
    missing.forEach((field) => add(field, "MISSING"));
  });
  const places = new Map(MODEL.fields.map((field, place) => [field.name, place]));
  const order = ({ field, code }) =>
    places.get(field) ?? (code === "UNKNOWN_FIELD" ? places.size + 1 : places.size);
  return found.sort((one, other) => order(one) - order(other));
}

function reasonsOf(decision, contributions, values) {
  if (decision === "APPROVE") {
    return [];
  }
  const shortfalls = new Map(MODEL.codes.map((code) => [code, 0]));
  MODEL.characteristics.forEach((characteristic, place) => {
    const special = characteristic.special_values.indexOf(values.get(characteristic.name));
    const code =
      characteristic.shape !== "levels" && special >= 0
        ? characteristic.special_codes[special]
        : characteristic.code;
    shortfalls.set(
      code,
      shortfalls.get(code) + (contributions[place] - characteristic.reference),
    );
  });
  // Sorting keeps the order of equal ones.
  const against = [...shortfalls].filter(([, shortfall]) => shortfall > NOTHING);
  against.sort(([, one], [, other]) => other - one);
  const codes = against.slice(0, MOST_REASONS).map(([code]) => code);
  if (codes.length === 0) {
    codes.push("QUALIFYING_SCORE");
  }
  return decision === "REFER" ? ["REFER_BAND", ...codes] : codes;
}

const SPECIAL = new Map();
for (const field of MODEL.fields) {
  if (field.special) {
    SPECIAL.set(field.name, field.special);
  }
  if (field.kind === "month") {
    field.compiled = compiled(field.pattern);
  }
}

async function main() {
  const { createInterface } = await import("node:readline");
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === "") {
      continue;
    }
    let result;
    try {
      result = score(JSON.parse(line));
    } catch (refused) {
      if (!(refused instanceof Refused)) {
        throw refused;
      }
      result = { decision: "REFUSED", violations: refused.violations };
    }
    process.stdout.write(`${JSON.stringify(result)}\n`);
  }
}

if (typeof process === "object" && process.argv?.[1]) {
  const { realpathSync } = await import("node:fs");
  const { pathToFileURL } = await import("node:url");
  if (import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
    await main();
  }
}
