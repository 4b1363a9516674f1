// What React does with controlled inputs, in little: the state is the truth, `value` is shadowed on the
// node to know of outside writes, and every event that brings no change is ignored.
const state = { description: '', category: '', priority: '' };
window.appState = state;
const form = document.createElement('form');
form.method = 'post';
form.action = '/submitted';

function controlled(node, name) {
  const proto = Object.getPrototypeOf(node);
  const native = Object.getOwnPropertyDescriptor(proto, 'value');
  let tracked = node.value;
  Object.defineProperty(node, 'value', {
    configurable: true,
    get() {
      return native.get.call(this);
    },
    set(value) {
      tracked = String(value);
      native.set.call(this, value);
    },
  });
  node.addEventListener('change', commit);
  node.addEventListener('input', commit);
  function commit() {
    const value = native.get.call(node);
    if (value === tracked) return;
    tracked = value;
    state[name] = value;
    // The next render writes the state back: a value that did not reach the state is lost.
    queueMicrotask(render);
  }
  const render = () => native.set.call(node, state[name]);
  node.name = name;
  node.id = name;
  setInterval(render, 50);
  return node;
}

function labelled(text, node) {
  const label = document.createElement('label');
  label.htmlFor = node.id;
  label.textContent = text;
  form.append(label, node);
}

function select(name, values) {
  const node = document.createElement('select');
  for (const value of ['', ...values]) node.append(new Option(value || 'Choose', value));
  return controlled(node, name);
}

labelled('Description', controlled(document.createElement('textarea'), 'description'));
labelled(
  'Category',
  select('category', [
    'Bug Report',
    'Feature Request',
    'Technical Issue',
    'Billing Inquiry',
    'Account Management',
  ]),
);
labelled('Priority', select('priority', ['Low', 'Medium', 'High', 'Critical']));
const suggest = document.createElement('presort-suggest');
suggest.setAttribute('for', 'description');
suggest.setAttribute('category', '#category');
suggest.setAttribute('priority', '#priority');
const send = document.createElement('button');
send.textContent = 'Send';
form.append(suggest, send);
document.querySelector('#app').append(form);
