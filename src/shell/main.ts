import { mount } from 'svelte';
import App from './frame/App.svelte';
import { applyLanguage, rememberedLanguage } from './state/language-choice.ts';
import { applyTheme, rememberedTheme } from './state/theme.ts';
import { allowOwnScripts } from './trusted-types.ts';

allowOwnScripts();
applyTheme(rememberedTheme());
const target = document.getElementById('app');
applyLanguage(rememberedLanguage())
  .catch(() => undefined) // the page stays English; the settings try again
  .finally(() => {
    if (target) mount(App, { target });
  });
