import { userSentence, type EngineError } from '../../../core/errors.ts';

/** Why the larger model does not come by itself. */
export const REFUSALS = {
  'save-data': 'This browser asks pages to save data, so the larger model waits until you load it.',
  metered: 'The network is metered, so the larger model waits until you load it.',
  'slow-network': 'The network is slow, so the larger model waits until you load it.',
  'weak-device':
    'This device has little memory or few processor cores, so the larger model waits until you load it.',
} as const;

const BACKENDS: Readonly<Record<string, string>> = {
  webgl: 'Graphics card (WebGL)',
  webgpu: 'Graphics card (WebGPU)',
  wasm: 'Processor (WebAssembly)',
  cpu: 'Processor (plain)',
};

/** What a backend is called on the page; one that is not known, by its own name. */
export function backendText(backend: string): string {
  return BACKENDS[backend] ?? backend;
}

/** What went wrong, and that the small model stays. */
export function troubleText({ code }: EngineError): string {
  if (code === 'bundle-missing')
    return 'A file of the larger model could not be fetched. The small model goes on sorting; load the larger one again once its files are in place and the network is there.';
  if (code === 'bundle-integrity')
    return 'A file of the larger model is not what its bundle promises, so it is not used. The small model goes on sorting.';
  return userSentence(code);
}
