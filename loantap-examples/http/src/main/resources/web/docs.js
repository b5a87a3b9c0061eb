// The OpenAPI document as a page.
import {element} from './form.js';

const at = id => document.getElementById(id);
const spec = await (await fetch('/openapi.json')).json();
const follow = part => part?.$ref ? part.$ref.slice(2).split('/').reduce((node, name) => node[name], spec) : part;
const typeOf = schema => {
  if (!schema) return '';
  if (schema.$ref) return schema.$ref.split('/').pop();
  if (schema.enum) return schema.enum.join(' | ');
  if (schema.type === 'array') return 'list of ' + typeOf(schema.items);
  return [schema.type].flat().join(' or ');
};
const code = text => element('code', {textContent: text});

function operation(path, method, call) {
  const body = Object.entries(call.requestBody?.content ?? {})[0];
  const parts = [element('h2', {id: call.operationId}, code(`${method.toUpperCase()} ${path}`)),
    element('p', {}, element('strong', {textContent: call.summary + '. '}), call.description ?? '')];
  if (call.parameters) {
    parts.push(element('ul', {}, ...call.parameters.map(follow).map(item => element('li', {}, code(item.name), ` ${typeOf(item.schema)}: ${item.description}`))));
  }
  if (body) {
    const example = follow(body[1].schema).examples?.[0];
    parts.push(element('p', {}, 'Body: ', code(body[0]), ', ' + typeOf(body[1].schema)));
    const command = `curl ${location.origin}${path} -H 'Content-Type: ${body[0]}' -d '${JSON.stringify(example)}'`;
    const box = element('pre', {textContent: command, tabIndex: 0});
    parts.push(box);
  }
  parts.push(element('table', {className: 'left'}, element('tbody', {}, ...Object.entries(call.responses).map(([status, given]) => {
    const response = follow(given);
    const content = Object.entries(response.content ?? {})[0];
    return element('tr', {}, element('th', {scope: 'row', textContent: status}),
      element('td', {}, response.description, content && status === '200' ? ` (${content[0]}${typeOf(content[1].schema) === 'object' ? '' : ', ' + typeOf(content[1].schema)})` : ''));
  }))));
  return element('section', {}, ...parts);
}

at('about').textContent = spec.info.description;
at('operations').replaceChildren(...Object.entries(spec.paths).flatMap(([path, calls]) =>
  Object.entries(calls).map(([method, call]) => operation(path, method, call))));
at('schemas').replaceChildren(...Object.entries(spec.components.schemas).map(([name, schema]) => element('section', {id: name},
  element('h3', {textContent: name}), ...(schema.description ? [element('p', {textContent: schema.description})] : []),
  element('div', {className: 'wide'}, element('table', {className: 'left'}, element('tbody', {}, ...Object.entries(schema.properties ?? {}).map(([field, type]) =>
    element('tr', {}, element('th', {scope: 'row'}, code(field)),
      element('td', {textContent: typeOf(type)}),
      element('td', {textContent: [type.description, type['x-unit'], schema.required?.includes(field) ? 'required' : ''].filter(Boolean).join('; ')})))))))));
at('problems').replaceChildren(...Object.values(spec.components.responses).flatMap(({description}) =>
  description.split(/(?<=[.]) (?=[a-z-]+: )/).flatMap(sentence => {
    const [slug, ...rest] = sentence.split(': ');
    return [element('dt', {id: slug}, code(slug)), element('dd', {textContent: rest.join(': ')})];
  })));
if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
