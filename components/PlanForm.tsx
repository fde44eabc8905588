import { ExamChoice } from '@/components/ExamChoice';
import type { PlanOverview } from '@/messaging/plan-requests';
import type { ExamPlan } from '@/scheduling/events';
import type { StudyDay } from '@/scheduling/study-day';

type PlanFormProps = Pick<PlanOverview, 'plan' | 'today' | 'exams'> & {
  readonly onChange: (parts: Partial<ExamPlan>) => void;
};

const MS_PER_DAY = 86_400_000;
/** Ten years: a year with a digit too many is none. */
const FARTHEST_DAYS = 3_652;
const MINUTES = [5, 10, 15, 20, 30, 45, 60, 90] as const;

/** Which exam, on which day, with how many minutes a day. Each change counts at once, and rewrites no card. */
export function PlanForm({ plan, today, exams, onChange }: PlanFormProps) {
  const { track, examDay, minutesADay } = plan;
  return (
    <form class="plan-form" onSubmit={(event) => event.preventDefault()}>
      <ExamChoice
        {...{ exams, track }}
        none="None in particular"
        onChoose={(chosen) => onChange({ track: chosen })}
      />
      <label>
        Day of the exam
        <input
          type="date"
          min={dateOf(today + 1)}
          max={dateOf(today + FARTHEST_DAYS)}
          value={examDay === null ? '' : dateOf(examDay)}
          // While a date is being typed it is another one, or none.
          onChange={({ currentTarget: { value, validity } }) =>
            validity.valid && onChange({ examDay: dayOf(value) })
          }
        />
      </label>
      <label>
        Minutes a day
        <select
          value={String(minutesADay)}
          onChange={({ currentTarget: { value } }) => onChange({ minutesADay: Number(value) })}
        >
          {[...new Set([...MINUTES, minutesADay])]
            .toSorted((one, other) => one - other)
            .map((minutes) => (
              <option key={minutes} value={String(minutes)}>
                {minutes}
              </option>
            ))}
        </select>
      </label>
    </form>
  );
}

/** A study day as a date field has it: 2026-11-20. */
function dateOf(day: StudyDay): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Null where the field is empty. */
function dayOf(date: string): StudyDay | null {
  return date === '' ? null : Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY;
}
