/** `npm run soak [-- kills merges]`: the long runs, which are too slow for `npm test`; without a name, all of them. */
import { soakKills } from '@/scripts/soak/kills';
import { soakMerges } from '@/scripts/soak/merges';

const KILLS = 50;
const MERGES = 10_000;

const SOAKS: Readonly<Record<string, () => Promise<void>>> = {
  kills: () => soakKills(KILLS),
  merges: () => soakMerges(MERGES),
};

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(SOAKS);
const unknown = names.filter((name) => SOAKS[name] === undefined);
if (unknown.length > 0) {
  console.error(`There is no soak ${unknown.join(', ')}, only ${Object.keys(SOAKS).join(', ')}.`);
  process.exit(2);
}
for (const name of names) await SOAKS[name]?.();
