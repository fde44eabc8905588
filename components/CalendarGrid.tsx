import { DataTable } from '@/components/DataTable';
import { dayName, monthName } from '@/components/day-name';
import { timeWords } from '@/components/figure-words';
import type { StudiedDay } from '@/quiz/study-days';

/** How large a day is drawn, from so many answers on: by size, so that no colour has to be told apart. */
const SIZES = [
  { from: 0, size: 3, name: 'no answers' },
  { from: 1, size: 8, name: '1 to 9' },
  { from: 10, size: 12, name: '10 to 29' },
  { from: 30, size: 16, name: '30 or more' },
] as const;

/** A day's place in the grid, and the room for the names of days and months. */
const CELL = 20;
const LEFT = 36;
const TOP = 18;
const WEEKDAYS = ['Mon', '', 'Wed', '', 'Fri', '', 'Sun'];

/** The last weeks, a column each, with a square for every day: the more answers, the larger. */
export function CalendarGrid({ days }: { readonly days: readonly StudiedDay[] }) {
  const weeks = Math.ceil(days.length / 7);
  const studied = days.filter(({ answers }) => answers > 0);
  const [width, height] = [LEFT + weeks * CELL, TOP + 7 * CELL];
  const caption = `Study days of the last ${weeks} weeks`;
  return (
    <div class="calendar-grid">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${caption}: ${studied.length} of ${days.length} days`}
        {...{ width, height }}
      >
        {WEEKDAYS.map((name, row) => (
          <text key={row} x="0" y={TOP + row * CELL + 14}>
            {name}
          </text>
        ))}
        {Array.from({ length: weeks }, (_, week) => (
          <text key={week} x={LEFT + week * CELL + 2} y="12">
            {monthStartingIn(days, week)}
          </text>
        ))}
        {days.map(({ day, answers }, place) => {
          const { size } = sizeOf(answers);
          const [column, row] = [Math.floor(place / 7), place % 7];
          return (
            <rect
              key={day}
              class={answers > 0 ? 'mark' : 'mark quiet'}
              x={LEFT + column * CELL + (CELL - size) / 2}
              y={TOP + row * CELL + (CELL - size) / 2}
              width={size}
              height={size}
            >
              <title>{`${dayName(day)}: ${answers}`}</title>
            </rect>
          );
        })}
      </svg>
      <ul class="size-key" aria-label="Answers on a day, by the size of its square">
        {SIZES.map(({ size, name }) => (
          <li key={name}>
            <svg width={size} height={size} aria-hidden="true">
              <rect
                class={size > SIZES[0].size ? 'mark' : 'mark quiet'}
                width={size}
                height={size}
              />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <DataTable
        caption={caption}
        columns={['Day', 'Answers', 'Time']}
        rows={studied
          .toReversed()
          .map(({ day, answers, ms }) => [dayName(day), answers, timeWords(ms)])}
      />
    </div>
  );
}

function sizeOf(answers: number) {
  return SIZES.findLast(({ from }) => answers >= from) ?? SIZES[0];
}

/** Names the month that begins in a week; the first week of all names none, its month began earlier. */
function monthStartingIn(days: readonly StudiedDay[], week: number): string {
  const [before, first] = [days[week * 7 - 1], days[week * 7 + 6] ?? days.at(-1)];
  if (before === undefined || first === undefined) return '';
  const name = monthName(first.day);
  return name === monthName(before.day) ? '' : name;
}
