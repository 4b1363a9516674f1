export const en = {
  title: 'Your form',
  lead: 'Paste the HTML of your own form, or a list of your topics. Presort proposes which of its labels goes to which of your options, shows your form with the widget in it, and writes what you copy into your page.',
  paste: {
    title: 'Your form or your topics',
    label: 'HTML of the form, or one topic a line',
    hint: 'Nothing of it runs, is fetched or leaves this page.',
    example: 'Take an example',
    clear: 'Clear',
    tooLong: (most: string) => `Only the first ${most} letters were read: paste the form alone.`,
    nothing:
      'No field was found. Paste the part of the page that has the form, from <form> to </form>, or your topics, one a line.',
    noText: (selector: string) =>
      `There is no text field in it, so ${selector} stands for yours: put your own field’s id into data-for.`,
    noTopic:
      'No field with options was found. The widget then suggests in its panel only and posts its answer as presort_category. If a script draws your topics, paste them as a list.',
  },
  fields: {
    title: 'Fields',
    text: 'Text',
    subject: 'Subject',
    category: 'Topic',
    priority: 'Priority',
    none: 'none',
    language: 'Language of the page',
    foreign: (languages: string) =>
      `The form seems to be in a language that this model does not read (it reads ${languages}). There the widget stays silent.`,
  },
  mapping: {
    category: 'Topics',
    priority: 'Priorities',
    lead: (bundle: string) =>
      `What “${bundle}” decides, and the option of yours that is set then. Several labels may go to one option.`,
    none: 'no option',
    working: 'Reading what your options mean…',
    failed: 'The model could not be loaded, so names alone were compared.',
    outside: (options: string, labels: string) =>
      `The model does not know ${options}: it decides between ${labels}. It never sets what it does not know, and on such a text it stays silent or asks.`,
    train: 'Train a model on your own tickets',
    unset: (labels: string) => `${labels}: without an option, so the panel never offers to set it.`,
  },
  live: {
    title: 'Your form, live',
    hint: 'Write in it as a customer would. It is drawn without your styles and scripts and sends nothing.',
    posts: 'It would post',
    empty: 'Nothing yet.',
    unloaded: 'The widget could not be loaded; the form is shown without it.',
    try: 'Try:',
  },
  snippet: {
    title: 'Into your page',
    where: 'Address of the script',
    relative: 'The folder presort lies beside your page',
    absolute: 'It lies at this address',
    address: 'Address of presort.js',
    fields: 'Your field, marked',
    fieldsHint: 'Only data-presort, and an id where one was missing, were added.',
    unmarked: 'Your options have the names of the labels: nothing has to be marked in them.',
    tag: 'The tag, at the end of your page',
    copy: 'Copy',
    copyFields: 'Copy the field',
    copyTag: 'Copy the tag',
    copyBoth: 'Copy both',
    copyForm: 'Copy the whole form with both',
    copied: 'Copied.',
    refused: 'The browser did not let it be copied: select the text and copy it.',
  },
  /** Names in the form that is made of a list. */
  made: { text: 'What happened?', topic: 'Topic', choose: 'Please choose' },
  /** A form to try; Presort reads which language it is in. */
  example: `<form action="/contact" method="post">
  <label for="subject">Subject</label>
  <input id="subject" name="subject">
  <label for="message">How can we help?</label>
  <textarea id="message" name="message" rows="5"></textarea>
  <label for="reason">What is it about?</label>
  <select id="reason" name="reason">
    <option value="">Please choose</option>
    <option value="10">Delivery</option>
    <option value="20">Invoices and payments</option>
    <option value="30">Login and profile</option>
    <option value="40">Something is broken</option>
    <option value="50">Ideas and wishes</option>
    <option value="60">Appointments</option>
    <option value="70">Anything else</option>
  </select>
  <button>Send</button>
</form>`,
};
