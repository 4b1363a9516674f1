import { detectLanguage } from '../../core/detect-language.ts';
import type { ReadLanguage } from '../../core/languages.ts';

/**
 * Returns stop words of the text's language, or the English ones where the language is unsure. The
 * accents of the stop words are removed for a text without accents.
 */
export function stopWordsOf(text: string): ReadonlySet<string> {
  const language = detectLanguage(text.slice(0, MAX_TELLING), ['en'])?.language ?? 'en';
  return STOP_WORDS.get(language) ?? ENGLISH;
}

const MAX_TELLING = 2_000;
const ENGLISH = wordsOf(
  'a an and are as at be been but by can could did do does for from had has have hello hi how i if in into is it its me my need not of on or our please so some than thank thanks that the their them there they this to want was we were what when where which why will with would you your',
);
const STOP_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries<ReadonlySet<string>>({
    en: ENGLISH,
    de: wordsOf(
      'aber als am an auch auf aus bei bin bis bitte da danke das dass dem den der des die doch ein eine einem einen einer er es für guten hallo habe haben hat ich ihr ihre ihren im in ist ja kann können man mein meine meinem meinen meiner mich mir mit nach nicht noch nur oder schon sehr sich sie sind so und uns unser unsere unserem unserer vielen von vor war was weil wenn wer wie wir wird wo zu zum zur tag warum wurde will möchte',
    ),
    es: wordsOf(
      'a al buenas buenos como cómo con cuando de del desde dias días donde el ella en es esta está este esto favor gracias ha han hasta hay he hola la las le les lo los me mi mis muy necesito no nos o para pero por porque puedo que qué quiero se si sí sin sobre son su sus también tengo un una uno usted y ya yo',
    ),
    fr: wordsOf(
      "à a ai au aux avec bonjour c'est ce ces cette comment d dans de des donc du elle en est et être ici il ils j'ai je la le les leur ma mais me merci mes moi mon ne nos notre nous on ou où par pas peux plus pour pourquoi pouvez que qui quoi sa s'il se ses si son sont sur un une vos votre vous y",
    ),
    pt: wordsOf(
      'a ao aos as às bom boa com como da das de dia do dos e é ela ele em essa esse esta está este eu favor há isso já lhe mais mas me meu meus minha minhas muito na não nas no nos o obrigada obrigado olá os ou para pela pelo por porque posso preciso quando que quem se sem ser seu sua são tarde tem tenho um uma você vocês',
    ),
  } satisfies Record<ReadLanguage, ReadonlySet<string>>),
);

function wordsOf(list: string): ReadonlySet<string> {
  const words = list.split(' ');
  return new Set([...words, ...words.map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''))]);
}
