import { describe, expect, it } from 'vitest';
import { NO_CONTEXT } from '@/glossary/matching/page-context';
import { findMentions } from '@/glossary/matching/find-mentions';
import type { LookupMode } from '@/glossary/matching/judge-hits';
import { buildMatcher } from '@/glossary/matching/build-matcher';
import type { IndexedTerm } from '@/glossary/entry';
import { aTerm } from '../../support/glossary';

const PEER = aTerm({ headword: 'peer support' });
const COACH = aTerm({ headword: 'recovery coach', aliases: ['recovery coaching'] });
const RECOVERY = aTerm({
  headword: 'recovery',
  policy: 'B',
  blockers: ['backup', 'data recovery'],
});
const TRUST = aTerm({ headword: 'trust', policy: 'D' });

function found(terms: readonly IndexedTerm[], text: string, mode: LookupMode = 'ask') {
  return findMentions(buildMatcher(terms), text, { mode }).map(({ surface, terms: ids }) => [
    surface,
    ...ids,
  ]);
}

describe('several terms', () => {
  it('lists a longer mention before those nested in it', () => {
    expect(found([PEER, COACH, RECOVERY], 'Recovery coaches offer peer support.')).toEqual([
      ['Recovery coaches', 'recovery-coach'],
      ['Recovery', 'recovery'],
      ['peer support', 'peer-support'],
    ]);
  });

  it('does not list a term inside a longer form of itself', () => {
    const term = aTerm({ headword: 'boundary', aliases: ['professional boundary'] });

    expect(found([term], 'a professional boundary')).toEqual([
      ['professional boundary', 'boundary'],
    ]);
  });

  it.each([
    ['coach', 'coaches corner'],
    ['coaches corner', 'coach'],
  ])('finds a plural that also starts another form: %s, %s', (...headwords) => {
    const terms = headwords.map((headword) => aTerm({ headword }));

    expect(found(terms, 'Our coaches meet.')).toEqual([['coaches', 'coach']]);
    expect(found(terms, 'The coaches corner.')).toContainEqual([
      'coaches corner',
      'coaches-corner',
    ]);
  });

  it('leaves out what overlaps an earlier mention without lying inside it', () => {
    const terms = [aTerm({ headword: 'peer support' }), aTerm({ headword: 'support specialist' })];

    expect(found(terms, 'a peer support specialist')).toEqual([['peer support', 'peer-support']]);
  });

  it('prefers the surer one of two that cross each other', () => {
    const being = aTerm({ headword: 'peerness', aliases: [['being a peer', 'D']] });
    const terms = [being, aTerm({ headword: 'peer specialist' })];

    expect(found(terms, 'being a peer specialist')).toEqual([
      ['peer specialist', 'peer-specialist'],
    ]);
  });

  it('finds a plural with a possessive inside a form', () => {
    const terms = [aTerm({ headword: "patients' rights" })];

    for (const text of ["patients' rights", 'patients’ rights', 'patients rights']) {
      expect(found(terms, text)).toEqual([[text, 'patients-rights']]);
    }
  });
});

describe('what is no mention', () => {
  it.each(['non-peer support', 'Non\u2010peer support', 'NON-PEER SUPPORT'])(
    'is what is negated: %s',
    (text) => {
      expect(found([PEER], text)).toEqual([]);
    },
  );

  it.each([
    'https://example.org/2024/why-peer-support-works',
    'www.peer-support.example',
    'see example.org/peer-support for more',
    'peer-support@example.org',
  ])('is part of an address: %s', (text) => {
    expect(found([PEER], text)).toEqual([]);
  });

  it.each([
    'peer support/coaching',
    'Is it peer support?',
    '(peer support)',
    'peer-support, and more',
  ])('is not what has a sign beside it: %s', (text) => {
    expect(found([PEER], text)).toHaveLength(1);
  });
});

describe('an abbreviation that the page spells out', () => {
  const SPECIALIST = aTerm({
    headword: 'peer support specialist',
    aliases: [['PSS', 'C']],
    evidence: ['peer'],
  });
  const SERVICES = aTerm({ headword: 'peer support services', aliases: [['PSS', 'C']] });
  const meaning = (text: string) =>
    found([SPECIALIST, SERVICES, COACH, PEER], text, 'page')
      .filter(([surface = '']) => /^PSSs?$/.test(surface))
      .map(([, ...ids]) => ids);

  it('means that, and nothing else, on the whole page', () => {
    const services = 'Peer support services (PSS) are paid for. A recovery coach uses PSS too.';
    const specialist = 'A peer support specialist (PSS) met a recovery coach. Many PSSs do.';

    expect(meaning(services)).toEqual([['peer-support-services'], ['peer-support-services']]);
    expect(meaning(specialist)).toEqual([['peer-support-specialist'], ['peer-support-specialist']]);
  });

  it('means no term where it stands for something else', () => {
    const text =
      'The Personal Savings Scheme (PSS) is new. A recovery coach gives peer support. The PSS pays.';

    expect(meaning(text)).toEqual([]);
  });
});

