import type { meanings as en } from './meanings-en.ts';

/** What the widget's reference says of all but attributes, in German. Keys are the widget's own sentences. */
export const meanings: typeof en = {
  'The text field itself, where no selector can name it.':
    'Das Textfeld selbst, wo kein Selektor es nennen kann.',
  'Own words for this element.': 'Eigene Wörter für dieses Element.',
  'The form that the element is posted with. Read only.':
    'Das Formular, mit dem das Element gesendet wird. Nur lesbar.',
  'Fetches view and model now.': 'Lädt Panel und Modell jetzt.',
  "Takes the customer's dismissal back.":
    'Nimmt zurück, dass die Kundschaft die Vorschläge ausgeblendet hat.',
  'The model is loaded.': 'Das Modell ist geladen.',
  'A text was triaged.': 'Ein Text wurde eingeordnet.',
  'A text was triaged and nothing is claimed; reason says why.':
    'Ein Text wurde eingeordnet, und es wird nichts behauptet; reason sagt, warum.',
  "A label is about to be written into the site's field. Cancelable.":
    'Gleich wird ein Label in das Feld der Website geschrieben. Lässt sich abbrechen.',
  'A label was set, by suggestion or by the customer.':
    'Ein Label wurde gesetzt, durch den Vorschlag oder von der Kundschaft.',
  'The customer hid the suggestions for this visit.':
    'Die Vorschläge wurden für diesen Besuch ausgeblendet.',
  '"This solved it" was pressed.': '„Das hat geholfen“ wurde gedrückt.',
  "Something is wrong; the form works as if Presort were not there. The hint is for the site's owner.":
    'Etwas stimmt nicht; das Formular arbeitet, als wäre Presort nicht da. Der Hinweis ist für den Betreiber der Website.',
  'The model is loaded. Reading it asks for the model.':
    'Das Modell ist geladen. Wer es liest, fordert das Modell an.',
  'Triages one text or {subject, description}.':
    'Ordnet einen Text oder {subject, description} ein.',
  'Triages many, in order, without holding the page up.':
    'Ordnet viele der Reihe nach ein, ohne die Seite aufzuhalten.',
  'Listens to every element; the type with or without presort-.':
    'Hört auf jedes Element; der Typ mit oder ohne presort-.',
  'Stops listening.': 'Hört nicht mehr zu.',
  'true: model files may be kept on the device. false: they may not, and what was kept is deleted.':
    'true: Dateien des Modells dürfen auf dem Gerät bleiben. false: sie dürfen es nicht, und was dort lag, wird gelöscht.',
  'Own words for every element.': 'Eigene Wörter für alle Elemente.',
  "The visitor's switch.": 'Der Schalter der Besucherin oder des Besuchers.',
  'Every request since the page was loaded, with its reason.':
    'Jede Anfrage seit dem Laden der Seite, mit ihrem Grund.',
  'Adds an element after the field that settings.for names, now or when it comes.':
    'Fügt hinter dem Feld, das settings.for nennt, ein Element ein, jetzt oder sobald das Feld da ist.',
  'Removes what was added, stops listening and lets the model go.':
    'Entfernt, was eingefügt wurde, hört nicht mehr zu und gibt das Modell frei.',
  'The suggested category; empty when Presort abstained.':
    'Die vorgeschlagene Kategorie; leer, wenn Presort sich enthalten hat.',
  'The priority that was chosen, in the field or through the impact question, else the suggested one.':
    'Die Priorität, die im Feld oder durch die Frage nach den Folgen gewählt wurde, sonst die vorgeschlagene.',
  'Calibrated probability of the suggested category.':
    'Kalibrierte Wahrscheinlichkeit der vorgeschlagenen Kategorie.',
  'How sure the suggestion was, or why there is none.':
    'Wie sicher der Vorschlag war, oder warum es keinen gibt.',
  'The model that answered.': 'Das Modell, das geantwortet hat.',
  'The category in force when the form was sent.': 'Die Kategorie, die beim Senden galt.',
  "What the site's own category field holds; empty without one.":
    'Was das eigene Feld der Website für die Kategorie enthält; leer, wenn es keines gibt.',
  'Everything.': 'Alles.',
  'The quiet line: ready, loading, nothing found, failed.':
    'Die stille Zeile: bereit, lädt, nichts gefunden, fehlgeschlagen.',
  'Button that loads the model under Save-Data.': 'Knopf, der das Modell bei Save-Data lädt.',
  'The group of category chips.': 'Die Gruppe der Kategorien.',
  'The row of chips.': 'Ihre Reihe.',
  'One category.': 'Eine Kategorie.',
  'The chosen one.': 'Die gewählte.',
  '"Category set to …".': '„Kategorie: … ausgewählt“.',
  'Its button.': 'Der Knopf dazu.',
  'The full list.': 'Die ganze Liste.',
  'Its box.': 'Ihr Suchfeld.',
  'Its options.': 'Ihre Optionen.',
  'The clarifying question.': 'Die Rückfrage.',
  'The impact question.': 'Die Frage nach den Folgen.',
  'One answer of either.': 'Eine Antwort auf eine der beiden.',
  'The answer card.': 'Die Karte mit der Antwort.',
  'Its title.': 'Ihr Titel.',
  'Its text.': 'Ihr Text.',
  'Its link.': 'Ihr Link.',
  '"This solved it".': '„Das hat geholfen“.',
  '"Not helpful".': '„Nicht hilfreich“.',
  'The marked text.': 'Der markierte Text.',
  'The personal-data warning.': 'Die Warnung vor persönlichen Daten.',
  'The known-issue banner.': 'Der Hinweis auf eine bekannte Störung.',
  'The last line.': 'Die letzte Zeile.',
  '"Suggested on your device".': '„Auf Ihrem Gerät vorgeschlagen“.',
  '"Hide suggestions".': '„Vorschläge ausblenden“.',
  '"Turn off".': '„Ausschalten“.',
  "Text. Default: the page's.": 'Text. Vorgabe: wie die Seite.',
  'Panel background.': 'Hintergrund des Panels.',
  'Lines.': 'Linien.',
  'Bars, checks, focus, chosen border.': 'Balken, Häkchen, Fokus, Rand der Wahl.',
  'Corner radius.': 'Eckenradius.',
  'Font family.': 'Schriftfamilie.',
  'Base size, at least 13 px.': 'Grundgröße, mindestens 13 px.',
  'Panel padding.': 'Innenabstand des Panels.',
  'Space above and below.': 'Abstand darüber und darunter.',
};
