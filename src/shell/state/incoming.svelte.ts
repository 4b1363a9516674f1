import type { Router } from './router.svelte.ts';

/** A file from outside, with its handle if the browser gives one. */
export interface IncomingFile {
  readonly file: File;
  readonly handle: FileSystemFileHandle | null;
}

interface LaunchQueue {
  setConsumer(
    consumer: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void,
  ): void;
}

const MAIL = /\.(?:emlx?|mbox?x?|msg)$/i;

/**
 * Keeps files until their page takes them: those that the system opens with the installed app, and
 * those that a person drops where the page accepts no files.
 */
export class Incoming {
  files = $state.raw<readonly IncomingFile[]>([]);
  readonly #router: Router;

  constructor(router: Router) {
    this.#router = router;
  }

  start(signal: AbortSignal): void {
    const { launchQueue } = globalThis as { launchQueue?: LaunchQueue }; // Chromium only, so not in the DOM types
    launchQueue?.setConsumer(({ files }) => {
      void Promise.all(
        files.map(async (handle) => ({ handle, file: await handle.getFile() })),
      ).then((opened) => {
        this.take(opened);
      });
    });
    // Prevents the browser from opening a dropped file in place of the app.
    addEventListener(
      'dragover',
      (event) => {
        if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
      },
      { signal },
    );
    addEventListener(
      'drop',
      (event) => {
        if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        this.take([...event.dataTransfer.files].map((file) => ({ file, handle: null })));
      },
      { signal },
    );
  }

  /** Opens the page for these files: the intake page for mails, the batch page for tables. */
  take(files: readonly IncomingFile[]): void {
    if (files.length === 0) return;
    this.files = files;
    this.#router.go(
      files.some(({ file }) => MAIL.test(file.name) || file.type === 'message/rfc822')
        ? 'intake'
        : 'batch',
    );
  }

  /** Hands the waiting files to their page and forgets them. */
  hand(): readonly IncomingFile[] {
    const { files } = this;
    this.files = [];
    return files;
  }
}
