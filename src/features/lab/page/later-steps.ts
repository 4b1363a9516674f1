/** The steps after the first, fetched together when one of them is opened. */
export { default as answers } from './AnswersStep.svelte';
export { default as compare } from './CompareStep.svelte';
export { default as evaluate } from './EvaluateStep.svelte';
export { default as health } from './HealthStep.svelte';
export { default as publish } from './PublishStep.svelte';
export { default as train } from './TrainStep.svelte';
