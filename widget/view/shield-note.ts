import type { Secret } from '../privacy-shield.ts';
import type { Speech } from '../strings/speak.ts';
import type { Strings } from '../strings/strings.ts';
import { button, h, icon, ICONS, setShown, setText } from './dom.ts';

export interface ShieldNoteView {
  readonly root: HTMLElement;
  /** `masked`: the last find was just masked and can be put back. */
  update(secret: Secret | null, masked: boolean, speech: Speech): void;
}

/** A quiet line about something that should not be sent. It blocks nothing. */
export function createShieldNote(onMask: () => void, onUndo: () => void): ShieldNoteView {
  let isMasked = false;
  const text = h('span');
  const action = button({ part: 'mask' }, '', () => (isMasked ? onUndo() : onMask()));
  const root = h(
    'div',
    { class: 'banner', part: 'shield' },
    icon(ICONS.warning),
    h('div', { class: 'row between' }, text, action),
  );
  return {
    root,
    update(secret, masked, { words }) {
      isMasked = masked && !secret;
      setShown(root, secret !== null || isMasked);
      setText(text, secret ? words[WORDS[secret.kind]] : words.masked);
      setText(action, isMasked ? words.undo : words.mask);
    },
  };
}

const WORDS = {
  card: 'shieldCard',
  iban: 'shieldIban',
  secret: 'shieldSecret',
  'national-id': 'shieldNationalId',
} as const satisfies Record<Secret['kind'], keyof Strings>;
