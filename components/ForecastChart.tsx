import { DataTable } from '@/components/DataTable';
import { dayName } from '@/components/day-name';
import { countOf } from '@/components/figure-words';
import type { Progress } from '@/quiz/progress';

const BAR = { step: 10, width: 8, height: 100 } as const;
/** So low a bar can still be seen. */
const MIN_HEIGHT = 3;

/**
 * How many terms come back on each of the next days, as bars. What is due today stands in words: what has
 * piled up there would make every other bar a line.
 */
export function ForecastChart({ forecast }: { readonly forecast: Progress['forecast'] }) {
  const [today, ...days] = forecast;
  const most = Math.max(...days.map(({ due }) => due));
  const caption = `Terms that come back in the next ${days.length} days`;
  return (
    <div class="forecast-chart">
      <p class="section-words">
        Due today: {countOf(today?.due ?? 0, 'term')}. From tomorrow on, each term on the day when
        it is next due; what you answer moves it on.
      </p>
      <svg
        viewBox={`0 0 ${days.length * BAR.step} ${BAR.height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${caption}, at most ${most} a day`}
      >
        {days.map(({ day, due }, place) => {
          const height = due === 0 ? 0 : Math.max(MIN_HEIGHT, (due / most) * BAR.height);
          return (
            <rect
              key={day}
              class="mark"
              x={place * BAR.step + (BAR.step - BAR.width) / 2}
              y={BAR.height - height}
              width={BAR.width}
              height={height}
            >
              <title>{`${dayName(day)}: ${due}`}</title>
            </rect>
          );
        })}
      </svg>
      <p class="chart-ends">
        <span>tomorrow</span>
        <span>at most {countOf(most, 'term')} a day</span>
        <span>{dayName((today?.day ?? 0) + days.length)}</span>
      </p>
      <DataTable
        caption={caption}
        columns={['Day', 'Terms']}
        rows={days.map(({ day, due }) => [dayName(day), due])}
      />
    </div>
  );
}
