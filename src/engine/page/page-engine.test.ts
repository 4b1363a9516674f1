import { expect, test } from 'vitest';
import { readBundleFolder } from '../../../training/cli/bundle-folder.ts';
import type { Triage } from '../../core/triage.ts';
import { openEngine } from '../assemble-engine.ts';
import { loadPageEngine } from './page-engine.ts';

const TICKETS = [
  'I was charged twice for my subscription this month.',
  'Sie haben mir den Monatsbeitrag im Mai zweimal vom Konto abgebucht.',
  'rechnung falsch',
  'login kaputt',
  'refund',
  'vpn error 809',
  'Mi piacerebbe cambiare il mio indirizzo, grazie mille per il vostro aiuto',
  '',
].map((description) => ({ description }));
const decided = ({ ms: _, ...triage }: Triage): unknown => triage;

test.each([[['de', 'en']], [['en', 'de']], [['de']]])(
  'a page reads tickets in %j as worker and Node do',
  async (languages) => {
    const bundle = await readBundleFolder('models/support', languages);
    const audience = {
      listeners: new Set<never>(),
      firstListeners: new Set<never>(),
      isGone: false,
    };
    const page = await loadPageEngine(async () => bundle, audience);
    const engine = openEngine(bundle);
    expect((await page.triageAll(TICKETS)).map(decided)).toEqual(
      TICKETS.map((ticket) => decided(engine.triage(ticket))),
    );
    const ticket = { description: 'Die Rechnung ist falsch' };
    expect(page.explain(ticket, 'category', 'Billing Inquiry')).toEqual(
      engine.explain(ticket, 'category', 'Billing Inquiry'),
    );
    expect(page.bundle.manifest.languages).toEqual(languages);
  },
);

test('on a page of two languages each is offered its own replies, the bundle’s and the site’s', async () => {
  const bundle = await readBundleFolder('models/support', ['de', 'en']);
  const audience = { listeners: new Set<never>(), firstListeners: new Set<never>(), isGone: false };
  const page = await loadPageEngine(async () => bundle, audience);
  const [english, german] = TICKETS;
  const repliesOf = async (answers: Pick<typeof page, 'warm' | 'triage'>): Promise<unknown> => {
    await answers.warm();
    return [english, german].map((ticket) => ticket && answers.triage(ticket).reply?.id);
  };
  expect(await repliesOf(page)).toEqual(['billing-double-charge', 'billing-double-charge-de']);
  const own = { title: 'Charged twice', text: 'x', asks: ['I was charged twice'], floor: 0 };
  const site = [
    { ...own, id: 'en', lang: 'en' },
    { ...own, id: 'de', lang: 'de-AT', asks: ['zweimal abgebucht'] },
  ];
  expect(await repliesOf(page.answering(site))).toEqual(['en', 'de']);
});
