/** `npm run bench`: bytes, matching beside its peers, a highlight to its card, and the quiz over a full log. */
import { build } from '@/scripts/build';
import { ensureBrowsers } from '@/scripts/ensure-browsers';
import { measureBundles } from '@/tests/bench/bundle-sizes';
import { measureCardLatency } from '@/tests/bench/card-latency';
import { measureFullLog } from '@/tests/bench/full-log';
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
await measureFullLog();
