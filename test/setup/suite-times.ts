import type { Reporter, TestModule } from 'vitest/node';

interface Suite {
  readonly startedAt: number;
  endedAt: number;
  files: number;
  tests: number;
  /** Summed over the files, so that two at a time count twice. */
  workMs: number;
  slowest: { readonly name: string; readonly ms: number };
}

/** Says in one line for each suite how long it took, and which of its files took longest. */
export class SuiteTimes implements Reporter {
  readonly #suites = new Map<string, Suite>();

  onTestModuleQueued(module: TestModule): void {
    this.#suiteOf(module);
  }

  onTestModuleEnd(module: TestModule): void {
    const suite = this.#suiteOf(module);
    const ms = module.diagnostic().duration;
    suite.endedAt = Date.now();
    suite.files += 1;
    suite.tests += [...module.children.allTests()].length;
    suite.workMs += ms;
    if (ms > suite.slowest.ms) suite.slowest = { name: module.relativeModuleId, ms };
  }

  onTestRunEnd(): void {
    for (const [name, { startedAt, endedAt, files, tests, workMs, slowest }] of this.#suites) {
      console.log(
        `${name}: ${tests} tests of ${files} files in ${seconds(endedAt - startedAt)}` +
          ` (${seconds(workMs)} of work; longest: ${slowest.name}, ${seconds(slowest.ms)})`,
      );
    }
  }

  #suiteOf({ project }: TestModule): Suite {
    const known = this.#suites.get(project.name);
    if (known) return known;
    const now = Date.now();
    const suite = {
      startedAt: now,
      endedAt: now,
      files: 0,
      tests: 0,
      workMs: 0,
      slowest: { name: '', ms: 0 },
    };
    this.#suites.set(project.name, suite);
    return suite;
  }
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
