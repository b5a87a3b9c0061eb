// The application as a form, made from the JSON Schema that the service serves.

const WORDS = {
  loan_amnt: 'Amount', term: 'Term', purpose: 'Purpose', title: 'Title', issue_d: 'Month of the loan',
  annual_inc: 'Yearly income', emp_length: 'Time in the job', emp_title: 'Job title', home_ownership: 'Housing',
  verification_status: 'Income verified', application_type: 'Who applies', dti: 'Debt to income',
  earliest_cr_line: 'First credit line', open_acc: 'Open credit lines', total_acc: 'Credit lines ever',
  pub_rec: 'Public records', pub_rec_bankruptcies: 'Bankruptcies', revol_bal: 'Revolving balance',
  revol_util: 'Revolving use', mort_acc: 'Mortgages', int_rate: 'Interest rate',
  installment: 'Instalment', grade: 'Grade', sub_grade: 'Sub-grade', initial_list_status: 'Listing', address: 'Address',
};
const GROUPS = [
  ['The loan', ['loan_amnt', 'term', 'purpose', 'issue_d', 'application_type']],
  ['Income and home', ['annual_inc', 'verification_status', 'emp_length', 'home_ownership', 'dti']],
  ['Credit history', ['earliest_cr_line', 'open_acc', 'total_acc', 'revol_bal', 'revol_util', 'mort_acc', 'pub_rec', 'pub_rec_bankruptcies']],
];
const UNITS = {'currency units': '$', percent: '%', 'percent a year': '% a year'};

export const label = name => WORDS[name] ?? (name.charAt(0).toUpperCase() + name.slice(1)).replaceAll('_', ' ');
const count = {maximumFractionDigits: 1};
export const withUnit = (value, unit) => {
  const number = Number(value).toLocaleString('en', count);
  if (unit === 'currency units') return '$' + number;
  return unit === 'percent' ? number + ' %' : number;
};
const shown = text => /^[A-Z_]+$/.test(text) || text.includes('_')
  ? text.charAt(0) + text.slice(1).toLowerCase().replaceAll('_', ' ') : text;

export function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

// What people can enter: every field that a score depends on.
export function usedFields(schema) {
  return Object.entries(schema.properties).filter(([, field]) => field['x-used']).map(([name]) => name);
}

export function build(schema, place) {
  const names = usedFields(schema);
  const known = new Set(GROUPS.flatMap(([, members]) => members));
  const groups = [...GROUPS, ['Other', names.filter(name => !known.has(name))]];
  place.replaceChildren(...groups
    .map(([title, members]) => [title, members.filter(name => names.includes(name))])
    .filter(([, members]) => members.length)
    .map(([title, members]) => element('fieldset', {},
      element('legend', {textContent: title}),
      element('div', {className: 'fields'}, ...members.map(name => control(name, schema))))));
}

function control(name, schema) {
  const field = schema.properties[name];
  const required = schema.required.includes(name);
  const input = field['x-kind'] === 'level' ? select(field, required) : text(field);
  Object.assign(input, {id: 'f-' + name, name, required});
  input.setAttribute('aria-describedby', `h-${name} e-${name}`);
  const unit = UNITS[field['x-unit']];
  const box = element('div', {className: unit ? (unit === '$' ? 'box before' : 'box after') : 'box'}, input);
  if (unit) {
    const mark = element('span', {className: 'unit', textContent: unit});
    mark.setAttribute('aria-hidden', 'true');
    box.append(mark);
  }
  return element('div', {className: 'field'},
    element('label', {htmlFor: input.id}, label(name),
      ...(required ? [] : [element('span', {className: 'optional', textContent: ' optional'})])),
    box,
    element('p', {id: 'h-' + name, className: 'help', textContent: help(name, field)}),
    element('p', {id: 'e-' + name, className: 'error', hidden: true}));
}

// What the label does not say already: meaning, an example, what is usual.
function help(name, field) {
  const meaning = field.description.toLowerCase() === label(name).toLowerCase() ? '' : field.description;
  const [low, high] = field['x-kind'] === 'number' ? field['x-typical'] ?? [] : [];
  const codes = Object.entries(field['x-special'] ?? {}).map(([code, word]) => `${code} for ${shown(word).toLowerCase()}`);
  const parts = [meaning, ...codes,
    field['x-kind'] === 'month' ? `such as ${field.examples[0]}` : '',
    low === undefined ? '' : `mostly ${about(low, field)} to ${about(high, field)}`].filter(Boolean).join('; ');
  return parts.charAt(0).toUpperCase() + parts.slice(1);
}

const about = (value, field) => withUnit(Number(value.toPrecision(2)), field['x-unit']);

function select(field, required) {
  const options = field.examples.map(level =>
    element('option', {value: level, textContent: shown(level), defaultSelected: level === field.default}));
  return element('select', {}, ...(required ? [] : [element('option', {value: '', textContent: 'Not stated'})]), ...options);
}

function text(field) {
  if (field['x-written']) {
    return element('input', {type: 'text', inputMode: 'decimal', defaultValue: field.default ?? '', autocomplete: 'off'});
  }
  if (field['x-kind'] !== 'number') {
    return element('input', {type: 'text', defaultValue: field.default ?? '', autocomplete: 'off',
      ...(field.pattern ? {pattern: field.pattern} : {})});
  }
  return element('input', {type: 'number', inputMode: 'decimal', step: 'any', defaultValue: field.default ?? '',
    min: field.minimum ?? '', max: field.maximum ?? ''});
}

// The application as the service reads it; what is empty is left out.
export function read(schema, form) {
  const applicant = {};
  for (const name of usedFields(schema)) {
    const value = form.elements[name].value.trim();
    if (value !== '') {
      const field = schema.properties[name];
      applicant[name] = field['x-kind'] === 'number' && !field['x-written'] ? Number(value) : value;
    }
  }
  return applicant;
}

// Says at each field what is wrong with it, and goes to the first.
export function complain(form, violations) {
  for (const error of form.querySelectorAll('.error')) {
    error.hidden = true;
    form.elements[error.id.slice(2)]?.removeAttribute('aria-invalid');
  }
  let first;
  for (const violation of violations) {
    const error = document.getElementById('e-' + violation.field);
    const input = form.elements[violation.field];
    if (!error || !input) continue;
    error.textContent = violation.text ?? `Expected ${violation.expected}.`;
    error.hidden = false;
    input.setAttribute('aria-invalid', 'true');
    first ??= input;
  }
  first?.focus();
  return first !== undefined;
}

// What the browser itself sees to be wrong.
export function check(schema, form) {
  return usedFields(schema)
    .filter(name => !form.elements[name].validity.valid)
    .map(name => ({field: name, text: form.elements[name].validationMessage}));
}
