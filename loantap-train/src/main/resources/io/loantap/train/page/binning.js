// Lets an analyst move, join and split bins, shows what that does, and saves a recipe.
(function () {
  "use strict";
  const HALF = 0.5;
  const BY_CHANCE = 0.05;
  const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
  const editors = [];

  const percent = (share) => (100 * share).toFixed(1) + "\u00a0%";
  const signed = (number) => (number < 0 ? "−" : "+") + Math.abs(number).toFixed(3);

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => {
      if (key.startsWith("on")) {
        made.addEventListener(key.slice(2), value);
      } else if (value !== null && value !== false) {
        made.setAttribute(key, value === true ? "" : value);
      }
    });
    made.append(...children);
    return made;
  }

  function svg(name, attributes, ...children) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children);
    return made;
  }

  // ---- figures, as the library works them out ----

  const none = (periods) => ({ good: 0, bad: 0, periods: Array.from({ length: periods }, () => [0, 0]) });

  function plus(one, other) {
    return {
      good: one.good + other.good,
      bad: one.bad + other.bad,
      periods: one.periods.map((own, i) => [own[0] + other.periods[i][0], own[1] + other.periods[i][1]]),
    };
  }

  const compareRate = (one, other) => Math.sign(one.bad * (other.good + other.bad) - other.bad * (one.good + one.bad));

  function wilson(bad, rows) {
    const z = 1.959963984540054;
    const p = bad / rows;
    const middle = p + (z * z) / (2 * rows);
    const half = z * Math.sqrt((p * (1 - p) + (z * z) / (4 * rows)) / rows);
    const scale = 1 + (z * z) / rows;
    return [bad === 0 ? 0 : Math.max(0, (middle - half) / scale), bad === rows ? 1 : Math.min(1, (middle + half) / scale)];
  }

  function tails(z) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    if (z < 3) {
      let term = z;
      let sum = z;
      for (let odd = 3; term > 1e-17 * sum; odd += 2) {
        term *= (z * z) / odd;
        sum += term;
      }
      return 1 - 2 * density * sum;
    }
    let fraction = z;
    for (let step = 60; step > 0; step--) {
      fraction = z + step / fraction;
    }
    return (2 * density) / fraction;
  }

  function pValue(one, other) {
    const bad = one.bad + other.bad;
    const good = one.good + other.good;
    const first = one.good + one.bad;
    const second = other.good + other.bad;
    if (bad === 0 || good === 0 || first === 0 || second === 0) {
      return 1;
    }
    const cross = one.bad * other.good - other.bad * one.good;
    return tails(Math.sqrt((cross / bad) * (cross / good) * ((bad + good) / first / second)));
  }

  function weights(groups) {
    const goods = groups.reduce((sum, group) => sum + group.good + HALF, 0);
    const bads = groups.reduce((sum, group) => sum + group.bad + HALF, 0);
    return groups.map((group) => {
      const good = (group.good + HALF) / goods;
      const bad = (group.bad + HALF) / bads;
      const woe = Math.log(good / bad);
      return { woe, value: (good - bad) * woe };
    });
  }

  const informationValue = (groups) => weights(groups).reduce((sum, each) => sum + each.value, 0);

  function trend(bins) {
    const changes = bins.slice(1).map((bin, i) => compareRate(bin, bins[i])).filter((change) => change !== 0);
    const turns = changes.slice(1).filter((change, i) => change !== changes[i]).length;
    if (turns === 0) {
      return changes[0] < 0 ? "descending" : "ascending";
    }
    return turns > 1 ? "free" : changes[0] > 0 ? "peak" : "valley";
  }

  /** Whether neighbours stand the other way round in a period: "holds", "chance" or "reversed". */
  function order(bins, period) {
    const at = (bin) => ({ good: bin.periods[period][0], bad: bin.periods[period][1] });
    return bins.slice(1).reduce((found, bin, i) => {
      const change = compareRate(bin, bins[i]) * compareRate(at(bin), at(bins[i]));
      const known = bin.periods[period].some((n) => n > 0) && bins[i].periods[period].some((n) => n > 0);
      if (!known || change >= 0) {
        return found;
      }
      return pValue(at(bins[i]), at(bin)) > BY_CHANCE && found !== "reversed" ? "chance" : "reversed";
    }, "holds");
  }

  // ---- one characteristic ----

  class Editor {
    constructor(root, data) {
      this.root = root;
      this.data = data;
      this.numbers = data.kind === "numbers";
      // Each bin is a list of places of cells, in order; nothing else is edited.
      this.found = data.bins.map((bin) => bin.slice());
      this.bins = this.found;
      this.past = [];
      this.head = element("p", { class: "bins-head", "aria-live": "polite" });
      this.pictures = element("div", { class: "bins-pictures" });
      this.table = element("table", {});
      this.why = element("input", { type: "text", maxlength: "300", "data-why": true });
      this.undo = element("button", { type: "button", "data-undo": true, onclick: () => this.back() }, "Undo");
      this.reset = element("button", { type: "button", "data-reset": true, onclick: () => this.set(this.found) }, "Back to the bins found");
      this.reason = element("label", { class: "bins-why" }, "Why changed ", this.why);
      root.append(
        this.head,
        this.pictures,
        element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Bins of " + data.name }, this.table),
        element("div", { class: "bins-tools" }, this.undo, this.reset, this.reason));
      this.show();
    }

    get changed() {
      return JSON.stringify(this.bins) !== JSON.stringify(this.found);
    }

    set(bins) {
      this.past.push(this.bins);
      this.bins = this.numbers ? bins : this.ordered(bins);
      this.show();
    }

    back() {
      if (this.past.length > 0) {
        this.bins = this.past.pop();
        this.show();
      }
    }

    counts(bin) {
      return bin.map((place) => this.data.cells[place]).reduce(plus, none(this.data.periods.length));
    }

    /** Groups stand in the order of their rates. */
    ordered(bins) {
      return bins
        .map((bin) => bin.slice().sort((a, b) => a - b))
        .sort((one, other) => compareRate(this.counts(one), this.counts(other)) || one[0] - other[0]);
    }

    label(bin) {
      if (!this.numbers) {
        return bin.map((place) => this.data.cells[place].label).join(", ");
      }
      const from = this.data.cells[bin[0]].from;
      const below = this.data.cells[bin[bin.length - 1]].below;
      if (from === null) {
        return below === null ? "any" : "below " + below;
      }
      return below === null ? "from " + from : from + " to below " + below;
    }

    join(i) {
      const bins = this.bins.slice();
      bins.splice(i - 1, 2, bins[i - 1].concat(bins[i]));
      this.set(bins);
    }

    /** Where a bin is cut best: the place of the cell that begins its second half. */
    split(i) {
      const bin = this.numbers ? this.bins[i] : this.bins[i].slice().sort((a, b) => compareRate(this.data.cells[a], this.data.cells[b]) || a - b);
      let best = -1;
      let halves = null;
      for (let cut = 1; cut < bin.length; cut++) {
        const parts = [bin.slice(0, cut), bin.slice(cut)];
        const value = informationValue(parts.map((part) => this.counts(part)));
        if (value > best) {
          best = value;
          halves = parts;
        }
      }
      const bins = this.bins.slice();
      bins.splice(i, 1, ...halves);
      this.set(bins);
    }

    /** Moves the lower edge of a bin to the cell that begins at or nearest to a number. */
    moveTo(i, number) {
      const both = this.bins[i - 1].concat(this.bins[i]);
      const distance = (cut) => Math.abs(this.data.cells[both[cut]].from - number);
      let best = 1;
      for (let cut = 2; cut < both.length; cut++) {
        best = distance(cut) < distance(best) ? cut : best;
      }
      this.cutAt(i, both, best);
    }

    moveBy(i, step) {
      const both = this.bins[i - 1].concat(this.bins[i]);
      this.cutAt(i, both, this.bins[i - 1].length + step);
    }

    cutAt(i, both, cut) {
      if (cut > 0 && cut < both.length && cut !== this.bins[i - 1].length) {
        const bins = this.bins.slice();
        bins.splice(i - 1, 2, both.slice(0, cut), both.slice(cut));
        this.set(bins);
      } else {
        this.show();
      }
    }

    /** Puts a level into another group, or one of its own. */
    moveLevel(place, group) {
      const bins = this.bins.map((bin) => bin.filter((each) => each !== place));
      if (group === "new") {
        bins.push([place]);
      } else {
        bins[Number(group)].push(place);
      }
      this.set(bins.filter((bin) => bin.length > 0));
    }

    show() {
      const rows = this.bins.map((bin) => this.counts(bin));
      const all = rows.concat(this.data.apart);
      const evidence = weights(all);
      const total = all.reduce((sum, row) => sum + row.good + row.bad, 0);
      this.headline(rows, evidence);
      this.draw(rows, evidence);
      const focused = document.activeElement && this.root.contains(document.activeElement) ? document.activeElement.dataset.key : null;
      const head = ["Bin", "Loans", "Share", "Bad", "Rate", "95 % interval", "WOE", "IV", "p", ...this.data.periods];
      const body = all.map((row, i) => this.row(i, row, evidence[i], total, rows));
      this.table.replaceChildren(
        element("thead", {}, element("tr", {}, ...head.map((text, i) => element("th", { scope: "col", class: i > 0 ? "number" : null }, text)))),
        element("tbody", {}, ...body));
      this.undo.disabled = this.past.length === 0;
      this.reset.disabled = !this.changed;
      this.reason.hidden = !this.changed;
      if (focused) {
        const enabled = (key) => this.root.querySelector("[data-key=\"" + key + "\"]:not([disabled])");
        // A control that is of no more use hands on to its neighbour in the row.
        const again = enabled(focused) || enabled(focused.replace(/^[a-z]+/, "edge")) || this.table.querySelector("button:not([disabled])");
        if (again) {
          again.focus();
        }
      }
    }

    headline(rows, evidence) {
      const value = evidence.reduce((sum, each) => sum + each.value, 0);
      const before = informationValue(this.found.map((bin) => this.counts(bin)).concat(this.data.apart));
      let text = "IV " + value.toFixed(4);
      if (this.changed) {
        text += " (" + before.toFixed(4) + " as found)";
      }
      if (rows.length > 1) {
        text += this.numbers ? ", " + trend(rows) : "";
        const orders = this.data.periods.map((name, period) => order(rows, period));
        if (orders.length > 0) {
          const against = this.data.periods.filter((name, period) => orders[period] === "reversed");
          text += ", order holds in " + orders.filter((each) => each === "holds").length + " of " + orders.length + " periods";
          text += against.length > 0 ? ", against it beyond chance: " + against.join(", ") : "";
        }
      }
      this.head.textContent = text + ".";
    }

    row(i, row, evidence, total, rows) {
      const count = row.good + row.bad;
      const [low, high] = count > 0 ? wilson(row.bad, count) : [0, 1];
      const ordered = i < rows.length;
      const number = (text) => element("td", { class: "number" }, text);
      const p = ordered && i > 0 ? pValue(rows[i - 1], row) : null;
      const cells = [
        element("th", { scope: "row" },
          ordered ? this.label(this.bins[i]) : row.label,
          ...(ordered ? [element("div", { class: "bins-change" }, ...this.controls(i))] : [])),
        number(whole.format(count)),
        number(percent(count / total)),
        number(whole.format(row.bad)),
        number(count > 0 ? percent(row.bad / count) : "–"),
        number(count > 0 ? (100 * low).toFixed(1) + " to " + percent(high) : "–"),
        number(signed(evidence.woe)),
        number(evidence.value.toFixed(4)),
        element("td", { class: p !== null && p > BY_CHANCE ? "number alike" : "number" }, p === null ? "" : p < 0.0001 ? "<0.0001" : p.toFixed(4)),
        ...row.periods.map((own) => number(own[0] + own[1] > 0 ? percent(own[1] / (own[0] + own[1])) : "–")),
      ];
      return element("tr", {}, ...cells);
    }

    controls(i) {
      const name = this.label(this.bins[i]);
      const button = (key, text, label, enabled, act) =>
        element("button", { type: "button", "data-key": key + i, "aria-label": label, title: label, disabled: !enabled, onclick: act }, text);
      const made = [];
      if (this.numbers && i > 0) {
        made.push(
          button("down", "◀", "Move the lower edge of " + name + " down", this.bins[i - 1].length > 1, () => this.moveBy(i, -1)),
          element("input", {
            type: "number", step: "any", value: this.data.cells[this.bins[i][0]].from, "data-key": "edge" + i,
            "aria-label": "Lower edge of " + name, onchange: (event) => this.moveTo(i, Number(event.target.value)),
          }),
          button("up", "▶", "Move the lower edge of " + name + " up", this.bins[i].length > 1, () => this.moveBy(i, 1)));
      }
      if (i > 0) {
        made.push(button("join", "Join", "Join " + name + " with the bin above", true, () => this.join(i)));
      }
      made.push(button("split", "Split", "Split " + name + " where it parts best", this.bins[i].length > 1, () => this.split(i)));
      if (!this.numbers) {
        made.push(this.levels(i));
      }
      return made;
    }

    levels(i) {
      const level = element("select", { "data-key": "level" + i, "aria-label": "Level of group " + (i + 1) },
        ...this.bins[i].map((place) => element("option", { value: place }, this.data.cells[place].label)));
      const target = element("select", { "data-key": "target" + i, "aria-label": "Where to move it",
        onchange: (event) => event.target.value !== "" && this.moveLevel(Number(level.value), event.target.value) },
        element("option", { value: "" }, "move to …"),
        ...this.bins.map((bin, other) => (other === i ? null : element("option", { value: other }, this.label(bin)))).filter((each) => each !== null),
        element("option", { value: "new" }, "a group of its own"));
      return element("span", { class: "bins-levels" }, level, target);
    }

    // ---- pictures ----

    draw(rows, evidence) {
      const pictures = [this.woes(rows, evidence)];
      if (this.data.periods.length > 1) {
        pictures.push(this.lines(rows));
      }
      this.pictures.replaceChildren(...pictures);
    }

    colour(i, count) {
      const scale = ["--less-4", "--less-3", "--count", "--muted", "--more-3", "--bad"];
      return "var(" + scale[count < 2 ? 0 : Math.round((i * (scale.length - 1)) / (count - 1))] + ")";
    }

    woes(rows, evidence) {
      const shown = rows.map((row, i) => evidence[i].woe);
      const most = Math.max(0.1, ...shown.map(Math.abs));
      const width = 360;
      const bar = width / shown.length;
      const bars = shown.map((woe, i) => {
        const height = (70 * Math.abs(woe)) / most;
        return svg("rect", { x: i * bar + 3, y: woe > 0 ? 80 - height : 80, width: Math.max(1, bar - 6), height, fill: woe > 0 ? "var(--good)" : "var(--bad)" },
          svg("title", {}, document.createTextNode(this.label(this.bins[i]) + ": " + signed(woe))));
      });
      return this.picture("Weight of evidence by bin", "above the line safer than average", width, [
        ...bars, svg("line", { x1: 0, x2: width, y1: 80, y2: 80, stroke: "var(--muted)" })]);
    }

    lines(rows) {
      const periods = this.data.periods;
      const rate = (own) => (own[0] + own[1] > 0 ? own[1] / (own[0] + own[1]) : null);
      const most = Math.max(0.01, ...rows.flatMap((row) => row.periods.map(rate)).filter((each) => each !== null));
      const x = (period) => 6 + (348 * period) / (periods.length - 1);
      const y = (share) => 152 - (140 * share) / most;
      const drawn = rows.map((row, i) => {
        const points = row.periods.map((own, period) => [period, rate(own)]).filter((point) => point[1] !== null);
        return svg("polyline", { points: points.map(([period, share]) => x(period) + "," + y(share)).join(" "), fill: "none",
          stroke: this.colour(i, rows.length), "stroke-width": 2.5 },
          svg("title", {}, document.createTextNode(this.label(this.bins[i]))));
      });
      return this.picture("Rate of bad loans by period, a line for each bin",
        periods[0] + " to " + periods[periods.length - 1] + ", up to " + percent(most) + "; the lowest bin is blue, the highest orange",
        360, [...drawn, svg("line", { x1: 0, x2: 360, y1: 152, y2: 152, stroke: "var(--muted)" })]);
    }

    picture(title, note, width, parts) {
      const image = svg("svg", { viewBox: "0 0 " + width + " 160", role: "img", "aria-label": title + "; the table has the figures" }, ...parts);
      return element("figure", { class: "bins-picture" }, element("figcaption", {}, title, element("span", { class: "note" }, " (" + note + ")")), image);
    }

    // ---- recipe ----

    /** What the recipe says of the bins, in the entry of the characteristic. */
    apply(entry, who, when) {
      ["knots", "clip", "method", "count", "trend", "min_share", "min_bad", "max_p", "objective", "reference", "merge", "edges", "groups", "levels"].forEach((key) => delete entry[key]);
      entry.encoder = "bins";
      if (this.numbers && this.bins.length > 1) {
        entry.edges = this.bins.slice(1).map((bin) => this.data.cells[bin[0]].from);
      } else if (!this.numbers) {
        entry.groups = {};
        this.bins.forEach((bin) => {
          const levels = bin.flatMap((place) => this.data.cells[place].levels);
          entry.groups[levels.length > 3 ? levels[0] + " and " + (levels.length - 1) + " more" : levels.join(", ")] = levels;
        });
      }
      entry.edits = (entry.edits || []).concat({ who, when, why: this.why.value.trim() });
    }
  }

  // ---- saving ----

  function saver(form) {
    const recipe = form.querySelector("script").textContent;
    const who = form.querySelector("[data-who]");
    const said = form.querySelector("[data-said]");

    function ask(field, text) {
      said.textContent = text;
      field.focus();
    }

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const changed = editors.filter((editor) => editor.changed);
      const silent = changed.find((editor) => editor.why.value.trim() === "");
      if (changed.length > 0 && who.value.trim() === "") {
        ask(who, "Say who changed the bins: it stands in the model record.");
        return;
      }
      if (silent) {
        ask(silent.why, "Say why the bins of " + silent.data.name + " were changed: it stands in the model record.");
        return;
      }
      const single = changed.find((editor) => editor.numbers && editor.bins.length < 2);
      if (single) {
        ask(single.reset, single.data.name + " is one bin, which a recipe cannot set: cut it, or take the characteristic out of the recipe.");
        return;
      }
      const document_ = JSON.parse(recipe);
      const now = new Date();
      const when = [now.getFullYear(), String(now.getMonth() + 1).padStart(2, "0"), String(now.getDate()).padStart(2, "0")].join("-");
      changed.forEach((editor) => editor.apply(document_.characteristics.find((each) => each.name === editor.data.name), who.value.trim(), when));
      const address = URL.createObjectURL(new Blob([JSON.stringify(document_, null, 2) + "\n"], { type: "application/json" }));
      const link = element("a", { href: address, download: "recipe.json" });
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(address), 60000);
      said.textContent = "Saved recipe.json with " + changed.length + (changed.length === 1 ? " change." : " changes.");
    });
  }

  document.querySelectorAll("[data-binning]").forEach((root) => {
    editors.push(new Editor(root, JSON.parse(root.querySelector("script").textContent)));
  });
  document.querySelectorAll("[data-saver]").forEach(saver);
})();
