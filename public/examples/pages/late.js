document.querySelector('#open').addEventListener('click', () => {
  const form = Object.assign(document.createElement('form'), {
    method: 'post',
    action: '/submitted',
  });
  const text = Object.assign(document.createElement('textarea'), {
    className: 'message',
    name: 'message',
    ariaLabel: 'Message',
  });
  const topic = Object.assign(document.createElement('select'), {
    className: 'topic',
    name: 'topic',
    ariaLabel: 'Topic',
  });
  for (const label of [
    '',
    'Bug Report',
    'Feature Request',
    'Technical Issue',
    'Billing Inquiry',
    'Account Management',
  ])
    topic.append(new Option(label, label));
  form.append(
    text,
    topic,
    Object.assign(document.createElement('button'), { textContent: 'Send' }),
  );
  document.querySelector('#place').append(form);
});
