import { EngineError } from '../../../core/errors.ts';
import { appAddress } from '../../../shell/app-address.ts';
import { NO_EDITS, type DatasetEdits } from '../../../core/dataset-edits.ts';
import { CATEGORY } from '../../../core/labels.ts';
import type {
  Comparison,
  DatasetHealth,
  LearningPoint,
  TrainingSettings,
  TrainPoint,
} from '../../../core/lab-reports.ts';
import { connect } from '../../../rpc/connect.ts';
import { LAB_POLICY } from '../shared/lab-methods.ts';
import type {
  LabMethod,
  LabMethods,
  LabNote,
  LabProgress,
  Suspect,
} from '../shared/lab-methods.ts';
import { LabStore } from '../store/lab-store.ts';
import type { LabDataset, LabTraining } from '../store/lab-store.ts';
import type { Database } from '../../../store/open-database.ts';
import { bundleUrl } from '../../../shell/bundles.ts';
import type { AppState } from '../../../shell/state/app-state.svelte.ts';
import { OwnAnswers } from './answers.svelte.ts';
import { labProblem } from './lab-words.ts';
import { words } from './words/words.ts';

export const STEPS = ['data', 'health', 'train', 'evaluate', 'compare', 'publish'] as const;
/** `answers` is no step of a training. */
export type Step = (typeof STEPS)[number] | 'answers';

