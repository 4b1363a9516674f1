import { plural } from '../../../../shell/language/plural.ts';

export const en = {
  title: 'Models',
  lead: 'A model is fetched once, checked byte by byte, and kept for use without a network.',
  /** What the shipped bundles are for. */
  purposes: {
    support:
      'Bugs, features, technical trouble, billing and accounts, with priority and prepared answers.',
    'it-desk': 'Hardware, access, HR, storage, purchases and projects inside a company.',
  },
  ownPurpose: 'Made in the Lab on this device.',
  inUse: 'In use',
  kept: (size: string) => `Kept, ${size}`,
  version: 'Version',
  languages: 'Languages',
  loadedIn: 'Loaded in',
  keptIn: 'Kept in',
  inBrowser: 'this browser',
  inMemory: 'memory only',
  labels: 'Labels and sources',
  actsAlone: (share: string) => `(acts alone from ${share})`,
  modelCard: 'Model card',
  getting: 'Getting the model',
  checkAgain: 'Check again',
  use: 'Use this model',
  nowInUse: (title: string, size: string) => `${title} is in use: ${size}, checked.`,
  notLoaded: (title: string, other: string) =>
    `${title} could not be loaded. ${other} stays in use.`,
  removeFromDevice: 'Remove from device',
  removeQuestion: 'Remove this model?',
  removeOwn:
    'It was made here and is nowhere else. Download it in the Lab first if you may need it again.',
  removeShipped:
    'Its files are deleted from this device. Without a network, nothing can be sorted until it is fetched again.',
  remove: 'Remove',
  removed: 'The model was removed from this device.',
  removedForNow:
    'The model was removed from this device. It is fetched again when it is needed.',
  drafts: 'Drafts of the Lab',
  draftsText: (trainings: number) =>
    plural('en', trainings, {
      one: 'One training that can be published or downloaded. What is published already stays.',
      other: '# trainings that can be published or downloaded. What is published already stays.',
    }),
  removeDrafts: 'Remove drafts',
  draftsRemoved: 'The drafts were removed. Published models stay.',
  sortAgain: {
    title: 'Sort the open tickets again?',
    found: (count: number, bundles: string, title: string) =>
      plural('en', count, {
        one: `# open ticket was sorted by another model (${bundles}). Until it is sorted again, labels of ${title} are not offered for it.`,
        other: `# open tickets were sorted by other models (${bundles}). Until they are sorted again, labels of ${title} are not offered for them.`,
      }),
    stays: 'What a person has decided, and what is resolved, stays as it is.',
    preview: 'Show what would change',
    stop: 'Stop',
    sorting: 'Sorting; nothing is stored yet',
    summary: (changed: string, all: number) =>
      plural('en', all, {
        one: `${changed} of # ticket would change.`,
        other: `${changed} of # tickets would change.`,
      }),
    label: 'Category',
    before: 'Now',
    after: 'Then',
    examples: 'Examples',
    more: (count: string) => `and ${count} more`,
    apply: (count: number) =>
      plural('en', count, { one: 'Sort # ticket again', other: 'Sort # tickets again' }),
    leave: 'Leave them as they are',
    done: (count: number) =>
      plural('en', count, { one: '# ticket is sorted again.', other: '# tickets are sorted again.' }),
    undo: 'Undo',
    none: 'none',
  },
  engine: {
    title: 'Engine',
    state: 'State',
    states: {
      idle: 'idle',
      starting: 'starting',
      ready: 'Running in a worker',
      restarting: 'restarting',
      failed: 'failed',
    },
    arithmetic: 'Arithmetic',
    full: 'Full encoder, TensorFlow.js; compact encoder, plain typed arrays',
    compact: 'Compact encoder, plain typed arrays',
    all: 'All of Presort on this device',
  },
  larger: {
    title: 'Larger model',
    running: 'Running',
    hint: 'A bigger sentence encoder that runs on the graphics card or in WebAssembly. The small model answers until it is ready, and whenever it cannot run.',
    none: (title: string, languages: string) =>
      `${title} has no larger version in ${languages}. A bundle brings one only where held-out tickets showed it to be better.`,
    reads: (read: string, others: string) =>
      `It reads ${read}; tickets in ${others} stay with the small model.`,
    loadFirst: 'Load a model first.',
    auto: 'Use it by itself where device and network allow',
    noBetter: 'It measured no better than the small model, so it never comes by itself.',
    refusals: {
      'save-data':
        'This browser asks pages to save data, so the larger model waits until you load it.',
      metered: 'The network is metered, so the larger model waits until you load it.',
      'slow-network': 'The network is slow, so the larger model waits until you load it.',
      'weak-device':
        'This device has little memory or few processor cores, so the larger model waits until you load it.',
    },
    backends: {
      webgl: 'Graphics card (WebGL)',
      webgpu: 'Graphics card (WebGPU)',
      wasm: 'Processor (WebAssembly)',
      cpu: 'Processor (plain)',
    },
    encoder: 'Encoder',
    download: 'Download',
    rightCategory: 'Right category, held-out tickets',
    measured: (larger: string, small: string) => `${larger}, small model ${small}`,
    runsOn: 'Runs on',
    selfTest: 'Self-test',
    passed: (time: string, error: string) => `passed, ${time} a text, off by ${error}`,
    failed: (time: string, error: string) => `failed, ${time} a text, off by ${error}`,
    getting: 'Getting the larger model',
    trying: 'Trying what this device can run…',
    load: 'Load the larger model',
    ready: 'The larger model is ready. New tickets are sorted with it.',
    fileMissing:
      'A file of the larger model could not be fetched. The small model goes on sorting; load the larger one again once its files are in place and the network is there.',
    fileDamaged:
      'A file of the larger model is not what its bundle promises, so it is not used. The small model goes on sorting.',
    test: 'Run self-test',
    testPassed: (time: string) => `Self-test passed in ${time} a text.`,
    testFailed: 'The self-test failed.',
    stop: 'Stop',
    cancel: 'Cancel',
    remove: 'Remove larger model',
    removeQuestion: 'Remove the larger model?',
    removeText:
      'Its files are deleted from this device. The small model goes on sorting tickets.',
    removed: 'The larger model was removed from this device.',
  },
  attempts: {
    title: 'What was tried on this device',
    backend: 'Backend',
    result: 'Result',
    time: 'Time a text',
    offBy: 'Off by',
    right: 'Right',
    notUsed: (why: string) => `Not used: ${why}`,
  },
};
