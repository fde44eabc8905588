/** `npm run bench`: bytes, matching beside its peers, and the time from a highlight to its card. */
import { build } from '@/scripts/build';
import { ensureBrowsers } from '@/scripts/ensure-browsers';
import { measureBundles } from '@/tests/bench/bundle-sizes';
import { measureCardLatency } from '@/tests/bench/card-latency';
import { measureGlossaryStart } from '@/tests/bench/glossary-start';
import { measureMarking } from '@/tests/bench/marking';
import { measureMatching } from '@/tests/bench/matching';

ensureBrowsers(['chromium', 'firefox']);
build();
measureBundles();
measureMatching();
await measureMarking();
await measureGlossaryStart();
await measureCardLatency();