/** State of the Lab's page: the open data set, the open training and the running method. */
export class Lab {
  step = $state<Step>('data');
  datasets = $state.raw<readonly LabDataset[]>([]);
  dataset = $state.raw<LabDataset | null>(null);
  trainings = $state.raw<readonly LabTraining[]>([]);
  training = $state.raw<LabTraining | null>(null);
  health = $state.raw<DatasetHealth | null>(null);
  suspects = $state.raw<readonly Suspect[] | null>(null);
  comparisons = $state.raw<readonly Comparison[]>([]);
  compared = $state.raw<{ readonly train: number; readonly held: number } | null>(null);
  learning = $state.raw<readonly LearningPoint[]>([]);
  /** The running method with its progress, or null. */
  busy = $state.raw<{
    readonly method: LabMethod;
    readonly share: number;
    readonly note: LabNote | null;
  } | null>(null);
  points = $state.raw<readonly TrainPoint[]>([]);
  /** The last error, or null. */
  trouble = $state.raw<EngineError | null>(null);
  readonly store: LabStore;
  readonly answers = new OwnAnswers((method, params) => this.run(method, params));
  readonly #client = connect<LabMethods>(
    () =>
      // eslint-disable-next-line svelte/prefer-svelte-reactivity -- the bundler finds the worker by this very form
      new Worker(new URL('../../../workers/lab-worker.ts', import.meta.url), {
        type: 'module',
        name: 'presort-lab',
      }),
    LAB_POLICY,
  );
  readonly #app: AppState;

  constructor(app: AppState, db: Database) {
    this.#app = app;
    this.store = new LabStore(db);
  }

  async start(): Promise<void> {
    await this.answers.load();
    this.datasets = await this.store.datasets();
    for (const { id, meta } of this.datasets)
      if (meta.importing) await this.store.removeDataset(id); // its import was interrupted
    this.datasets = await this.store.datasets();
    const [latest] = await this.store.trainings();
    const of = this.datasets.find(({ id }) => id === latest?.datasetId) ?? this.datasets[0];
    if (of) await this.open(of.id);
  }

  /** Ends the worker; stored data stay. */
  stop(): void {
    this.#client.dispose();
  }

  async open(id: string): Promise<void> {
    this.dataset = (await this.store.dataset(id)) ?? null;
    this.trainings = await this.store.trainings(id);
    this.training = this.trainings.find(({ meta }) => meta.state === 'done') ?? null;
    [
      this.health,
      this.suspects,
      this.comparisons,
      this.compared,
      this.learning,
      this.points,
      this.trouble,
    ] = [null, null, [], null, [], [], null];
  }

  /** The training that a closed tab interrupted and that can be resumed. */
  get interrupted(): LabTraining | null {
    return this.busy?.method === 'train'
      ? null
      : (this.trainings.find(({ meta }) => meta.state === 'running') ?? null);
  }

  /** Runs one method. On failure it sets `trouble` and resolves with null. */
  async run<M extends LabMethod>(
    method: M,
    params: LabMethods[M]['params'],
    onProgress: (progress: LabProgress) => void = () => {},
  ): Promise<LabMethods[M]['result'] | null> {
    this.trouble = null;
    this.busy = { method, share: 0, note: null };
    const release = this.#app.hold('training');
    try {
      return await this.#client.call(method, params, {
        onProgress: (progress) => {
          this.busy = {
            method,
            share: Math.max(progress.share, this.busy?.share ?? 0),
            note: progress.note,
          };
          onProgress(progress);
        },
      });
    } catch (thrown) {
      this.trouble = thrown instanceof EngineError ? thrown : new EngineError('internal');
      this.#app.announcer.say(labProblem(this.trouble));
      return null;
    } finally {
      this.busy = null;
      release();
    }
  }

  async checkHealth(): Promise<void> {
    if (!this.dataset) return;
    this.health = await this.run('checkHealth', { datasetId: this.dataset.id });
  }

  async findSuspects(): Promise<void> {
    if (!this.dataset) return;
    this.suspects = await this.run('findLabelErrors', {
      datasetId: this.dataset.id,
      head: CATEGORY,
    });
  }

  /**
   * Makes a data set without tickets: the model learns from the names and descriptions of the
   * labels.
   */
  async startFromLabels(labels: Readonly<Record<string, string>>): Promise<void> {
    const id = await this.store.createDataset({
      name: words.labelsAlone.setName,
      source: 'labels',
      labels,
      heads: [CATEGORY],
      rows: 0,
      badCount: 0,
      bad: [],
      edits: NO_EDITS,
      golden: [],
    });
    this.datasets = await this.store.datasets();
    await this.open(id);
    this.step = 'train';
  }

  /** Changes the edits of the data set; the health report then shows the earlier state. */
  async edit(change: (edits: DatasetEdits) => DatasetEdits): Promise<void> {
    if (!this.dataset) return;
    const { id } = this.dataset;
    await this.store.updateDataset(id, (meta) => ({ ...meta, edits: change(meta.edits) }));
    this.dataset = (await this.store.dataset(id)) ?? null;
  }

  async train(settings: TrainingSettings, resume?: string): Promise<boolean> {
    if (!this.dataset) return false;
    const { id } = this.dataset;
    this.points = [];
    const done = await this.run(
      'train',
      {
        datasetId: id,
        settings,
        origin: appAddress(),
        beforeUrl: bundleUrl(this.#app.settings.bundle),
        ...(resume === undefined ? {} : { resume }),
      },
      ({ points }) => {
        if (points) this.points = [...this.points, ...points];
      },
    );
    await this.#markStopped(id);
    this.dataset = (await this.store.dataset(id)) ?? null;
    this.trainings = await this.store.trainings(id);
    if (done) this.training = this.trainings.find((one) => one.id === done.trainingId) ?? null;
    if (done) this.#app.announcer.say(words.train.done);
    return done !== null;
  }

  async compare(): Promise<void> {
    if (!this.dataset) return;
    [this.comparisons, this.compared] = [[], null];
    const done = await this.run(
      'compare',
      { datasetId: this.dataset.id, head: CATEGORY, seed: 1 },
      ({ comparison }) => {
        if (comparison) this.comparisons = [...this.comparisons, comparison];
      },
    );
    if (done)
      [this.comparisons, this.compared] = [
        done.comparisons,
        { train: done.train, held: done.held },
      ];
  }

  async learn(): Promise<void> {
    if (!this.dataset) return;
    this.learning = [];
    await this.run(
      'learningCurve',
      { datasetId: this.dataset.id, head: CATEGORY, seed: 1 },
      ({ learning }) => {
        if (learning) this.learning = [...this.learning, learning];
      },
    );
  }

  async refreshTraining(): Promise<void> {
    if (this.training) this.training = (await this.store.training(this.training.id)) ?? null;
    this.datasets = await this.store.datasets();
  }

  /** Marks the running training as cancelled, so that the Lab does not offer to resume it. */
  async #markStopped(datasetId: string): Promise<void> {
    for (const { id, meta } of await this.store.trainings(datasetId))
      if (meta.state === 'running') await this.store.updateTraining(id, { state: 'cancelled' });
  }
}
