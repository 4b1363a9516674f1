#!/usr/bin/env node
// The command line is TypeScript; tsx lets Node read it without a build.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('./cli/main.ts');
process.exitCode = await main(process.argv.slice(2));
