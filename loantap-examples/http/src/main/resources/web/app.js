// Brings form, service and answer together.
import {build, check, complain, read} from './form.js';
import {fail, schedule, show, sliders} from './answer.js';

const at = id => document.getElementById(id);
const form = at('form');
let schema;
let asked; // the application as it was sent
let trial; // the same with what the sliders say
let answered; // the decision that is shown
let asking = false;
let waiting = false;

async function call(path, options = {}) {
  const key = at('key').value;
  const headers = {...options.headers, ...(key ? {'X-API-Key': key} : {})};
  let response;
  try {
    response = await fetch(path, {...options, headers});
  } catch {
    throw {title: 'The service does not answer', detail: 'See whether it still runs, then try again.'};
  }
  if (response.status === 401) {
    at('key-box').hidden = false;
    at('key').focus();
  }
  const body = await response.json().catch(() => ({title: 'The answer is not readable', detail: `Status ${response.status}.`}));
  if (!response.ok) throw body;
  return body;
}

const decide = applicant => call('/predict', {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(applicant)});

form.addEventListener('submit', async event => {
  event.preventDefault();
  if (complain(form, check(schema, form))) return;
  const applicant = read(schema, form);
  try {
    answered = await decide(applicant);
    asked = applicant;
    trial = {...applicant};
    show(answered);
    sliders(schema, asked, moved);
    at('restore').disabled = true;
    if (matchMedia('(max-width: 60rem)').matches) at('answer').scrollIntoView();
  } catch (problem) {
    if (!complain(form, problem.violations ?? [])) fail(problem);
  }
});

form.addEventListener('reset', () => complain(form, []));

function moved(name, value) {
  trial[name] = value;
  at('restore').disabled = false;
  rescore();
}

// One request at a time: while one is under way, only the last movement is remembered.
async function rescore() {
  if (asking) {
    waiting = true;
    return;
  }
  asking = true;
  try {
    do {
      waiting = false;
      answered = await decide(trial);
      show(answered);
    } while (waiting);
  } catch (problem) {
    fail(problem);
  } finally {
    asking = false;
  }
}

at('restore').addEventListener('click', () => {
  trial = {...asked};
  sliders(schema, asked, moved);
  at('restore').disabled = true;
  rescore();
});

at('schedule').addEventListener('toggle', async () => {
  if (!at('schedule').open || !answered?.offer) return;
  const {amount, apr, term_months} = answered.offer;
  try {
    schedule((await call('/schedule?' + new URLSearchParams({amount, apr, term_months}))).rows);
  } catch (problem) {
    fail(problem);
  }
});

// The narrow bar repeats the verdict while its card is out of sight.
new IntersectionObserver(([seen]) => at('bar').classList.toggle('on', !seen.isIntersecting)).observe(at('verdict-card'));

try {
  schema = await call('/schema');
  build(schema, at('groups'));
  form.hidden = false;
} catch (problem) {
  at('load-problem').textContent = `${problem.title}. ${problem.detail}`;
  at('load-problem').hidden = false;
}
