/** Runs after `npm ci`: git takes its hooks from config/hooks. Outside a git checkout it does nothing. */
import { spawnSync } from 'node:child_process';

spawnSync('git', ['config', 'core.hooksPath', 'config/hooks'], { stdio: 'ignore' });
