import { button, h, icon, ICONS, setShown, setText } from './dom.ts';
import type { PanelActions, PanelModel } from './panel.ts';

/** The last line: where the suggestion was made, why, and the two ways to be rid of it. */
export interface PanelFoot {
  readonly root: HTMLElement;
  update(model: PanelModel, isLive: boolean): void;
}

export function createPanelFoot({ toggleWhy, toggleShown, switchOn }: PanelActions): PanelFoot {
  let isOn = true;
  const origin = h('span');
  const originBox = h('span', { class: 'origin', part: 'origin' }, icon(ICONS.device), origin);
  const whyButton = button(
    { class: 'plain', 'aria-expanded': 'false', 'aria-controls': 'why' },
    '',
    toggleWhy,
  );
  const shownButton = button({ class: 'plain', part: 'dismiss' }, '', toggleShown);
  const switchButton = button({ class: 'plain', part: 'switch' }, '', () => switchOn(!isOn));
  const root = h(
    'div',
    { class: 'foot', part: 'footer' },
    originBox,
    h('span', { class: 'actions' }, whyButton, shownButton, switchButton),
  );
  return {
    root,
    update(
      { state: { phase }, speech: { words }, canExplain, why, isCollapsed, ...model },
      isLive,
    ) {
      ({ isOn } = model);
      setShown(root, phase !== 'idle' || !isOn);
      setText(origin, words.onDevice);
      originBox.title = words.onDeviceMore;
      setShown(originBox, isLive && phase !== 'error');
      setShown(whyButton, isLive && phase === 'suggesting' && canExplain);
      setText(whyButton, words.why);
      whyButton.setAttribute('aria-expanded', String(why !== null));
      setShown(shownButton, isOn && (isCollapsed || (phase !== 'error' && phase !== 'loading')));
      setText(shownButton, isCollapsed ? words.showAgain : words.hide);
      setShown(switchButton, !isOn || isCollapsed || phase === 'ready');
      setText(switchButton, isOn ? words.turnOff : words.turnOn);
    },
  };
}
