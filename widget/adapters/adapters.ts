import type { Adapter, AdapterName } from './adapter.ts';
import { freshdesk } from './freshdesk.ts';
import { jira } from './jira.ts';
import { servicenow } from './servicenow.ts';
import { zendesk } from './zendesk.ts';

/** The adapters by the value of the `adapter` attribute. */
export const ADAPTERS: Readonly<Record<AdapterName, Adapter>> = {
  zendesk,
  freshdesk,
  jira,
  servicenow,
};
