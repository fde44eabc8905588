/** `npm run soak [-- kills]`: the long runs, which are too slow for `npm test`; without a name, all of them. */
import { soakKills } from '@/scripts/soak/kills';

const KILLS = 50;

const SOAKS: Readonly<Record<string, () => Promise<void>>> = {
  kills: () => soakKills(KILLS),
};

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(SOAKS);
const unknown = names.filter((name) => SOAKS[name] === undefined);
if (unknown.length > 0) {
  console.error(`There is no soak ${unknown.join(', ')}, only ${Object.keys(SOAKS).join(', ')}.`);
  process.exit(2);
}
for (const name of names) await SOAKS[name]?.();
