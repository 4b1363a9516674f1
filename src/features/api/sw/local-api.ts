import { jobAnswer } from '../../../store/job-answer.ts';
import { drainJobs } from '../../../store/job-loop.ts';
import { decisionsOf, defaultSettings, wantedLanguages } from '../../../store/settings-store.ts';
import { thisWorkspace } from '../../../store/this-workspace.ts';
import { inputOf } from '../../../store/ticket-edits.ts';
import type { Workspace } from '../../../store/workspace.ts';
import { APP_FOLDER, pathInApp } from '../../../shell/sw/app-folder.ts';
import { addRoute } from '../../../shell/sw/network.ts';
import { answerApi, type ApiEngine } from './answer.ts';
import { engineFor } from './api-engine.ts';
import { ApiMetrics } from './api-metrics.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/**
 * The local HTTP route: the service worker answers `api/**` below the app's folder with the compact
 * engine and this profile's tickets, also offline.
 */
export function routeLocalApi(): void {
  const metrics = new ApiMetrics();
  for (const method of METHODS) {
    addRoute(
      ({ url }) => pathInApp(url)?.startsWith('api/') === true,
      ({ request, event }) =>
        answerApi(request, {
          engine,
          workspace,
          metrics,
          folder: APP_FOLDER,
          onStored: () => {
            event.waitUntil(classifyStored());
          },
        }),
      method,
    );
  }
}

/** Every request checks anew whether the tickets are locked. */
async function workspace(): Promise<Workspace> {
  const space = await thisWorkspace();
  await space.vault.refresh();
  return space;
}

async function engine(): Promise<ApiEngine> {
  const settings = await workspace()
    .then((space) => space.settings.readAll())
    .catch(() => null); // Without storage the route uses the default bundle.
  const id = settings?.bundle ?? 'support';
  const languages = wantedLanguages(settings ?? defaultSettings(), navigator.languages);
  return engineFor(id, languages, settings && decisionsOf(settings, id));
}

/** The service worker sorts the waiting tickets where no tab of the app does. */
async function classifyStored(): Promise<void> {
  const { jobs, changes } = await workspace();
  await drainJobs({
    queue: jobs,
    changes,
    signal: new AbortController().signal,
    classify: async (tickets) => {
      const { triage, teams } = await engine();
      return tickets.map((ticket) => {
        const answer = triage(inputOf(ticket));
        return jobAnswer(ticket, answer.triage, answer.embedding, teams);
      });
    },
  });
}
