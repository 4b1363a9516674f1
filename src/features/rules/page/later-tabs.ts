/** The tabs after the first, fetched together when one of them is opened. */
export { default as TeamTableEditor } from './TeamTableEditor.svelte';
export { default as ThresholdSimulator } from './ThresholdSimulator.svelte';
