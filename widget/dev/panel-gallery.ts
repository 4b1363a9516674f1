/**
 * The development server's page of panels: every sample, in the themes, languages and widths that
 * are picked. No model runs here.
 */
import { WIDGET_LANGUAGES } from '../../src/core/languages.ts';
import { languageOf, speak } from '../strings/speak.ts';
import { createPanel, type PanelActions } from '../view/panel.ts';
import { loadReplyCard } from '../view/reply-cards.ts';
import { widgetSheet } from '../view/styles.ts';
import { WORDS } from '../words.ts';
import { PANEL_SAMPLES, USUAL_MODEL, type PanelSample } from './panel-samples.ts';

const THEMES = ['light', 'dark'] as const;
const WIDTHS = { 'as wide as it gets': '', '320 px': '320px', '240 px': '240px' } as const;
const ALL = 'all';

const gallery = find('#gallery', HTMLElement);
const theme = filled('#theme', [ALL, ...THEMES]);
const language = filled('#language', [...WIDGET_LANGUAGES, ALL]);
const width = filled('#width', Object.keys(WIDTHS));
const rtl = find('#rtl', HTMLInputElement);
for (const control of [theme, language, width, rtl]) {
  const kept = sessionStorage.getItem(control.id);
  if (kept !== null && control instanceof HTMLSelectElement) control.value = kept;
  control.addEventListener('change', () => {
    sessionStorage.setItem(control.id, control.value); // a reload after an edit shows the same
    draw();
  });
}
await loadReplyCard({ ledger: [], note: () => undefined });
draw();

function draw(): void {
  const languages = language.value === ALL ? WIDGET_LANGUAGES : [language.value];
  const themes = theme.value === ALL ? THEMES : [theme.value];
  gallery.replaceChildren(
    ...PANEL_SAMPLES.flatMap((sample) =>
      languages.flatMap((lang) => themes.map((look) => figure(sample, lang, look))),
    ),
  );
}

function figure({ name, model }: PanelSample, lang: string, look: string): HTMLElement {
  const box = document.createElement('figure');
  box.dataset['theme'] = look;
  box.style.maxInlineSize = WIDTHS[width.value as keyof typeof WIDTHS]; // the options are its keys
  box.dir = rtl.checked ? 'rtl' : 'ltr';
  const caption = document.createElement('figcaption');
  caption.textContent = `${name} · ${lang} · ${look}`;
  const host = document.createElement('div');
  host.setAttribute('theme', look);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [widgetSheet()];
  const panel = createPanel(noActions(name));
  panel.update({ ...USUAL_MODEL, ...model, speech: speak(languageOf([lang]), WORDS) });
  root.append(panel.root);
  box.append(caption, host);
  return box;
}

/** Buttons say what they would do, in the console. */
function noActions(name: string): PanelActions {
  return new Proxy({} as PanelActions, {
    get:
      (_, action) =>
      (...values: readonly unknown[]) => {
        console.info(name, action, ...values);
      },
  });
}

function filled(selector: string, options: readonly string[]): HTMLSelectElement {
  const select = find(selector, HTMLSelectElement);
  select.append(...options.map((option) => new Option(option)));
  return select;
}

function find<T extends Element>(selector: string, type: new () => T): T {
  const element = document.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`panel.html has no ${selector}`);
  return element;
}
