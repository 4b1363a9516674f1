/** The engine chunk: download, verification and the compact model. */
export { acquireEngine, forgetStoredBundles } from '../src/client/instant-engine.ts';
