import { describe, expect, it } from 'vitest';
import { dueCards, withoutRepeat } from '@/quiz/session';
import { type CardState, emptyCard } from '@/scheduling/fold';
import { idOf } from '../support/glossary';

const TODAY = 20_000;

function aCard(headword: string, parts: Partial<CardState> = {}): CardState {
  return { ...emptyCard(idOf(headword)), isInQuiz: true, ...parts };
}

const idsOf = (cards: readonly CardState[]) => cards.map(({ termId }) => termId);

describe('a session', () => {
  it('asks nothing when nothing is due', () => {
    const memory = { stabilityDays: 10, difficulty: 5 };

    expect(dueCards([aCard('mutuality', { memory, lastDay: TODAY })], TODAY)).toEqual([]);
    expect(dueCards([], TODAY)).toEqual([]);
  });

  it('asks missed cards last', () => {
    const memory = { stabilityDays: 1, difficulty: 5 };
    const missed = aCard('mutuality', { memory, lastDay: TODAY, isMissed: true });

    expect(idsOf(dueCards([missed, aCard('trust')], TODAY))).toEqual(['trust', 'mutuality']);
  });

  it('does not ask the same term twice in a row while another is due', () => {
    const cards = [aCard('mutuality'), aCard('trust')];

    expect(idsOf(withoutRepeat(cards, idOf('mutuality')))).toEqual(['trust', 'mutuality']);
    expect(idsOf(withoutRepeat([aCard('mutuality')], idOf('mutuality')))).toEqual(['mutuality']);
  });
});
