import { ensurePackages, runScript } from './packages.mjs';

ensurePackages();
runScript('run-soak');
