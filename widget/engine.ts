/** The engine chunk: the compact model and the triage order. */
export { acquireEngine } from '../src/engine/page/instant-engine.ts';
export { pauseWhenDue } from '../src/engine/page/page-pause.ts';
