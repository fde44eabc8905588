import { ensurePackages, runScript } from './packages.mjs';

ensurePackages();
runScript('run-tests');
