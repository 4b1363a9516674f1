import { importFile, importTickets, readRowTexts } from './lab-data.ts';
import { latencyOf, tryDraft } from './draft-checks.ts';
import { comparisonOf, healthOf, learningOf, suspectsOf } from './lab-checks.ts';
import { exportTraining, packDraft, publishDraft } from './lab-publish.ts';
import { trainDataset } from './lab-training.ts';
import { previewRetrain } from './preview-retrain.ts';
import type { Handlers } from '../../../rpc/method-map.ts';
import type { LabMethods } from '../shared/lab-methods.ts';
import { previewTable } from './table-files.ts';

/** What each method does. */
export const LAB_HANDLERS: Handlers<LabMethods> = {
  previewFile: ({ file, name }) => previewTable(file, name),
  importFile: async ({ file, name, columns }, { progress }) => ({
    datasetId: await importFile(file, name, columns, progress),
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
};