describe('policies', () => {
  const GATE = 'Peer support and recovery coaches.';

  it('shows nothing unasked on a page that names fewer than two A terms', () => {
    expect(found([PEER, COACH], 'About peer support.', 'page')).toEqual([]);
    expect(found([PEER, COACH], 'About peer support.', 'card')).toEqual([]);
    expect(found([PEER, COACH], 'About peer support.', 'ask')).toHaveLength(1);
  });

  it('takes a term inside a longer one for no second term of the page', () => {
    const veteran = aTerm({ headword: 'veteran peer support' });

    expect(found([PEER, veteran], 'About veteran peer support.', 'page')).toEqual([]);
    expect(found([PEER, veteran], 'Veteran peer support and peer support.', 'page')).toHaveLength(
      3,
    );
  });

  it('finds a B term where the page is about peer support', () => {
    const terms = [PEER, COACH, RECOVERY];

    expect(found(terms, `${GATE} In recovery.`, 'page').map(([, id]) => id)).toContain('recovery');
    expect(found(terms, 'The economic recovery.', 'page')).toEqual([]);
  });

  it.each(['Make a backup: recovery is slow.', 'Rescue by data recovery.'])(
    'is silenced by a blocker close by: %s',
    (text) => {
      const gate = 'Peer support, lived experience.';
      const terms = [PEER, aTerm({ headword: 'lived experience' }), RECOVERY];

      expect(found(terms, `${text} ${'x '.repeat(80)} ${gate}`, 'page')).toEqual([
        ['Peer support', 'peer-support'],
        ['lived experience', 'lived-experience'],
      ]);
    },
  );

  it('is silenced by a word of another subject close by', () => {
    const terms = [PEER, COACH, aTerm({ headword: 'trust', policy: 'B', subjects: ['banking'] })];
    const matcher = buildMatcher(terms, { banking: ['mortgage'], sport: ['goalkeeper'] });
    const on = (text: string) =>
      findMentions(matcher, `${text} ${'x '.repeat(80)} ${GATE}`, { mode: 'page' })[0]?.surface;

    expect(on('Trust and a mortgage.')).toBe('Peer support');
    expect(on('Trust and a goalkeeper.')).toBe('Trust');
  });

  it.each([
    ['six others', 'skill of care', 6, 0],
    ['seven others, four of several words', 'skill of care', 7, 8],
    ['seven others, none of several words', 'skill', 7, 0],
    ['eleven others', 'skill', 11, 12],
  ])('opens a page with one A term if it names %s', (_what, words, count, marks) => {
    const others = Array.from({ length: count }, (_, at) =>
      `x${at} ${words}`.replace(/ (?=skill$)/, ''),
    );
    const terms = [PEER, ...others.map((headword) => aTerm({ headword, policy: 'B' }))];

    expect(found(terms, `Peer support, ${others.join(', ')}`, 'page')).toHaveLength(marks);
    expect(found(terms, others.join(', '), 'page')).toEqual([]);
  });

  it('finds a short form unasked on a page that names the term in full', () => {
    const coach = aTerm({
      headword: 'recovery coach',
      aliases: [
        ['coach', 'D'],
        ['RC', 'C'],
      ],
    });
    const terms = [PEER, aTerm({ headword: 'lived experience' }), coach];
    const far = 'x '.repeat(200);
    const on = (text: string) =>
      found(terms, `Peer support, lived experience. ${text}`, 'page').map(([surface]) => surface);

    expect(on(`${far} A coach, an RC.`)).toEqual(['Peer support', 'lived experience']);
    expect(on(`A recovery coach. ${far} A coach, an RC.`).slice(2)).toEqual([
      'recovery coach',
      'coach',
      'RC',
    ]);
  });

  it('explains an everyday word to who asks where it is meant, or stands in a few words', () => {
    expect(found([PEER, TRUST], 'the living trust')).toHaveLength(1);
    expect(found([PEER, TRUST], 'the living trust that the bank will administer')).toEqual([]);
    expect(
      found([PEER, TRUST], 'Peer support rests on the trust that grows with time'),
    ).toHaveLength(2);
  });

  it('finds a D term on a card only where exactly it is selected', () => {
    const matcher = buildMatcher([PEER, COACH, TRUST]);
    const context = { ...NO_CONTEXT, before: GATE };

    expect(findMentions(matcher, ' “trust” ', { mode: 'card', context })).toHaveLength(1);
    expect(findMentions(matcher, 'to trust them', { mode: 'card', context })).toEqual([]);
    expect(findMentions(matcher, 'to trust them', { mode: 'ask', context })).toHaveLength(1);
    expect(found([PEER, COACH, TRUST], `${GATE} Trust.`, 'page').flat()).not.toContain('trust');
  });

  it('finds a C term only with evidence close by', () => {
    const act = aTerm({
      headword: 'assertive community treatment',
      aliases: [['ACT', 'C']],
      evidence: ['team'],
    });
    const far = 'word '.repeat(100);

    expect(found([PEER, COACH, act], `${GATE} ${far} The ACT team.`, 'page').flat()).toContain(
      'ACT',
    );
    expect(found([PEER, COACH, act], `${GATE} ${far} The ACT test.`, 'page').flat()).not.toContain(
      'ACT',
    );
  });

  it('finds an avoid-term where the page is about peer support', () => {
    const addict = aTerm({ headword: 'addict', policy: 'X' });

    expect(found([PEER, COACH, addict], `${GATE} An addict.`, 'page').flat()).toContain('addict');
    expect(found([PEER, COACH, addict], 'A chocolate addict.', 'page')).toEqual([]);
  });

  it('takes an acronym in an all-capitals heading for a word that needs evidence', () => {
    const act = aTerm({ headword: 'assertive community treatment', aliases: ['ACT'] });
    const far = '\n\nword '.repeat(60);
    const text = `THE TIME TO ACT IS NOW ${far}${GATE}`;

    expect(found([PEER, COACH, act], text, 'page').flat()).toContain('ACT');
    expect(findMentions(buildMatcher([act]), 'THE TIME TO ACT IS NOW', { mode: 'page' })).toEqual(
      [],
    );
  });

  it('stays silent on a page in another language unless it is asked', () => {
    const matcher = buildMatcher([PEER, COACH]);
    const context = { ...NO_CONTEXT, language: 'es-MX' };

    expect(findMentions(matcher, GATE, { mode: 'card', context })).toEqual([]);
    expect(findMentions(matcher, GATE, { mode: 'ask', context })).toHaveLength(2);
  });
});

