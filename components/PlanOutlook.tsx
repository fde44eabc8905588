import { DataTable } from '@/components/DataTable';
import { dayName } from '@/components/day-name';
import { countOf } from '@/components/figure-words';
import { LoadChart } from '@/components/LoadChart';
import type { PlanOverview } from '@/messaging/plan-requests';
import type { Verdict } from '@/quiz/planning/forecast';

/** Whether it can be done, and what each day will ask for. */
export function PlanOutlook({ plan, forecast }: Pick<PlanOverview, 'plan' | 'forecast'>) {
  const { days, seen, all, recall, verdict } = forecast;
  if (all === 0) {
    return (
      <p class="quiet-note">
        Your quiz is empty. With an exam chosen, its terms can be put in here all at once.
      </p>
    );
  }
  return (
    <section aria-label="What to expect">
      <h3>{verdict === null ? 'What to expect' : HEADINGS[verdict.kind]}</h3>
      <p>
        {verdict === null
          ? 'No day is set, so terms come back when it is time.'
          : wordsOf(verdict, plan.minutesADay)}{' '}
        {recall !== null &&
          `By the exam ${seen === all ? `all ${countOf(all, 'term')}` : `${seen} of ${countOf(all, 'term')}`} will have been asked, and about ${Math.round(recall * 100)} % of them are likely to be remembered on the day. That is an estimate, and says nothing about passing.`}
      </p>
      <LoadChart days={days} minutesADay={plan.minutesADay} />
      <DataTable
        caption="What each day is likely to ask for"
        columns={['Day', 'Reviews', 'New terms', 'Minutes']}
        rows={days.map(({ day, reviews, fresh, minutes }) => [
          dayName(day),
          reviews,
          fresh,
          Math.round(minutes),
        ])}
      />
    </section>
  );
}

const HEADINGS: Readonly<Record<Verdict['kind'], string>> = {
  fits: 'This fits',
  tight: 'This is tight',
  tooMuch: 'This is more than the days hold',
};

function wordsOf(verdict: Verdict, minutesADay: number): string {
  if (verdict.kind === 'fits') return `No day needs more than your ${minutesADay} minutes.`;
  const needed = `The fullest days would take about ${verdict.minutesNeeded} minutes.`;
  return verdict.kind === 'tight'
    ? `${needed} What does not fit waits a day or two.`
    : `${needed} With ${minutesADay}, the most important terms come first, and the others when there is room. More minutes, a later day or fewer terms all help.`;
}
