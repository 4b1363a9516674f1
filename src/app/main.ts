import { mount } from 'svelte';
import App from './App.svelte';
import { applyTheme, rememberedTheme } from './state/theme.ts';
import { allowOwnScripts } from './trusted-types.ts';

allowOwnScripts();
applyTheme(rememberedTheme());
const target = document.getElementById('app');
if (target) mount(App, { target });
