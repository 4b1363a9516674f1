import { matchOptions } from '../../../core/match-options.ts';
import type { LabelSet } from '../../../core/labels.ts';
import type { PastedField } from './pasted-fields.ts';
import { priorityLevel } from './priority-level.ts';

/** Which field of the paste is which; null where none is. */
export interface ChosenFields {
  readonly text: PastedField | null;
  readonly subject: PastedField | null;
  readonly category: PastedField | null;
  readonly priority: PastedField | null;
}

/**
 * Guesses the four fields by their names, types and options. Fields in the form of the text field
 * are preferred.
 */
export function chooseFields(
  fields: readonly PastedField[],
  categories: LabelSet,
  priorities: LabelSet,
): ChosenFields {
  const text = best(fields, (field) =>
    field.kind === 'choice'
      ? 0
      : (field.kind === 'area' ? 3 : 0) +
        (TEXT.test(field.words) ? 2 : 0) -
        (ONE.test(field.words) ? 2 : 0),
  );
  const own = fields.filter((field) => !text || field.form === text.form);
  const choices = (own.length > 1 ? own : fields).filter(
    ({ kind, options }) => kind === 'choice' && options.length > 1,
  );
  const priority =
    priorities.length === 0
      ? null
      : best(choices, (field) => {
          const share = field.options.filter(
            ({ text: said }) => priorityLevel(said) !== null,
          ).length;
          return (PRIORITY.test(field.words) ? 3 : 0) + (3 * share) / field.options.length - 1.5;
        });
  const category = best(
    choices.filter((field) => field !== priority),
    (field) => {
      const named = matchOptions(field.options, categories).length;
      const called = TOPIC.test(field.words) ? 3 : 0;
      return 0.5 + called + named - (OTHER.test(field.words) && named === 0 ? 4 : 0);
    },
  );
  const subject = best(own, (field) =>
    field.kind === 'line' && field !== text && SUBJECT.test(field.words) ? 1 : 0,
  );
  return { text, subject, category, priority };
}

/** The first field with the highest score; null where no score is above 0. */
function best(
  fields: readonly PastedField[],
  score: (field: PastedField) => number,
): PastedField | null {
  let found: PastedField | null = null;
  let top = 0;
  for (const field of fields) {
    const own = score(field);
    if (own > top) [found, top] = [field, own];
  }
  return found;
}

const TEXT =
  /descri|messag|mensa|nachricht|beschreib|detail|comment|coment|kommentar|body|inhalt|question|pregunta|pergunta|frage|enquir|inquir|problem|issue|request|anfrage|help/i;
/** Names of inputs that hold one value and never a description. */
const ONE =
  /mail|name|phone|tel|search|such|busca|recherch|address|adres|subject|betreff|url|code/i;
const SUBJECT =
  /subject|betreff|asunto|sujet|objet|assunto|summary|title|titel|titre|título|titulo|headline/i;
const TOPIC =
  /categ|kategor|catég|topic|thema|\btema|th[eè]me|anliegen|reason|\bgrund|motiv|motif|raison|concern|department|abteilung|departamento|\btype|\btyp\b|\bart\b|\btipo|subject|betreff|asunto|sujet|assunto|queue|\barea|bereich|issue|problem|enquiry|inquiry|about|help/i;
const PRIORITY = /priorit|prioridad|urgen|urgên|dringlich|severity|schwere|impact|gravit|graved/i;
/** Names of choices that are common in forms and are no topic. */
const OTHER =
  /countr|\bland\b|\bpa[ií]s|\bpays\b|language|sprache|idioma|langue|anrede|salut|\bmr\b|gender|\bstate\b|province|currency|time.?zone|month|year|\bday\b|date|hour|quantity|browser|version|device|how did you|contact.?(?:method|via)|prefer|newsletter/i;
