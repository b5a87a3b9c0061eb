// Pictures of the pages: node pictures.mjs FOLDER SERVICE, in a folder with the pages and the outputs
// of the commands; called by make, beside it.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [folder, service] = process.argv.slice(2);
const here = `file://${process.cwd()}`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});

/** Shows what a command printed as a terminal does, from a line on. */
async function terminal(page, command, file, from) {
  const text = readFileSync(file, 'utf8');
  await page.setContent(`<meta name="color-scheme" content="light dark"><style>
    body { margin: 0 } pre { margin: 0; width: max-content; padding: 16px; font: 13px/1.4 "DejaVu Sans Mono", monospace; background: Canvas; color: CanvasText }
    </style><pre></pre>`);
  await page.locator('pre').evaluate((pre, shown) => { pre.textContent = shown; },
      `$ ${command}\n...\n${text.slice(text.indexOf(from)).trimEnd()}`);
}

async function drawn(page, name) {
  await page.goto(`${here}/${name}`);
  await page.waitForSelector('html[data-charts=drawn]', { state: 'attached' });
}

/** Fills the form of the service from an application, and waits for the decision. */
async function decide(page, application) {
  await page.goto(service);
  await page.waitForSelector('#form:not([hidden])');
  for (const [name, value] of Object.entries(application)) {
    const field = page.locator(`#f-${name}`);
    if (await field.count()) {
      const list = await field.evaluate((it) => it.tagName === 'SELECT');
      if (list) {
        await field.selectOption(String(value));
      } else {
        await field.fill(String(value));
      }
    }
  }
  await page.click('#form button[type=submit]');
  await page.waitForSelector('#result:not([hidden])');
  await page.evaluate(() => scrollTo(0, 0));
}

const application = (name) => JSON.parse(readFileSync(`${process.env.LOANTAP_HOME}/data/${name}`, 'utf8'));
const section = (page, selector) => page.locator(selector).evaluate((it) => it.scrollIntoView({ behavior: 'instant' }));
const scenes = {
  report: async (page) => drawn(page, 'report.html'),
  threshold: async (page) => { await drawn(page, 'report.html'); await section(page, '#decisions'); },
  curve: async (page) => { await drawn(page, 'report.html'); await section(page, '#characteristic-1'); },
  explore: async (page) => { await drawn(page, 'explore.html'); await section(page, '#column-1'); },
  drift: async (page) => drawn(page, 'drift.html'),
  approval: async (page) => { await decide(page, application('applicant.json')); await answer(page); },
  decline: async (page) => { await decide(page, application('applicant-risky.json')); await answer(page); },
};

/** On a narrow window the answer stands below the form. */
async function answer(page) {
  if (page.viewportSize().width < 600) {
    await section(page, '#answer');
  }
}

for (const [name, scene] of Object.entries(scenes)) {
  for (const width of [1280, 390]) {
    for (const colorScheme of ['light', 'dark']) {
      const page = await browser.newPage({ viewport: { width, height: width < 600 ? 780 : 800 }, colorScheme });
      await scene(page);
      await page.screenshot({ path: `${folder}/${name}-${colorScheme}-${width}.png` });
      await page.close();
    }
  }
}
for (const colorScheme of ['light', 'dark']) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme });
  await terminal(page, './loantap demo', 'demo.txt', 'What other thresholds would do');
  await page.locator('pre').screenshot({ path: `${folder}/terminal-${colorScheme}.png` });
  await page.close();
}
await browser.close();
