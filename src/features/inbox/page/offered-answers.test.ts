import { expect, it } from 'vitest';
import { offerAnswers, type AnswerWishes } from './offered-answers.ts';

const REPLIES = [
  { id: 'refund', category: 'Billing', title: 'Refund', text: '' },
  { id: 'login', category: 'Account', title: 'Login', text: '' },
  { id: 'refund-de', category: 'Billing', title: 'Erstattung', text: '', lang: 'de' },
  { id: 'login-de', category: 'Account', title: 'Anmeldung', text: '', lang: 'de' },
];
const WISHES: AnswerWishes = {
  text: 'Wann bekomme ich mein Geld zurück?',
  category: 'Billing',
  suggestedId: undefined,
  languages: ['en', 'de', 'es'],
  shown: 'en',
};

function offered(wishes: Partial<AnswerWishes> = {}): string[][] {
  const { own, others, inOtherLanguages } = offerAnswers(REPLIES, { ...WISHES, ...wishes });
  return [own, others, inOtherLanguages].map((list) => list.map(({ id }) => id));
}

it('answers on the topic come first, in the language of the ticket', () => {
  expect(offered()).toEqual([['refund-de'], ['login-de'], ['refund', 'login']]);
});

it('the suggested answer says in which language the ticket is', () => {
  expect(offered({ suggestedId: 'login' })[0]).toEqual(['refund']);
});

it('a ticket in no language that has answers gets those in the app’s language', () => {
  const spanish = '¿Cuándo recibiré mi dinero de vuelta?';
  expect(offered({ text: spanish, shown: 'de' })[0]).toEqual(['refund-de']);
  expect(offered({ text: spanish, shown: 'fr' })[0]).toEqual(['refund']);
});

it('an answer without a language is in the bundle’s first', () => {
  expect(offered({ languages: ['de'] })[0]).toEqual(['refund', 'refund-de']);
});
