/** Past forms that follow no rule. A verb that is not here is regular. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  begin: ['began', 'begun'],
  break: ['broke', 'broken'],
  bring: ['brought'],
  build: ['built'],
  choose: ['chose', 'chosen'],
  come: ['came'],
  cut: [],
  deal: ['dealt'],
  do: ['did', 'done'],
  draw: ['drew', 'drawn'],
  feel: ['felt'],
  fight: ['fought'],
  find: ['found'],
  forgive: ['forgave', 'forgiven'],
  get: ['got', 'gotten'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  have: ['had'],
  hear: ['heard'],
  hold: ['held'],
  keep: ['kept'],
  know: ['knew', 'known'],
  lead: ['led'],
  leave: ['left'],
  let: [],
  lose: ['lost'],
  make: ['made'],
  meet: ['met'],
  overcome: ['overcame'],
  pay: ['paid'],
  put: [],
  read: [],
  say: ['said'],
  see: ['saw', 'seen'],
  seek: ['sought'],
  set: [],
  show: ['showed', 'shown'],
  sit: ['sat'],
  speak: ['spoke', 'spoken'],
  stand: ['stood'],
  take: ['took', 'taken'],
  teach: ['taught'],
  tell: ['told'],
  think: ['thought'],
  understand: ['understood'],
  withdraw: ['withdrew', 'withdrawn'],
  write: ['wrote', 'written'],
};

/** Verbs of more than one syllable that double their last letter: "referring". */
const DOUBLING = /(?:^|re|de|con|trans|pre|in)(?:fer|mit|cur)$|^(?:admit|equip|upset|regret)$/;

/** Lists the forms of a lower-case verb: share, shares, sharing, shared. Its past can be two. */
export function verbForms(verb: string): readonly string[] {
  const stem = doublesLast(verb) ? `${verb}${verb.at(-1)}` : verb;
  return [verb, thirdPerson(verb), addIng(verb, stem), ...(IRREGULAR[verb] ?? [addEd(verb, stem)])];
}

function thirdPerson(verb: string): string {
  if (verb === 'have') return 'has';
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function addIng(verb: string, stem: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  return /[^eoy]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${stem}ing`;
}

function addEd(verb: string, stem: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
}

/** A short verb with one vowel before its last consonant: stop, plan. */
function doublesLast(verb: string): boolean {
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb) || DOUBLING.test(verb);
}
