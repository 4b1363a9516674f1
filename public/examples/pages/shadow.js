customElements.define(
  'contact-form',
  class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      const form = Object.assign(document.createElement('form'), {
        method: 'post',
        action: '/submitted',
      });
      const add = (tag, properties) =>
        form.appendChild(Object.assign(document.createElement(tag), properties));
      add('label', { htmlFor: 'text', textContent: 'Description' });
      add('textarea', { id: 'text', name: 'text' });
      add('label', { htmlFor: 'topic', textContent: 'Category' });
      const topic = add('select', { id: 'topic', name: 'topic' });
      for (const label of [
        '',
        'Bug Report',
        'Feature Request',
        'Technical Issue',
        'Billing Inquiry',
        'Account Management',
      ])
        topic.append(new Option(label, label));
      const suggest = document.createElement('presort-suggest');
      suggest.setAttribute('for', 'text');
      suggest.setAttribute('category', '#topic');
      form.append(suggest);
      add('button', { textContent: 'Send' });
      root.append(form);
    }
  },
);
