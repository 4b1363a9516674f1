import { importTickets, readRowTexts } from './lab-data.ts';
import { importFile, previewFile } from './lab-import.ts';
import {
  comparisonOf,
  healthOf,
  latencyOf,
  learningOf,
  tryDraft,
  suspectsOf,
} from './lab-checks.ts';
import { previewRetrain } from './lab-retrain.ts';
import { exportTraining, packDraft, publishDraft } from './lab-publish.ts';
import { trainDataset } from './lab-training.ts';
import type { Handlers } from '../../../rpc/method-map.ts';
import type { LabMethods } from '../shared/lab-methods.ts';

/** Implements the methods of the Lab's worker. */
export const LAB_HANDLERS: Handlers<LabMethods> = {
  previewFile: (params) => previewFile(params),
  importFile: async (params, { progress }) => ({
    datasetId: await importFile(params, progress),
  }),
  importTickets: ({ name, into }) => importTickets(name, into),
  checkHealth: ({ datasetId }) => healthOf(datasetId),
  findLabelErrors: (params, { progress }) => suspectsOf(params, progress),
  readRows: ({ datasetId, places }) => readRowTexts(datasetId, places),
  train: async (params, { progress }) => ({ trainingId: await trainDataset(params, progress) }),
  compare: (params, { progress }) => comparisonOf(params, progress),
  learningCurve: (params, { progress }) => learningOf(params, progress),
  retrainHead: (params, { progress }) => previewRetrain(params, progress),
  tryDraft: (params) => tryDraft(params),
  latency: (params) => latencyOf(params),
  publish: async ({ trainingId, origin }) => ({ baseUrl: await publishDraft(trainingId, origin) }),
  packBundle: ({ trainingId }) => packDraft(trainingId),
  exportRows: ({ trainingId }) => exportTraining(trainingId),
  // The readers of pages and the word search are loaded on first use.
  readAnswers: async (params, { progress }) =>
    (await import('./lab-answers.ts')).readGiven(params, progress),
  buildAnswers: async (params, { progress }) =>
    (await import('./lab-answers.ts')).buildGiven(params, progress),
  tryAnswers: async (params) => (await import('./try-answers.ts')).tryAnswers(params),
  useAnswers: async (params, { progress }) =>
    (await import('./use-answers.ts')).useAnswers(params, progress),
};
