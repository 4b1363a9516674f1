/** Entry of the Lab's worker: data sets, training, measuring, publishing. Started when the Lab needs it, ended to cancel. */
import { allowOwnWorkers } from '../rpc/allow-own-workers.ts';
import { LAB_HANDLERS } from '../features/lab/worker/lab-handlers.ts';
import { serveLab } from '../features/lab/worker/serve-lab.ts';

declare const self: DedicatedWorkerGlobalScope;

allowOwnWorkers();
serveLab(self, LAB_HANDLERS);
