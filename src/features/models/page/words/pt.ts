import { en } from './en.ts';

export const pt: typeof en = en;
