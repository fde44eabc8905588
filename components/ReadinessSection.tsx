import { dayName } from '@/components/day-name';
import { type Figure, FigureList } from '@/components/FigureList';
import {
  countOf,
  memoryWords,
  partOf,
  performanceWords,
  withheldWords,
} from '@/components/figure-words';
import type { Readiness } from '@/quiz/readiness';

/** How ready a person is: three lines that are never made into one, each with what it rests on. */
export function ReadinessSection({ readiness }: { readonly readiness: Readiness }) {
  return (
    <section>
      <h2>How ready you are</h2>
      <p class="section-words">
        {readiness.exam === null
          ? 'For all of the core and useful terms: no exam is chosen.'
          : `For ${readiness.exam}.`}{' '}
        Three lines, because each says something else. A chance of passing is not among them: nobody
        can know it from a quiz.
      </p>
      <FigureList figures={figuresOf(readiness)} />
    </section>
  );
}

function figuresOf(readiness: Readiness): readonly Figure[] {
  const { coverage, memory, performance, memoryDay } = readiness;
  return [
    {
      name: 'Covered',
      value: `${partOf(coverage.covered, coverage.total)} terms`,
      line: { to: coverage.covered / Math.max(1, coverage.total) },
      note: 'Terms that you were asked at least once.',
    },
    {
      name: `Remembered ${memoryDay === null ? 'today' : `on ${dayName(memoryDay)}`}`,
      value: memoryWords(memory),
      line: memory.kind === 'shown' ? { to: memory.share } : null,
      note: memoryNote(readiness),
    },
    {
      name: 'Answered right the first time',
      value: performanceWords(performance),
      line: performance.kind === 'shown' ? { from: performance.low, to: performance.high } : null,
      note:
        performance.kind === 'withheld'
          ? withheldWords(performance)
          : `${partOf(performance.right, performance.asked)} questions so far. Your true share very likely lies between these two; the more answers, the closer they come.`,
    },
  ];
}

function memoryNote({ memory, saidKnown }: Readiness): string {
  const words =
    memory.kind === 'withheld'
      ? withheldWords(memory)
      : `What you would likely still know of ${countOf(memory.terms, 'answered term')}, without another look.`;
  if (saidKnown === 0) return words;
  return `${words} ${countOf(saidKnown, 'term')} that you said you know ${saidKnown === 1 ? 'is' : 'are'} left out.`;
}
