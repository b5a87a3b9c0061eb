// Moves the threshold: shows what the line of the table under the slider does.
(function () {
  "use strict";
  const count = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

  function percent(share) {
    return share === null ? "–" : (100 * share).toFixed(1) + "\u00a0%";
  }

  function money(amount, signed) {
    const size = Math.abs(amount);
    const sign = Math.round(size) === 0 ? "" : amount < 0 ? "−" : signed ? "+" : "";
    // Large sums would not fit into a tile.
    const text = size >= 1e7 ? (size / 1e6).toFixed(size >= 1e8 ? 1 : 2) + "\u00a0m" : count.format(size);
    return sign + text;
  }

  document.querySelectorAll("[data-explorer]").forEach((explorer) => {
    const data = JSON.parse(explorer.querySelector("script").textContent);
    const slider = explorer.querySelector("input[type=range]");
    const margin = explorer.querySelector("[data-margin]");
    const loss = explorer.querySelector("[data-loss]");
    const places = new Map(Array.from(explorer.querySelectorAll("[data-show]")).map((e) => [e.dataset.show, e]));

    function show(name, text) {
      places.get(name).textContent = text;
    }

    function share(input, standard) {
      const percent = parseFloat(input.value);
      return Number.isFinite(percent) ? percent / 100 : standard;
    }

    function update() {
      const cut = data.cuts[Number(slider.value)];
      const m = share(margin, data.margin);
      const l = share(loss, data.loss);
      const profit = (at) => m * at.repaidAmount - l * at.lostAmount;
      show("threshold", cut.threshold.toFixed(4));
      ["tn", "fp", "fn", "tp"].forEach((cell) => show(cell, count.format(cut[cell])));
      ["approvalRate", "npa", "precision", "recall"].forEach((name) => show(name, percent(cut[name])));
      show("npaRange", cut.npa === null ? "nobody is approved" : percent(cut.npaLow) + " to " + percent(cut.npaHigh));
      show("profit", money(profit(cut), false));
      show("change", money(profit(cut) - profit(data.cuts[data.chosen]), true));
      slider.setAttribute("aria-valuetext", cut.threshold.toFixed(4) + ", approves " + percent(cut.approvalRate));
    }

    function reset() {
      slider.value = data.chosen;
      margin.value = +(100 * data.margin).toFixed(4);
      loss.value = +(100 * data.loss).toFixed(4);
      update();
    }

    [slider, margin, loss].forEach((input) => input.addEventListener("input", update));
    explorer.querySelector("[data-reset]").addEventListener("click", reset);
    reset();
  });
})();
