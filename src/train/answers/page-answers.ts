import { titleOf, wordCount, type Answer, type Place } from './answer.ts';
import { readHtmlPage, type HtmlPage, type Section } from './html-page.ts';

/** What a page's file says of it besides its text. */
export interface PageFacts {
  readonly place: Place;
  /** Used where the page has no title of its own: the file's name. */
  readonly name: string;
  readonly category: string | null;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly lang?: string | null;
}

/** A page up to so many words is one answer. */
const MAX_UNDIVIDED_WORDS = 150;
/** Less is no answer: the heading of a group, a line above a list of links. To a question a word is one. */
const MIN_WORDS = 5;
/** Of a page by itself. */
const MIN_PAGE_WORDS = 3;

/**
 * The answers of an HTML page: one for a short page, else one for each of its sections and questions.
 * `onShort` gets the headings of parts that say too little.
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

/** The highest level below the title that stands there more than once. */
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
