import { catalogue } from '../../language/catalogue.svelte.ts';
import { en } from './en.ts';

/** The texts of the palette and of the sheet of keys. */
export const words = catalogue(en, {
  de: () => import('./de.ts').then(({ de }) => de),
  es: () => import('./es.ts').then(({ es }) => es),
  fr: () => import('./fr.ts').then(({ fr }) => fr),
  pt: () => import('./pt.ts').then(({ pt }) => pt),
});
