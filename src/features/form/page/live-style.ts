/** Default style of a pasted form, in the colours of the page around it. */
export const LIVE_STYLE = `
:host { display: block; font: inherit; color: var(--ink); }
form { display: grid; gap: 10px; margin: 0; }
* { box-sizing: border-box; max-width: 100%; }
h1, h2, h3, h4, h5, h6, p, ul, ol, dl { margin: 0; font-size: 1rem; }
label, legend { font-weight: 550; }
fieldset { border: 1px solid var(--line); border-radius: 8px; padding: 10px 12px; min-width: 0; }
input, select, textarea, button { font: inherit; color: inherit; }
input:not([type=radio], [type=checkbox]), select, textarea {
  display: block; width: 100%; min-height: 40px; padding: 8px 10px;
  background: var(--surface); border: 1px solid var(--line-strong); border-radius: 8px;
}
[contenteditable] { min-height: 80px; padding: 8px 10px; border: 1px solid var(--line-strong); border-radius: 8px; }
textarea { min-height: 96px; resize: vertical; }
button, input[type=submit], input[type=button], input[type=reset] {
  width: auto; min-height: 40px; padding: 6px 14px; justify-self: start;
  background: var(--sunken); border: 1px solid var(--line-strong); border-radius: 8px;
}
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
[hidden] { display: none; }
`;
