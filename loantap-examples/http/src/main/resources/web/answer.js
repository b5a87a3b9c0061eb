// A decision as people read it.
import {element, label, withUnit} from './form.js';

const at = id => document.getElementById(id);
const percent = (share, digits = 1) => (100 * share).toFixed(digits) + ' %';
const money = amount => '$' + Number(amount).toLocaleString('en', {minimumFractionDigits: 2, maximumFractionDigits: 2});
const VERDICTS = {
  Approved: ['yes', 'Approved', 'The loan can be had as asked for.'],
  Counteroffer: ['maybe', 'Counteroffer', 'Not as asked for, but on the terms below.'],
  Refer: ['maybe', 'Refer', 'A person has to decide.'],
  Rejected: ['no', 'Declined', 'The loan is declined.'],
};
const SOURCES = {POLICY: 'Rule', AFFORDABILITY: 'Affordability', PRICING: 'Pricing'};

export function show(decision) {
  at('empty').hidden = true;
  at('problem').hidden = true;
  at('result').hidden = false;
  const [tone, word, sentence] = VERDICTS[decision.loan_approval_status];
  at('verdict-card').dataset.tone = tone;
  at('bar').dataset.tone = tone;
  at('bar').hidden = false;
  // Written only when it changes, so that screen readers say it only then.
  if (at('verdict').textContent !== word) at('verdict').textContent = word;
  at('bar-word').textContent = word;
  at('bar-pd').textContent = percent(decision.probability_of_default) + ' risk';
  at('verdict-text').textContent = sentence;
  scale(decision);
  at('pd').textContent = percent(decision.probability_of_default);
  at('threshold').textContent = percent(decision.threshold);
  at('score').textContent = Math.min(850, Math.max(300, Math.round(decision.score)));
  at('notices').replaceChildren(...decision.notices.map(notice => element('li', {textContent: `${label(notice.characteristic)}: ${notice.text.replace(/^[^:]*: /, '')}`})));
  reasons(decision.reasons);
  offer(decision.offer);
  at('model').textContent = `Model ${decision.model.id}, policy ${decision.model.policy}, loantap ${decision.model.library}`;
}

export function fail(problem) {
  at('empty').hidden = true;
  at('problem').hidden = false;
  at('problem').replaceChildren(element('h3', {textContent: problem.title}), element('p', {textContent: problem.detail}));
}

// The track ends at the next full tenth beyond whatever has to be seen on it, but not before a half.
function scale(decision) {
  const most = Math.max(decision.probability_of_default, decision.threshold);
  const end = Math.min(1, Math.max(0.5, Math.ceil(most * 10 + 0.5) / 10));
  const place = share => (100 * share / end) + '%';
  at('zone-ok').style.width = place(decision.threshold);
  at('tick').style.left = place(decision.threshold);
  at('marker').style.left = place(decision.probability_of_default);
  at('tick').dataset.text = 'Threshold ' + percent(decision.threshold);
  at('marker').dataset.text = percent(decision.probability_of_default);
  at('tick').classList.toggle('right', decision.threshold / end > 0.6);
  at('scale').setAttribute('aria-label', `Probability of default ${percent(decision.probability_of_default)}, on a scale to ${percent(end, 0)}; approved up to ${percent(decision.threshold)}.`);
}

function reasons(list) {
  at('reasons-card').hidden = list.length === 0;
  const most = Math.max(...list.map(reason => reason.shortfall), 0);
  at('reasons-help').hidden = most === 0;
  at('reasons').replaceChildren(...list.map(reason => {
    const item = element('li', {}, element('span', {className: 'text', textContent: reason.text}));
    if (reason.source !== 'SCORE') {
      item.append(element('span', {className: 'source', textContent: SOURCES[reason.source]}));
    } else if (reason.shortfall > 0) {
      const bar = element('span', {className: 'weight'}, element('span', {}));
      bar.firstChild.style.width = (100 * reason.shortfall / most) + '%';
      bar.setAttribute('aria-hidden', 'true');
      item.append(bar, element('span', {className: 'hidden', textContent: `, ${Math.round(100 * reason.shortfall / most)} % as much as the first`}));
    }
    return item;
  }));
}

function offer(terms) {
  at('offer-card').hidden = !terms;
  at('schedule').open = false;
  at('rows').replaceChildren();
  if (!terms) return;
  at('instalment').textContent = money(terms.instalment);
  const rows = [
    ['Amount', money(terms.amount)],
    ['Rate (APR)', (100 * terms.apr).toFixed(2) + ' %'],
    ['Term', terms.term_months + ' months'],
    ['Upfront fee', terms.upfront_fee > 0 ? money(terms.upfront_fee) : 'none'],
    ['Interest in all', money(terms.total_interest)],
    ['Repaid in all', money(terms.total_repaid)],
    ['Total cost', money(terms.total_cost)],
  ];
  at('terms').replaceChildren(...rows.map(([name, value]) => element('div', {}, element('dt', {textContent: name}), element('dd', {textContent: value}))));
}

export function schedule(rows) {
  at('rows').replaceChildren(...rows.map(row => element('tr', {},
    element('th', {scope: 'row', textContent: row.month}),
    ...[row.instalment, row.interest, row.principal, row.balance].map(value => element('td', {textContent: money(value).slice(1)})))));
}

// Sliders over what people can change, or over the first numbers if the model has none of these.
const CHANGEABLE = ['loan_amnt', 'annual_inc', 'dti', 'revol_util', 'revol_bal', 'open_acc'];

export function sliders(schema, applicant, moved) {
  const numbers = Object.keys(applicant).filter(name => schema.properties[name]['x-typical'] && typeof applicant[name] === 'number');
  const wanted = CHANGEABLE.filter(name => numbers.includes(name));
  const made = (wanted.length ? wanted : numbers.slice(0, 6)).map(name => slider(name, schema.properties[name], applicant[name], moved));
  if ('term' in applicant) made.splice(1, 0, choice('term', schema.properties.term, applicant.term, moved));
  at('sliders').replaceChildren(...made);
}

function choice(name, field, value, moved) {
  const select = element('select', {id: 's-' + name}, ...field.examples.map(level => element('option', {value: level, textContent: level})));
  select.value = value;
  select.addEventListener('change', () => moved(name, select.value));
  return element('div', {className: 'slider'}, element('label', {htmlFor: select.id, textContent: label(name)}), select);
}

function slider(name, field, value, moved) {
  const [low, high] = field['x-typical'];
  const step = [0.1, 1, 10, 100, 1000].find(size => (high - low) / size <= 500) ?? 1000;
  // Within what training saw, unless the applicant is beyond it.
  const min = Math.min(Math.ceil(low / step) * step, value);
  const max = Math.max(Math.floor(high / step) * step, value);
  const input = element('input', {type: 'range', id: 's-' + name, min, max, step, value});
  const output = element('output', {htmlFor: input.id});
  const say = () => {
    output.textContent = withUnit(input.value, field['x-unit']);
    input.setAttribute('aria-valuetext', output.textContent);
  };
  input.addEventListener('input', () => { say(); moved(name, Number(input.value)); });
  say();
  return element('div', {className: 'slider'}, element('label', {htmlFor: input.id, textContent: label(name)}), output, input);
}
