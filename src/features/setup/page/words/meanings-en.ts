/** What the widget's reference says of all but attributes, in English. Keys are the widget's own sentences. */
export const meanings = {
  'The text field itself, where no selector can name it.':
    'The text field itself, where no selector can name it.',
  'Own words for this element.': 'Own words for this element.',
  'The form that the element is posted with. Read only.':
    'The form that the element is posted with. Read only.',
  'Fetches view and model now.': 'Fetches view and model now.',
  "Takes the customer's dismissal back.": "Takes the customer's dismissal back.",
  'The model is loaded.': 'The model is loaded.',
  'A text was triaged.': 'A text was triaged.',
  'A text was triaged and nothing is claimed; reason says why.':
    'A text was triaged and nothing is claimed; reason says why.',
  "A label is about to be written into the site's field. Cancelable.":
    "A label is about to be written into the site's field. Cancelable.",
  'A label was set, by suggestion or by the customer.':
    'A label was set, by suggestion or by the customer.',
  'The customer hid the suggestions for this visit.':
    'The customer hid the suggestions for this visit.',
  '"This solved it" was pressed.': '"This solved it" was pressed.',
  "Something is wrong; the form works as if Presort were not there. The hint is for the site's owner.":
    "Something is wrong; the form works as if Presort were not there. The hint is for the site's owner.",
  'The model is loaded. Reading it asks for the model.':
    'The model is loaded. Reading it asks for the model.',
  'Triages one text or {subject, description}.': 'Triages one text or {subject, description}.',
  'Triages many, in order, without holding the page up.':
    'Triages many, in order, without holding the page up.',
  'Listens to every element; the type with or without presort-.':
    'Listens to every element; the type with or without presort-.',
  'Stops listening.': 'Stops listening.',
  'true: model files may be kept on the device. false: they may not, and what was kept is deleted.':
    'true: model files may be kept on the device. false: they may not, and what was kept is deleted.',
  'Own words for every element.': 'Own words for every element.',
  "The visitor's switch.": "The visitor's switch.",
  'Every request since the page was loaded, with its reason.':
    'Every request since the page was loaded, with its reason.',
  'Adds an element after the field that settings.for names, now or when it comes.':
    'Adds an element after the field that settings.for names, now or when it comes.',
  'Removes what was added, stops listening and lets the model go.':
    'Removes what was added, stops listening and lets the model go.',
  'The suggested category; empty when Presort abstained.':
    'The suggested category; empty when Presort abstained.',
  'The priority that was chosen, in the field or through the impact question, else the suggested one.':
    'The priority that was chosen, in the field or through the impact question, else the suggested one.',
  'Calibrated probability of the suggested category.':
    'Calibrated probability of the suggested category.',
  'How sure the suggestion was, or why there is none.':
    'How sure the suggestion was, or why there is none.',
  'The model that answered.': 'The model that answered.',
  'The category in force when the form was sent.': 'The category in force when the form was sent.',
  "What the site's own category field holds; empty without one.":
    "What the site's own category field holds; empty without one.",
  'Everything.': 'Everything.',
  'The quiet line: ready, loading, nothing found, failed.':
    'The quiet line: ready, loading, nothing found, failed.',
  'Button that loads the model under Save-Data.': 'Button that loads the model under Save-Data.',
  'The group of category chips.': 'The group of category chips.',
  'The row of chips.': 'The row of chips.',
  'One category.': 'One category.',
  'The chosen one.': 'The chosen one.',
  '"Category set to …".': '"Category set to …".',
  'Its button.': 'Its button.',
  'The full list.': 'The full list.',
  'Its box.': 'Its box.',
  'Its options.': 'Its options.',
  'The clarifying question.': 'The clarifying question.',
  'The impact question.': 'The impact question.',
  'One answer of either.': 'One answer of either.',
  'The answer card.': 'The answer card.',
  'Its title.': 'Its title.',
  'Its text.': 'Its text.',
  'Its link.': 'Its link.',
  '"This solved it".': '"This solved it".',
  '"Not helpful".': '"Not helpful".',
  'The marked text.': 'The marked text.',
  'The personal-data warning.': 'The personal-data warning.',
  'The known-issue banner.': 'The known-issue banner.',
  'The last line.': 'The last line.',
  '"Suggested on your device".': '"Suggested on your device".',
  '"Hide suggestions".': '"Hide suggestions".',
  '"Turn off".': '"Turn off".',
  "Text. Default: the page's.": "Text. Default: the page's.",
  'Panel background.': 'Panel background.',
  'Lines.': 'Lines.',
  'Bars, checks, focus, chosen border.': 'Bars, checks, focus, chosen border.',
  'Corner radius.': 'Corner radius.',
  'Font family.': 'Font family.',
  'Base size, at least 13 px.': 'Base size, at least 13 px.',
  'Panel padding.': 'Panel padding.',
  'Space above and below.': 'Space above and below.',
};
