/** Entry of the Lab's worker: data sets, training, measuring, publishing. Started when the Lab needs it, ended to cancel. */
import { LAB_HANDLERS } from './lab-handlers.ts';
import { serveLab } from './serve-lab.ts';

declare const self: DedicatedWorkerGlobalScope;

serveLab(self, LAB_HANDLERS);
