import { button, h, setShown, setText } from './dom.ts';
import type { PanelModel } from './panel.ts';

/** The quiet line, the bar of the download, and the button that asks for it. */
export interface PanelStatus {
  readonly parts: readonly HTMLElement[];
  showProgress(share: number): void;
  update(model: PanelModel, isLive: boolean): void;
}

export function createPanelStatus(onAsk: () => void): PanelStatus {
  let shown = 0;
  const note = h('p', { class: 'note', part: 'note' });
  const bar = h('span');
  const progress = h('div', { class: 'progress', 'aria-hidden': 'true' }, bar);
  const ask = button({ part: 'ask' }, '', onAsk);
  return {
    parts: [note, progress, ask],
    showProgress(share) {
      // The network delivers a thousand small pieces: each new style costs a frame's work.
      if (Math.abs(share - shown) < 0.02 && share < 1) return;
      shown = share;
      bar.style.setProperty('--share', String(share));
    },
    update(model, isLive) {
      const { state, speech } = model;
      const text = noteText(model);
      setShown(note, text !== '');
      setText(note, text);
      setShown(progress, isLive && state.phase === 'loading');
      bar.style.setProperty('--share', String(state.progress));
      setShown(ask, isLive && state.phase === 'asking');
      setText(ask, speech.words.askButton);
    },
  };
}

function noteText({
  state: { phase, triage },
  speech: { words },
  isOn,
  isCollapsed,
}: PanelModel): string {
  if (!isOn) return words.off;
  if (isCollapsed) return '';
  switch (phase) {
    case 'loading':
      return words.loading;
    case 'ready':
      return words.ready;
    case 'asking':
      return words.ask;
    case 'error':
      return words.failed;
    case 'abstain':
      return triage?.reason === 'language'
        ? words.abstainLanguage
        : triage?.reason === 'out-of-scope'
          ? words.abstainScope
          : words.abstainUnsure;
    default:
      return '';
  }
}
