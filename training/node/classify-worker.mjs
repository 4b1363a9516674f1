// A worker does not inherit the loader that reads TypeScript, and `execArgv` does not pass it on in Node 20.
import { register } from 'tsx/esm/api';

register();
await import('./classify-worker.ts');
