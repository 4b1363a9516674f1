import type { attributes as en } from './attributes-en.ts';

export const attributes: typeof en = {
  meanings: {
    for: 'Das Textfeld: textarea, input, ein Editor für formatierten Text oder das Element um ihn herum. Gesucht wird im Formular des Elements, dann in seinem Baum, in denen darum herum und im Dokument.',
    subject: 'Das Feld für den Betreff; es wird zusammen mit dem Text gelesen.',
    category:
      'Ihr eigenes Feld für die Kategorie: select, Gruppe von Radioknöpfen, input oder eigenes Element mit einem Wert. Es wird nur vorausgewählt, wenn das Modell sicher ist und niemand es berührt hat; das Panel nennt die Optionen mit den Worten des Feldes.',
    priority: 'Dasselbe für die Priorität.',
    heads:
      'Felder für weitere Köpfe des Modellpakets, nach denselben Regeln: product:#product; team:#team.',
    bundle: 'Ordner des Modellpakets, relativ zu presort.js.',
    load: 'Wann Panel und Modell geladen werden. Bei Save-Data wird die Kundschaft vorher gefragt.',
    storage:
      'memory schreibt nichts auf das Gerät; cache behält geprüfte Dateien des Modells. setConsent() geht vor.',
    tier: 'Welcher Encoder verwendet werden darf.',
    full: 'Welcher große Encoder antwortet, wenn das Modellpaket Köpfe für mehrere hat: minilm, use-lite.',
    languages:
      'Welche Sprachen des Modellpakets geladen werden, wenn sie in eigenen Dateien liegen.',
    theme:
      'inherit mischt jede Farbe aus der Textfarbe der Seite; auto richtet sich nach dem System.',
    lang: 'Sprache der Oberfläche: en, de, es, fr, pt.',
    adapter: 'Kennt die Felder des öffentlichen Anfrageformulars dieses Produkts.',
    replies:
      'Welche Antworten angeboten werden. Beispielantworten eines Modellpakets erscheinen nur mit sample; eine URL, relativ zur Seite, nennt eigene Antworten in der Form von replies.json.',
    questions:
      'Ob die Rückfrage zum Thema und die Frage nach den Folgen gestellt werden dürfen. Beide bleiben aus, wenn der Text von etwas anderem handelt.',
    'known-issues':
      'JSON mit Störungen, an denen Sie schon arbeiten; die Adresse gilt relativ zur Seite.',
    'field-prefix':
      'Steht vor den Namen der gesendeten Felder; ein * darin steht für den Namen: contact[presort_*].',
    disabled: 'Schaltet aus. Ein fieldset mit disabled zählt auch.',
  },
  values: {
    'id or selector': 'id oder Selektor',
    'head: selector; …': 'Kopf: Selektor; …',
    encoder: 'Encoder',
    text: 'Text',
    "the form's first area": 'die erste textarea des Formulars',
    "the bundle's first": 'der erste des Modellpakets',
    "the page's": 'die der Seite',
    'nearest lang': 'das nächste lang',
    "the bundle's own": 'die des Modellpakets',
  },
};
