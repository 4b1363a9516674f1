import { appAddress } from '../../../shell/app-address.ts';
import { AUDIENCES, type Audience, type Doc, type DocEntry } from '../shared/doc-nodes.ts';

const fetched = new Map<string, Promise<unknown>>();

/** Every document by name, in display order. Rejects when the list cannot be loaded. */
export function readList(): Promise<readonly DocEntry[]> {
  return read('list') as Promise<readonly DocEntry[]>; // the build writes and tests these files
}

/** The documents of an audience with their content. Rejects when they cannot be loaded. */
export function readDocs(audience: Audience): Promise<readonly Doc[]> {
  return read(audience) as Promise<readonly Doc[]>; // the build writes and tests these files
}

/** All documents, for the search. */
export async function readAllDocs(): Promise<readonly Doc[]> {
  return (await Promise.all(AUDIENCES.map(readDocs))).flat();
}

function read(name: string): Promise<unknown> {
  const known = fetched.get(name);
  if (known) return known;
  const answer = fetchFile(name);
  fetched.set(name, answer);
  answer.catch(() => fetched.delete(name)); // the next call tries again
  return answer;
}

async function fetchFile(name: string): Promise<unknown> {
  const response = await fetch(`${appAddress()}/docs/${name}.json`);
  if (!response.ok) throw new Error(`docs/${name}.json: ${response.status}`);
  return response.json();
}