describe('senses', () => {
  const PERSON = aTerm({
    headword: 'certified peer specialist',
    aliases: [['CPS', 'C']],
    evidence: ['exam'],
  });
  const AGENCY = aTerm({
    headword: 'child protective services',
    aliases: [['CPS', 'C']],
    evidence: ['neglect'],
  });
  const gate = { ...NO_CONTEXT, title: 'Peer support for recovery coaches' };
  const senses = (text: string, mode: LookupMode) =>
    findMentions(buildMatcher([PEER, COACH, PERSON, AGENCY]), text, { mode, context: gate })[0]
      ?.terms;

  it('offers both as a choice, the one with evidence first', () => {
    expect(senses('The CPS exam.', 'ask')).toEqual([
      'certified-peer-specialist',
      'child-protective-services',
    ]);
    expect(senses('Reports of neglect go to CPS.', 'ask')?.[0]).toBe('child-protective-services');
  });

  it('lets the nearer evidence decide between the two', () => {
    const text = 'Reports of neglect go to CPS. Much, much later in this long text comes the exam.';

    expect(senses(text, 'ask')?.[0]).toBe('child-protective-services');
  });

  it('shows only the sense that has evidence when nobody asked', () => {
    expect(senses('The CPS exam.', 'card')).toEqual(['certified-peer-specialist']);
  });
});

describe('bad input', () => {
  it.each([
    ['nothing', ''],
    ['only white space', ' \n\t\u00a0 '],
    ['only emoji', '\ud83d\ude00\ud83c\udf89'],
    ['lone surrogates', '\ud800 \udfff'],
    ['NUL', '\0\0'],
    ['a million opening brackets', '('.repeat(1_000_000)],
    ['a million combining marks', '\u0301'.repeat(1_000_000)],
    ['a million letters without a space', 'a'.repeat(1_000_000)],
  ])('finds nothing in %s', (_what, text) => {
    expect(found([PEER], text)).toEqual([]);
  });

  it.each([
    ['between markup', '<img onerror=alert(1)>peer support</img>'],
    ['in right-to-left text', '\u202eשלום peer support עולם'],
    ['beside lone surrogates', '\ud800peer support\udfff'],
    ['beside NUL', '\0peer support\0'],
  ])('finds a term %s', (_what, text) => {
    expect(found([PEER], text).map(([surface]) => surface)).toEqual(['peer support']);
  });
});
