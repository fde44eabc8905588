import { expect, it } from 'vitest';
import { withoutRepeat } from '@/quiz/session';
import { emptyCard } from '@/scheduling/fold';
import { idOf } from '../support/glossary';

const [MUTUALITY, TRUST] = [emptyCard(idOf('mutuality')), emptyCard(idOf('trust'))];

it('the same term is not asked twice in a row while another is left', () => {
  expect(withoutRepeat([MUTUALITY, TRUST], idOf('mutuality'))).toEqual([TRUST, MUTUALITY]);
  expect(withoutRepeat([MUTUALITY], idOf('mutuality'))).toEqual([MUTUALITY]);
});
