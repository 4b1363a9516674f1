/*
 * Stands in for Zendesk's newer request form: state lives in the script, every edit draws all
 * fields from it again, and whatever somebody else wrote into a field of a drop-down is gone with
 * that. `?glue` adds what the README tells the theme's owner to add.
 */
const TOPICS = {
  '': '-',
  topic_bug: 'Bug Report',
  topic_feature: 'Feature Request',
  topic_technical: 'Technical Issue',
  topic_billing: 'Billing Inquiry',
  topic_account: 'Account Management',
};
const state = { subject: '', description: '', topic: '', priority: '' };
const form = Object.assign(document.createElement('form'), {
  action: '/hc/en-us/requests',
  method: 'post',
});
const hasGlue = new URLSearchParams(location.search).has('glue');

const field = (label, node) => {
  const box = document.createElement('div');
  const name = document.createElement('label');
  node.id = node.id || `field-${form.childElementCount}`;
  name.htmlFor = node.id;
  name.textContent = label;
  box.append(name, node);
  form.append(box);
  return node;
};
const input = (attributes) => {
  const node = document.createElement('input');
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
};

const subject = field('Subject', input({ type: 'text', name: 'request[subject]' }));
const description = field(
  'Description',
  Object.assign(document.createElement('textarea'), { name: 'request[description]', rows: 6 }),
);
const topicFace = field(
  'Topic',
  input({
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': 'no-list',
    autocomplete: 'off',
    'data-garden-id': 'dropdowns.combobox.input',
  }),
);
const topic = input({ type: 'hidden', name: 'request[custom_fields][360001]' });
const priority = field(
  'Priority',
  input({
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': 'no-list',
    readonly: '',
    name: 'request[priority]',
    'data-garden-id': 'dropdowns.combobox.input',
  }),
);
form.append(topic);

function draw() {
  topic.value = state.topic;
  topicFace.value = TOPICS[state.topic];
  priority.value = state.priority;
}
function set(change) {
  Object.assign(state, change);
  draw();
}
subject.addEventListener('input', () => set({ subject: subject.value }));
description.addEventListener('input', () => set({ description: description.value }));

if (hasGlue) {
  const connect = (head, take) => {
    const node = input({ type: 'hidden', 'data-presort': head });
    node.addEventListener('change', () => take(node.value));
    form.append(node);
  };
  connect('category', (label) =>
    set({ topic: Object.keys(TOPICS).find((value) => TOPICS[value] === label) ?? '' }),
  );
  // The adapter knows Zendesk's own values for priorities.
  connect('priority', (value) => set({ priority: value }));
}
form.append(Object.assign(document.createElement('button'), { textContent: 'Submit' }));
draw();
document.getElementById('new-request-form').append(form);
