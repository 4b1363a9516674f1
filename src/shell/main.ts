import { mount } from 'svelte';
import App from './frame/App.svelte';
import { applyTheme, rememberedTheme } from './desk/theme.ts';
import { allowOwnScripts } from './trusted-types.ts';

allowOwnScripts();
applyTheme(rememberedTheme());
const target = document.getElementById('app');
if (target) mount(App, { target });
