/**
 * The shape of a term file and of the registries beside it.
 *
 * One YAML file per term, written by people who need not know TypeScript; `compiling/` turns what
 * these schemas find into sentences that name file, field and remedy.
 */
import * as v from 'valibot';

const text = v.pipe(v.string('must be text'), v.trim(), v.nonEmpty('must not be empty'));
const atLeastOne = v.pipe(
  v.number('must be a number'),
  v.integer('must be a whole number'),
  v.minValue(1, 'must be 1 or more'),
);
const slug = v.pipe(
  text,
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
);

/**
 * How freely a form is matched. A: anywhere. B: with evidence. C: in exact case, with evidence.
 * D: only when it is asked for or exactly selected. X: an avoid-term, shown as language care.
 */
const policy = v.picklist(['A', 'B', 'C', 'D', 'X'], 'must be A, B, C, D or X');

/** What stands in a text. The compiled index needs the three signs for itself. */
const form = v.pipe(text, v.regex(/^[^;=~]+$/, 'must hold none of ; = ~'));
const forms = v.optional(v.array(form, 'must be a list'), []);
const alias = v.union(
  [form, v.strictObject({ text: form, policy })],
  'must be text, or text and policy',
);

const match = v.strictObject({
  policy,
  aliases: v.array(alias, 'must be a list'),
  /** Words near a mention that speak for this sense. */
  evidence: forms,
  /** Words near a mention that show another sense; they silence it on pages. */
  blockers: forms,
  /** Other subjects in which the words mean something else (`subjects.yaml`): their words block it too. */
  subjects: v.optional(v.array(slug, 'must be a list'), []),
});

/** What a term is confused with: `term` names an entry, `name` something that has none. */
const difference = v.union(
  [v.strictObject({ term: slug, note: text }), v.strictObject({ name: text, note: text })],
  'must be `term` and `note`, or `name` and `note`',
);

const sourceUse = v.strictObject({
  id: slug,
  /** What was really read: the text itself, a report of it, or nothing but general knowledge. */
  evidence: v.picklist(['read', 'secondary', 'general'], 'must be read, secondary or general'),
  locator: v.optional(text),
  checkedOn: v.optional(v.pipe(v.string(), v.isoDate('must be a date such as 2026-11-20'))),
});

const option = v.strictObject({ id: slug, version: v.optional(atLeastOne, 1), text, why: text });
const asked = { id: slug, version: atLeastOne, stem: text };
const choice = {
  ...asked,
  /** The code or law that the right answer depends on, by name. */
  restsOn: v.nullable(text),
  key: option,
  distractors: v.pipe(v.array(option), v.minLength(1, 'must have at least one option')),
};

/** A question written by an editor. Its id and its options' ids are in people's logs, for ever. */
const authoredQuestion = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('definition'), ...choice }),
    v.strictObject({ kind: v.literal('scenario'), ...choice }),
    v.strictObject({ kind: v.literal('pair'), ...choice, pairsWith: slug }),
    v.strictObject({ kind: v.literal('sort'), ...choice }),
    v.strictObject({
      kind: v.literal('reflection'),
      ...asked,
      /** What a good answer shows; the learner compares. */
      lookFor: v.pipe(v.array(text), v.minLength(2, 'must name at least two points')),
    }),
  ],
  'must be definition, scenario, pair, sort or reflection',
);

const TOUCHES = ['suicide', 'self-harm', 'overdose', 'abuse'] as const;

export const termFileSchema = v.strictObject({
  headword: text,
  version: atLeastOne,
  kind: v.picklist(
    ['idea', 'skill', 'role', 'tool', 'law', 'organization', 'person', 'condition', 'number'],
    'must be idea, skill, role, tool, law, organization, person, condition or number',
  ),
  importance: v.picklist(['core', 'useful', 'extra'], 'must be core, useful or extra'),
  match,
  definition: text,
  why: text,
  example: text,
  differences: v.optional(v.array(difference), []),
  related: v.optional(v.array(slug), []),
  /** Exam version -> its domain, or `unpublished` where the board publishes no blueprint. */
  exams: v.record(slug, slug),
  sources: v.pipe(v.array(sourceUse), v.minLength(1, 'must name at least one source')),
  /** Where boards, codes or countries differ. */
  differsBy: v.optional(v.array(v.strictObject({ where: text, note: text })), []),
  /** Where to ask, for what has legal weight. */
  askLocally: v.optional(text),
  /** What an avoid-term should give way to, and the reason, without scolding. */
  languageCare: v.optional(v.strictObject({ prefer: v.array(text), reason: text })),
  /** Hard subjects that the text touches: a quiet help line stands beside it. */
  touches: v.optional(v.array(v.picklist(TOUCHES, `must be one of ${TOUCHES.join(', ')}`)), []),
  questions: v.pipe(v.array(authoredQuestion), v.minLength(1, 'must have at least one question')),
});

