import { reduce } from '../state.ts';
import { createPanel, type PanelActions } from './panel.ts';
import { pause, RETRY_MS } from './pause.ts';
import type { Session } from './session.ts';
import { loadShield } from './shield-watch.ts';
import { widgetSheet } from './styles.ts';
import type { Suggesting } from './suggesting.ts';

/** Loads the panel, then the model: once, and again after a failure. */
export class Loading {
  readonly #session: Session;
  readonly #suggesting: Suggesting;
  #running: Promise<void> | null = null;
  #failedAt = 0;

  constructor(session: Session, suggesting: Suggesting) {
    this.#session = session;
    this.#suggesting = suggesting;
  }

  /** Whether the model is loaded or loading. */
  get isStarted(): boolean {
    return this.#running !== null;
  }

  /** Builds the panel in several tasks, because one long task would block a slow phone. */
  async buildPanel(actions: PanelActions): Promise<void> {
    const { shadow } = this.#session.shell;
    const words = this.#session.loadWords();
    // The panel does not wait for the shield.
    void loadShield(this.#session.runtime).then(this.#suggesting.shield);
    await pause();
    shadow.adoptedStyleSheets = [widgetSheet()];
    await pause();
    const panel = createPanel(actions);
    await words;
    await pause();
    if (this.#session.isDestroyed) return;
    this.#session.panel = panel;
    panel.root.hidden = true;
    shadow.append(panel.root);
    this.#session.render();
  }

  /** Loads the model. Shows and reports a failure, then rejects with the loader's code. */
  load(): Promise<void> {
    const session = this.#session;
    return (this.#running ??= this.#load().catch((error: unknown) => {
      this.#running = null;
      this.#failedAt = performance.now();
      const code = session.reporter.reportThrown(error);
      // If the bundle reads none of the page's languages, the panel stays hidden as while loading.
      if (code !== 'languages') session.dispatch({ type: 'fail', code });
      throw error;
    }));
  }

  /** As `load`, but never rejects: `load` has already shown and reported the failure. */
  start(): void {
    void this.load().catch(() => undefined);
  }

  /** Starts again if the last attempt failed more than `RETRY_MS` ago. */
  retry(): void {
    if (
      this.#session.state.phase === 'error' &&
      !this.#running &&
      performance.now() - this.#failedAt > RETRY_MS
    )
      this.start();
  }

  /** Loads again after the bundle, its storage or its answers changed. */
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
        // Runs the model once in a task before: its first run, which is not compiled yet, and the
        // rendering would be one long task.
        onFirst: (triage) =>
          void pause()
            .then(() => triage(session.watch.ticket()))
            .then(pause)
            .then(this.#suggesting.triage),
      }),
      session.issues.load(session.shell.element.getAttribute('known-issues')),
    ]);
    if (!share || share !== session.model.share) return;
    // A coarse first answer that is already shown stays until the settled pause.
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
