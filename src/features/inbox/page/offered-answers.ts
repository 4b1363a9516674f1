import type { ReplyTemplate } from '../../../core/bundle-data.ts';
import { detectLanguage } from '../../../core/detect-language.ts';
import { languageCode } from '../../../core/language-part.ts';

/** The answers that can be chosen for a ticket, each in one of the groups. */
export interface OfferedAnswers {
  /** On the ticket's topic, in its language. */
  readonly own: readonly ReplyTemplate[];
  /** On other topics, in the ticket's language. */
  readonly others: readonly ReplyTemplate[];
  readonly inOtherLanguages: readonly ReplyTemplate[];
}

export interface AnswerWishes {
  readonly text: string;
  readonly category: string | null;
  /** Id of the answer that the engine suggests, which is in the ticket's language. */
  readonly suggestedId: string | undefined;
  /** Languages that the engine reads, the bundle's first language first. */
  readonly languages: readonly string[];
  /** Language of the app, for a ticket in no language that has answers. */
  readonly shown: string;
}

/** Groups answers by the ticket's language and topic. */
export function offerAnswers(
  replies: readonly ReplyTemplate[],
  { text, category, suggestedId, languages, shown }: AnswerWishes,
): OfferedAnswers {
  const [main = ''] = languages;
  const languageOf = ({ lang = main }: ReplyTemplate): string => languageCode(lang);
  const suggested = replies.find(({ id }) => id === suggestedId);
  const wanted = [
    suggested && languageOf(suggested),
    detectLanguage(text, languages.map(languageCode))?.language,
    shown,
    languageCode(main),
  ];
  const language = wanted.find((one) => replies.some((reply) => languageOf(reply) === one));
  const isRead = (reply: ReplyTemplate): boolean => languageOf(reply) === language;
  return {
    own: replies.filter((reply) => isRead(reply) && reply.category === category),
    others: replies.filter((reply) => isRead(reply) && reply.category !== category),
    inOtherLanguages: replies.filter((reply) => !isRead(reply)),
  };
}