export const sourcesFileSchema = v.record(
  slug,
  v.strictObject({
    title: text,
    publisher: text,
    year: v.nullable(v.number()),
    number: v.optional(text),
    address: v.nullable(text),
    rights: v.picklist(['public-domain', 'open-licence', 'copyright', 'none']),
  }),
);

export const examsFileSchema = v.record(
  slug,
  v.strictObject({
    name: text,
    board: text,
    region: v.picklist(['us', 'uk']),
    checkedOn: v.pipe(v.string(), v.isoDate()),
    /** Domain id -> its name; `null` where the board publishes no blueprint. */
    domains: v.nullable(v.record(slug, text)),
    note: v.optional(text),
  }),
);

/** A fact that a board publishes, with where it was found; `null` where nothing was. */
function published<Value extends v.GenericSchema>(value: Value) {
  return v.nullable(
    v.strictObject({
      value,
      source: text,
      address: v.pipe(v.string('must be text'), v.url('must be an address')),
      /** `read`: from the board or whoever runs its exam; `secondary`: from somebody else's report. */
      evidence: v.picklist(['read', 'secondary'], 'must be read or secondary'),
      checkedOn: v.pipe(v.string(), v.isoDate('must be a date such as 2026-11-20')),
    }),
  );
}

/** Exam -> how it is built, as far as that is published. */
export const examStructuresFileSchema = v.record(
  slug,
  v.strictObject({
    /** When it was last looked for, found or not. */
    checkedOn: v.pipe(v.string(), v.isoDate('must be a date such as 2026-11-20')),
    items: published(atLeastOne),
    minutes: published(atLeastOne),
    /** How many options an item has. */
    options: published(atLeastOne),
    /** What the score letter says. */
    report: published(text),
    /** What passes. */
    passing: published(text),
    notes: v.array(text, 'must be a list'),
  }),
);

export const helpLinesFileSchema = v.strictObject({
  checkedOn: v.pipe(v.string(), v.isoDate('must be a date such as 2026-11-20')),
  lines: v.array(
    v.strictObject({ region: v.picklist(['us', 'uk']), where: text, say: text, source: text }),
  ),
  /** Words of a person in distress: they bring the help strip, whatever else was highlighted. */
  distress: v.array(text),
});

/** Term id -> the terms whose definitions were read beside its own and may stand as wrong options. */
export const distractorsFileSchema = v.record(slug, v.array(slug, 'must be a list'));

/** Subject id -> the words that show that a text is about it, and not about peer support. */
export const subjectsFileSchema = v.pipe(
  v.record(slug, v.strictObject({ name: text, words: v.pipe(v.array(form), v.minLength(1)) })),
  v.maxEntries(26, 'must be 26 subjects at most: each is one letter of the index'),
);

export const notDistractorsFileSchema = v.array(
  v.strictObject({ terms: v.pipe(v.array(slug), v.minLength(2)), reason: text }),
);

export const retractedQuestionsFileSchema = v.array(
  v.strictObject({
    id: slug,
    on: v.pipe(v.string(), v.isoDate('must be a date such as 2026-11-20')),
    reason: text,
  }),
);

export type TermFile = v.InferOutput<typeof termFileSchema>;
export type AuthoredQuestion = TermFile['questions'][number];
export type MatchPolicy = v.InferOutput<typeof policy>;
export type SourcesFile = v.InferOutput<typeof sourcesFileSchema>;
export type ExamsFile = v.InferOutput<typeof examsFileSchema>;
export type ExamStructuresFile = v.InferOutput<typeof examStructuresFileSchema>;
export type HelpLinesFile = v.InferOutput<typeof helpLinesFileSchema>;
export type DistractorsFile = v.InferOutput<typeof distractorsFileSchema>;
export type SubjectsFile = v.InferOutput<typeof subjectsFileSchema>;
export type NotDistractorsFile = v.InferOutput<typeof notDistractorsFileSchema>;
export type RetractedQuestionsFile = v.InferOutput<typeof retractedQuestionsFileSchema>;
