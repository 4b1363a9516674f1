import type { Runtime } from '../contract.ts';
import type { KnownIssue } from '../known-issues.ts';
import { noteChunk } from './note-chunk.ts';

/** The known issue that the text names, kept true as time goes by. */
export interface IssueWatch {
  readonly issue: KnownIssue | null;
  /** Fetches the list; null empties it. What is wrong with it is reported. */
  load(url: string | null): Promise<void>;
  match(text: string): void;
  destroy(): void;
}

/** `onChange` is called when an entry ends or a list has come, `report` with what is wrong with the list. */
export function createIssueWatch(
  runtime: Runtime,
  onChange: () => void,
  report: (hint: string) => void,
): IssueWatch {
  let find: (now: number) => KnownIssue | null = () => null;
  let issue: KnownIssue | null = null;
  let text = '';
  let isDestroyed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function match(): void {
    clearTimeout(timer);
    if (isDestroyed) return;
    const now = Date.now();
    issue = find(now);
    // Timers hold 31 bits; a later end is looked at with the next pause.
    const wait = issue ? issue.until - now : Infinity;
    if (wait < 2 ** 31)
      timer = setTimeout(() => {
        match();
        onChange();
      }, wait + 1);
  }

  /** Code and list; pages that name none fetch neither. */
  async function read(url: string): Promise<typeof find> {
    const { fetchKnownIssues, ISSUES_URL, matchKnownIssue } = await import('../issues.ts');
    noteChunk(runtime, ISSUES_URL, 'known-issues');
    const issues = await fetchKnownIssues(url, runtime);
    return (now) => matchKnownIssue(issues, text, now);
  }

  return {
    get issue() {
      return issue;
    },
    async load(url) {
      try {
        find = url ? await read(url) : () => null;
        match();
        onChange();
      } catch (error) {
        report(error instanceof Error ? error.message : 'known-issues');
      }
    },
    match(next) {
      text = next;
      match();
    },
    destroy() {
      isDestroyed = true;
      clearTimeout(timer);
    },
  };
}
