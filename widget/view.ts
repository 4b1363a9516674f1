/** The view chunk: everything the customer sees, fetched at the first focus. */
import type { Runtime, Shell, View } from './contract.ts';
import { Controller } from './view/controller.ts';

export function mountView(shell: Shell, runtime: Runtime): View {
  return new Controller(shell, runtime);
}
