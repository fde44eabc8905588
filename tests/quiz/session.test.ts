import { describe, expect, it } from 'vitest';
import { dueCards, nextQuestion } from '@/quiz/session';
import { type CardState, emptyCard } from '@/scheduling/fold';
import { idOf, shippedGlossary } from '../support/glossary';

const { entries } = shippedGlossary;
const TODAY = 20_000;

function aCard(headword: string, parts: Partial<CardState> = {}): CardState {
  return { ...emptyCard(idOf(headword)), isInQuiz: true, ...parts };
}

const next = (cards: readonly CardState[], after: string | null = null) =>
  nextQuestion(cards, {
    entries,
    today: TODAY,
    random: () => 0.5,
    after: after === null ? null : idOf(after),
  });

describe('a session', () => {
  it('asks nothing when nothing is due', () => {
    const memory = { stabilityDays: 10, difficulty: 5 };

    expect(next([aCard('mutuality', { memory, lastDay: TODAY })])).toBeNull();
    expect(next([])).toBeNull();
  });

  it('asks missed cards last', () => {
    const memory = { stabilityDays: 1, difficulty: 5 };
    const missed = aCard('mutuality', { memory, lastDay: TODAY, isMissed: true });

    expect(dueCards([missed, aCard('trust')], TODAY).map(({ termId }) => termId)).toEqual([
      'trust',
      'mutuality',
    ]);
  });

  it('does not ask the same term twice in a row while another is due', () => {
    expect(next([aCard('mutuality'), aCard('trust')], 'mutuality')?.termId).toBe('trust');
    expect(next([aCard('mutuality')], 'mutuality')?.termId).toBe('mutuality');
  });

  it('takes turns between the two ways of asking', () => {
    expect(next([aCard('mutuality', { answers: 0 })])?.kind).toBe('pick-definition');
    expect(next([aCard('mutuality', { answers: 1 })])?.kind).toBe('pick-term');
  });

  it('passes over a card whose term is no longer in the glossary', () => {
    expect(next([aCard('a term that is gone'), aCard('trust')])?.termId).toBe('trust');
  });
});
