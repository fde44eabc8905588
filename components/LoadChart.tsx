import { dayName } from '@/components/day-name';
import type { DayLoad } from '@/quiz/planning/forecast';

type LoadChartProps = { readonly days: readonly DayLoad[]; readonly minutesADay: number };

const BAR = { step: 10, width: 8, height: 100 } as const;

/** The minutes of each day as bars, under a line at what the person has. The table beside it says the same. */
export function LoadChart({ days, minutesADay }: LoadChartProps) {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const most = Math.max(minutesADay, ...days.map(({ minutes }) => minutes));
  const heightOf = (minutes: number) => (minutes / most) * BAR.height;
  const limit = BAR.height - heightOf(minutesADay);
  return (
    <div class="forecast-chart">
      <svg
        viewBox={`0 0 ${days.length * BAR.step} ${BAR.height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`Minutes a day until ${dayName(last.day)}, of ${minutesADay} that you have`}
      >
        {days.map(({ day, minutes }, place) => (
          <rect
            key={day}
            class="mark"
            x={place * BAR.step + (BAR.step - BAR.width) / 2}
            y={BAR.height - heightOf(minutes)}
            width={BAR.width}
            height={heightOf(minutes)}
          >
            <title>{`${dayName(day)}: ${Math.round(minutes)} minutes`}</title>
          </rect>
        ))}
        <line class="limit" x1={0} x2={days.length * BAR.step} y1={limit} y2={limit} />
      </svg>
      <p class="chart-ends">
        <span>{dayName(first.day)}</span>
        <span>line: {minutesADay} minutes a day</span>
        <span>{dayName(last.day)}</span>
      </p>
    </div>
  );
}
