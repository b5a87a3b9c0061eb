// Draws every chart of the page: those in view first, the others when the browser is idle.
(function () {
  "use strict";
  const font = getComputedStyle(document.body).fontFamily;
  // Colours are those of the style sheet, so they follow light, dark and print by themselves.
  const config = {
    background: "transparent",
    font: font,
    padding: { left: 2, right: 8, top: 6, bottom: 4 },
    view: { stroke: "transparent" },
    axis: {
      labelColor: "var(--ink)", titleColor: "var(--muted)", titleFontWeight: "normal",
      titleFontSize: 12, labelFontSize: 12, domainColor: "var(--rule)", tickColor: "var(--rule)",
      gridColor: "var(--rule)", labelLimit: 220, titlePadding: 8
    },
    axisY: { titleLimit: 320 },
    axisYBand: { ticks: false, domain: false, grid: false, labelPadding: 8 },
    axisX: { labelOverlap: true },
    axisXBand: { labelAngle: -45, labelOverlap: false },
    legend: { labelColor: "var(--ink)", titleColor: "var(--muted)", titleFontWeight: "normal", titleFontSize: 12, labelFontSize: 11 }
  };
  const narrow = { axis: { labelLimit: 130 }, axisXBand: { labelAngle: -90 } };

  const tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  document.body.append(tip);

  function showTip(handler, event, item, value) {
    tip.hidden = value === null || value === undefined || value === "";
    if (!tip.hidden) {
      tip.textContent = value;
      const box = tip.getBoundingClientRect();
      tip.style.left = Math.max(8, Math.min(event.clientX + 14, window.innerWidth - box.width - 8)) + "px";
      tip.style.top = Math.max(8, Math.min(event.clientY + 14, window.innerHeight - box.height - 8)) + "px";
    }
  }

  function draw(target) {
    if (target.dataset.drawn) {
      return;
    }
    target.dataset.drawn = "yes";
    try {
      const specification = JSON.parse(target.nextElementSibling.textContent);
      specification.autosize = { type: "fit-x", contains: "padding" };
      if (specification.height.step) {
        // Vega-Lite would warn that it cannot fit both sides; only the width is to be fitted.
        const levels = specification.data.values.map((row) => row[specification.encoding.y.field]);
        specification.height = specification.height.step * new Set(levels).size;
      }
      const slim = target.clientWidth < 400;
      const settings = slim ? vega.mergeConfig(config, narrow) : config;
      const runtime = vega.parse(vegaLite.compile(specification, { config: settings }).spec);
      new vega.View(runtime, { renderer: "svg", container: target, hover: true, logLevel: vega.Warn })
        .tooltip(showTip)
        .run();
    } catch (problem) {
      target.textContent = "This chart could not be drawn. Its figures are in the table below.";
      console.error(problem);
    }
  }

  const targets = Array.from(document.querySelectorAll("[data-chart]"));
  const seen = new IntersectionObserver(
    (entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => draw(entry.target)),
    { rootMargin: "400px" }
  );
  targets.forEach((target) => seen.observe(target));

  const idle = window.requestIdleCallback || ((work) => setTimeout(work, 20));
  function drawNext() {
    const next = targets.find((target) => !target.dataset.drawn);
    if (next) {
      draw(next);
      idle(drawNext);
    } else {
      document.documentElement.dataset.charts = "drawn";
    }
  }
  idle(drawNext);

  window.addEventListener("beforeprint", () => {
    targets.forEach(draw);
  });

  // The table of contents says where the reader is.
  const links = new Map(Array.from(document.querySelectorAll("nav.contents a")).map((a) => [a.hash.slice(1), a]));
  const here = new IntersectionObserver(
    (entries) => entries.forEach((entry) => {
      const link = links.get(entry.target.id);
      if (entry.isIntersecting && link) {
        links.forEach((a) => a.removeAttribute("aria-current"));
        link.setAttribute("aria-current", "true");
      }
    }),
    { rootMargin: "-10% 0px -80% 0px" }
  );
  document.querySelectorAll("main section[id]").forEach((section) => here.observe(section));

  // A link into a closed part opens it.
  function openTarget() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const around = target && target.closest("details");
    if (around) {
      around.open = true;
    }
  }
  window.addEventListener("hashchange", openTarget);
  openTarget();

  // On a phone the contents would fill the first screen.
  const contents = document.querySelector("nav.contents details");
  if (contents && window.matchMedia("(max-width: 1099px)").matches) {
    contents.open = false;
  }
})();
