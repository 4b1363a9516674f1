import { titleOf, wordCount, type Answer, type Place } from './answer.ts';
import { readHtmlPage, type HtmlPage, type Section } from './html-page.ts';

/** What the file of a page tells about it, besides the text. */
export interface PageFacts {
  readonly place: Place;
  /** Name of the file; it becomes the title of a page that has none. */
  readonly name: string;
  readonly category: string | null;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly lang?: string | null;
}

/** A page with at most this many words is one answer. */
const MAX_UNDIVIDED_WORDS = 150;
/**
 * A section with fewer words is no answer but a heading of a group or a line above links. One word
 * can answer a question.
 */
const MIN_WORDS = 5;
/** Fewest words of a page that is one answer. */
const MIN_PAGE_WORDS = 3;

/**
 * Returns the answers of an HTML page: one for a short page, else one for each section and
 * question. `onShort` gets the headings of parts with too few words.
 */
export function pageAnswers(
  html: string,
  facts: PageFacts,
  onShort: (heading: string) => void = () => {},
): readonly Answer[] {
  const page = readHtmlPage(html);
  const title = titleOf(
    facts.title ||
      page.sections.find(({ level }) => level === 1)?.heading ||
      page.title ||
      facts.name,
  );
  const make = (heading: string, text: string): Answer => ({
    place: facts.place,
    title: heading,
    text,
    id: null,
    category: facts.category,
    url: facts.url ?? page.url,
    lang: facts.lang ?? page.lang,
    asks: [],
  });
  const starts = splitLevel(page);
  const isStart = ({ level, heading }: Section): boolean =>
    level > 1 && heading !== '' && (level <= starts || isQuestion(heading, level));
  // The title is not repeated in the answer.
  const sections = page.sections.map((section) =>
    section.level === 1 && titleOf(section.heading) === title
      ? { ...section, heading: '' }
      : section,
  );
  if (!sections.some(isStart) || isShort(page)) {
    const text = join(sections);
    if (wordCount(text) >= MIN_PAGE_WORDS) return [make(title, text)];
    if (text !== '') onShort(title);
    return [];
  }
  const groups: Section[][] = [[]];
  for (const section of sections) {
    if (isStart(section)) groups.push([]);
    groups.at(-1)?.push(section);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const starter = isStart(first);
    const own = starter ? { ...first, heading: '' } : first;
    const text = join([own, ...group.slice(1)]);
    const { heading } = first;
    const isAsked = starter && isQuestion(heading, first.level);
    if (wordCount(text) < (isAsked ? 1 : MIN_WORDS)) {
      if (text !== '' || isAsked) onShort(heading || title);
      return [];
    }
    return [make(!starter ? title : titleOf(isAsked ? heading : `${title}: ${heading}`), text)];
  });
}

/** Returns the highest level below the title that occurs more than once. */
function splitLevel({ sections }: HtmlPage): number {
  const levels = sections.map(({ level }) => level);
  return [2, 3, 4].find((level) => levels.filter((one) => one === level).length > 1) ?? 0;
}

function isShort({ sections }: HtmlPage): boolean {
  const questions = sections.filter(({ level, heading }) => isQuestion(heading, level));
  return questions.length < 2 && wordCount(join(sections)) <= MAX_UNDIVIDED_WORDS;
}

function isQuestion(heading: string, level: number): boolean {
  return level === 7 || (level > 1 && /[?？]\s*$/.test(heading));
}

function join(sections: readonly Section[]): string {
  return sections
    .flatMap(({ heading, text }) => [heading, text])
    .filter(Boolean)
    .join('\n\n');
}
