import { useState } from 'preact/hooks';
import { minutesInWords } from '@/components/mock-words';

type MockTimeProps = {
  /** Whole minutes that have passed. */
  readonly minutes: number;
  readonly limitMinutes: number | null;
};

/** The time of an exam, in minutes. Who would rather not see it hides it. */
export function MockTime({ minutes, limitMinutes }: MockTimeProps) {
  const [isHidden, setHidden] = useState(false);
  return (
    <p class="mock-time">
      {!isHidden && <span>{timeInWords(minutes, limitMinutes)}</span>}
      <button type="button" class="link" onClick={() => setHidden(!isHidden)}>
        {isHidden ? 'Show the time' : 'Hide the time'}
      </button>
    </p>
  );
}

function timeInWords(minutes: number, limitMinutes: number | null): string {
  if (limitMinutes === null) return `${minutesInWords(minutes)} so far`;
  const left = limitMinutes - minutes;
  return left > 0 ? `${minutesInWords(left)} left` : 'Time is over';
}
