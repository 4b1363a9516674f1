/**
 * One constructable sheet for every instance: not bound by style-src, shared, never written into the page.
 * Rules: colours are mixed from the inherited text colour, so that any page, light or dark, fits; sizes
 * are relative; logical properties only; what a hostile page could set on the host is set back with
 * `!important`, which the inner tree wins.
 */
export function widgetSheet(): CSSStyleSheet {
  sheet ??= new CSSStyleSheet();
  if (sheet.cssRules.length === 0) sheet.replaceSync(CSS_TEXT);
  return sheet;
}

let sheet: CSSStyleSheet | undefined;

const CSS_TEXT = `
:host { display: block !important; float: none !important; }
:host([hidden]) { display: none !important; }
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
[role="status"] { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }

.panel {
  --fg: var(--presort-color, currentColor);
  --line: var(--presort-border, color-mix(in srgb, currentColor 18%, transparent));
  --tint: color-mix(in srgb, currentColor 5%, transparent);
  --tint-2: color-mix(in srgb, currentColor 10%, transparent);
  --accent: var(--presort-accent, currentColor);
  --radius: var(--presort-radius, .625em);
  color: var(--fg);
  background: var(--presort-background, transparent);
  border: 1px solid var(--line);
  border-radius: var(--radius);
  margin-block: var(--presort-margin, .625em);
  padding: var(--presort-padding, .875em 1em .75em);
  font-family: var(--presort-font, inherit);
  font-size: max(var(--presort-font-size, .9375em), 13px);
  font-style: normal; font-weight: 400; font-variant: normal;
  line-height: 1.45; letter-spacing: normal; word-spacing: normal;
  text-align: start; text-transform: none; text-indent: 0; text-shadow: none;
  white-space: normal; overflow-wrap: anywhere; hyphens: manual;
  visibility: visible; cursor: auto; user-select: auto; -webkit-user-select: auto; pointer-events: auto;
  display: grid; gap: .875em;
}
.panel.quiet { border-color: transparent; background: none; padding: .125em 0; gap: .375em; }
/* A text of the other direction keeps its full stops where they belong. */
.panel * { unicode-bidi: plaintext; }
.panel:dir(rtl) { text-align: right; }

:host(:is([theme="light"], [theme="auto"])) .panel { background: var(--presort-background, #fff); color-scheme: light; --fg: var(--presort-color, #1d2129); --accent: var(--presort-accent, #2b55c4); color: var(--fg); }
:host([theme="dark"]) .panel { background: var(--presort-background, #1b1e24); color-scheme: dark; --fg: var(--presort-color, #e8eaee); --accent: var(--presort-accent, #a5bcff); color: var(--fg); }
:host(:is([theme="light"], [theme="dark"], [theme="auto"])) .panel.quiet { padding: .375em .75em; }
@media (prefers-color-scheme: dark) {
  :host([theme="auto"]) .panel { background: var(--presort-background, #1b1e24); color-scheme: dark; --fg: var(--presort-color, #e8eaee); --accent: var(--presort-accent, #a5bcff); color: var(--fg); }
}

p, fieldset, legend, ul { margin: 0; padding: 0; border: 0; min-inline-size: 0; }
/* A column that does not ask its content for its width: a grid within a grid would lay its text out several times. */
.panel, .group, .card, .card .text, .combo, .combo li, .banner > div { grid-template-columns: minmax(0, 1fr); }
.group { display: grid; gap: .44em; min-inline-size: 0; }
.legend { font-size: .93em; font-weight: 600; }
.note { font-size: .93em; }
.small { font-size: .87em; }

button, input { font: inherit; color: inherit; letter-spacing: inherit; margin: 0; }
button {
  appearance: none; background: none; border: 1px solid var(--line); border-radius: calc(var(--radius) * .8);
  padding: .375em .75em; min-block-size: 2.125em; min-inline-size: 1.75em; text-align: inherit; line-height: 1.3; cursor: pointer;
}
button:hover { background: var(--tint-2); }
button:focus-visible, input:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
button.plain {
  border-color: transparent; background: none; padding: .125em .25em; margin-inline: -.25em; min-block-size: max(1.75em, 24px);
  text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; text-decoration-color: color-mix(in srgb, currentColor 45%, transparent);
}
button.plain:hover { background: none; text-decoration-color: currentColor; }
button.strong { background: var(--tint-2); border-color: color-mix(in srgb, var(--accent) 55%, transparent); font-weight: 600; }
a { color: inherit; text-underline-offset: .2em; }

.chips { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5em), 1fr)); gap: .5em; }
.chip { display: flex; flex-wrap: wrap; align-items: center; gap: .125em .75em; padding: .44em .75em; background: var(--tint); }
.chip .name { display: flex; gap: .375em; align-items: center; flex: 1 1 7.5em; font-weight: 500; }
.chip .meter { display: flex; gap: .5em; align-items: center; font-size: .8em; min-inline-size: 0; overflow-wrap: normal; }
.chip .bar { inline-size: 4em; block-size: .31em; border-radius: 1em; background: var(--tint-2); overflow: hidden; }
.fill, .progress > span { display: block; block-size: 100%; inline-size: calc(var(--share, 0) * 100%); border-radius: inherit; background: var(--accent); opacity: .7; }
.icon { inline-size: 1em; block-size: 1em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
.chip .icon, .option .icon { display: none; color: var(--accent); }
[aria-pressed="true"] { border-color: var(--accent); background: var(--tint-2); box-shadow: inset 0 0 0 1px var(--accent); }
[aria-pressed="true"] .icon { display: block; }
[aria-pressed="true"] .name, [aria-selected="true"] .label, .title, strong { font-weight: 600; }

.row { display: flex; flex-wrap: wrap; align-items: center; gap: .25em .75em; }
.row.between { justify-content: space-between; }
.options { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 8.25em), 1fr)); gap: .5em; }
.option { display: flex; gap: .375em; align-items: center; }
[part="question"] .options { grid-template-columns: minmax(0, 1fr); }
[part="ask"] { justify-self: start; }

.card { display: grid; gap: .5em; padding: .75em .875em; border-radius: calc(var(--radius) * .8); background: var(--tint); border-inline-start: 3px solid color-mix(in srgb, var(--accent) 60%, transparent); }
.card .text { display: grid; gap: .5em; white-space: pre-line; }
.card .text.short { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; }
.card .text.short > * + * { margin-block-start: .5em; }
.banner { display: flex; gap: .625em; align-items: flex-start; padding: .625em .75em; border: 1px solid var(--line); border-radius: calc(var(--radius) * .8); }
.banner > .icon { margin-block-start: .2em; }
.banner:has(.between) { align-items: center; padding-block: .375em; }
.banner:has(.between) > .icon { margin: 0; }
.banner > div { display: grid; gap: .25em; flex: 1; min-inline-size: 0; }

.combo { display: grid; gap: .5em; }
.combo input { inline-size: 100%; min-block-size: 2.25em; padding: .375em .625em; background: var(--presort-background, transparent); border: 1px solid color-mix(in srgb, currentColor 55%, transparent); border-radius: calc(var(--radius) * .8); }
.combo ul { list-style: none; max-block-size: 15em; overflow-y: auto; border: 1px solid var(--line); border-radius: calc(var(--radius) * .8); }
.combo li { display: grid; padding: .44em .75em; cursor: pointer; content-visibility: auto; contain-intrinsic-block-size: auto 2.3em; }
.combo li:hover { background: var(--tint); }
.combo li.active { background: var(--tint-2); box-shadow: inset 2px 0 0 var(--accent); }

.foot { display: flex; flex-wrap: wrap; align-items: center; gap: .125em 1em; justify-content: space-between; font-size: .87em; }
.foot .origin { display: flex; gap: .375em; align-items: center; }
.foot .actions { display: flex; flex-wrap: wrap; gap: .125em .875em; }
.panel:not(.quiet) > .foot { border-block-start: 1px solid var(--line); padding-block-start: .5em; }

.excerpt { line-height: 1.7; }
mark { color: inherit; background: color-mix(in srgb, var(--accent) calc(var(--weight, .5) * 28% + 6%), transparent); border-block-end: 2px solid var(--accent); border-radius: .15em; padding-inline: .1em; }

.progress { block-size: 2px; border-radius: 2px; background: var(--tint-2); overflow: hidden; }

@media (prefers-reduced-motion: no-preference) {
  .panel:not(.quiet) { animation: presort-in .16s ease-out; }
  @keyframes presort-in { from { opacity: 0; } }
}
@media (forced-colors: active) {
  .panel, button, .card, .banner, .combo input, .combo ul { border-color: CanvasText; }
  .panel.quiet, button.plain { border-width: 0; }
  .bar, .progress { border: 1px solid CanvasText; block-size: .5em; }
  .fill, .progress > span { background: Highlight; opacity: 1; forced-color-adjust: none; }
  [aria-pressed="true"], .combo li.active { border-color: Highlight; outline: 2px solid Highlight; outline-offset: -2px; }
  mark { background: Mark; color: MarkText; forced-color-adjust: none; }
}
`;
