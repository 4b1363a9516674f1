import { reduce } from '../state.ts';
import { createPanel, type PanelActions } from './panel.ts';
import { pause, RETRY_MS } from './pause.ts';
import type { Session } from './session.ts';
import { loadShield } from './shield-watch.ts';
import { widgetSheet } from './styles.ts';
import type { Suggesting } from './suggesting.ts';

/** The panel, then the model: asked for once, asked for again after a failure. */
export class Loading {
  readonly #session: Session;
  readonly #suggesting: Suggesting;
  #running: Promise<void> | null = null;
  #failedAt = 0;

  constructor(session: Session, suggesting: Suggesting) {
    this.#session = session;
    this.#suggesting = suggesting;
  }

  /** Whether the model is there or on its way. */
  get isStarted(): boolean {
    return this.#running !== null;
  }

  /** Module, panel and first rendering are a task each: together they would hold up a slow phone. */
  async buildPanel(actions: PanelActions): Promise<void> {
    const { shadow } = this.#session.shell;
    const words = this.#session.loadWords();
    // The panel does not wait for it.
    void loadShield(this.#session.runtime).then(this.#suggesting.shield);
    await pause();
    shadow.adoptedStyleSheets = [widgetSheet()];
    await pause();
    const panel = createPanel(actions);
    await words;
    await pause();
    if (this.#session.isDestroyed) return;
    this.#session.panel = panel;
    shadow.append(panel.root);
    this.#session.render();
  }

  /** Rejects with the loader's codes, after the failure was shown and reported. */
  load(): Promise<void> {
    const session = this.#session;
    return (this.#running ??= this.#load().catch((error: unknown) => {
      this.#running = null;
      this.#failedAt = performance.now();
      const code = session.reporter.reportThrown(error);
      // Where page and bundle do not meet it stays loading, and hidden, for good.
      if (code !== 'languages') session.dispatch({ type: 'fail', code });
      throw error;
    }));
  }

  /** As `load`, for callers that have nothing to do about a failure: it is shown and reported by then. */
  start(): void {
    void this.load().catch(() => undefined);
  }

  /** Starts once more, if the last attempt failed some time ago. */
  retry(): void {
    if (
      this.#session.state.phase === 'error' &&
      !this.#running &&
      performance.now() - this.#failedAt > RETRY_MS
    )
      this.start();
  }

  /** Another bundle, or another place to keep it. */
  reload(): void {
    this.#session.model.drop();
    this.#running = null;
    this.#suggesting.forget();
    this.start();
  }

  async #load(): Promise<void> {
    const session = this.#session;
    session.dispatch({ type: 'load' });
    const [share] = await Promise.all([
      session.model.load(session.shell.element, {
        onProgress: (done) => {
          const isFirst = !session.state.progress;
          session.state = reduce(session.state, { type: 'progress', share: done });
          if (isFirst) session.render();
          session.panel?.showProgress(done);
        },
        onBadReplies: (hint) => session.reporter.report('bad-input', hint),
        // Read once beforehand: a model's first pass over the text, not compiled yet, and the
        // showing would be one long task.
        onFirst: (triage) =>
          void pause()
            .then(() => triage(session.watch.ticket()))
            .then(pause)
            .then(this.#suggesting.triage),
      }),
      session.issues.load(session.shell.element.getAttribute('known-issues')),
    ]);
    if (!share || share !== session.model.share) return;
    // A coarse first answer that is shown already is replaced at the settled pause, not under the customer's eyes.
    const isEarly = session.state.phase === 'suggesting';
    const { manifest } = share.bundle;
    session.dispatch({ type: 'loaded' });
    session.emit('presort-ready', {
      bundle: `${manifest.id}@${manifest.version}`,
      languages: manifest.languages,
    });
    if (!isEarly) this.#suggesting.triage();
    this.#suggesting.settleLater();
    await share.warm();
    if (share === session.model.share) this.#suggesting.readAgain(share);
  }
}
