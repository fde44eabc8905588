import { useState } from 'preact/hooks';
import { ExamChoice } from '@/components/ExamChoice';
import { MockStructure } from '@/components/MockStructure';
import { Switch } from '@/components/Switch';
import type { Exam } from '@/glossary/compiled';

/** How a person wants a mock exam. */
export type MockWish = {
  /** Null for the whole glossary. */
  readonly track: string | null;
  readonly itemCount: number;
  readonly limitMinutes: number | null;
};

type MockFormProps = {
  readonly exams: readonly Exam[];
  /** The exam that the person prepares for; null where none is chosen. */
  readonly planned: string | null;
  readonly onStart: (wish: MockWish) => void;
};

/** For an exam whose length is not published, and for a shorter sitting. */
const GENERAL_ITEMS = 50;
const FEW_ITEMS = 20;

/** Chooses a mock exam: which one, how long, and whether by the clock. */
export function MockForm({ exams, planned, onStart }: MockFormProps) {
  const [track, setTrack] = useState(planned);
  const [chosenCount, setChosenCount] = useState<number | null>(null);
  const [isTimed, setTimed] = useState(false);
  const [typedMinutes, setTypedMinutes] = useState<string | null>(null);
  const exam = exams.find(({ id }) => id === track) ?? null;
  const counts = countsOf(exam);
  const itemCount = chosenCount ?? counts[0] ?? GENERAL_ITEMS;
  const minutes = typedMinutes ?? String(paceOf(exam, itemCount));

  const choose = (chosen: string | null) => {
    setTrack(chosen);
    setChosenCount(null);
    setTypedMinutes(null);
  };
  const start = (event: Event) => {
    event.preventDefault();
    onStart({ track, itemCount, limitMinutes: isTimed ? Number(minutes) : null });
  };
  return (
    <form class="mock-form" onSubmit={start}>
      <p>
        Practice in the manner of an exam: nothing is explained until the end. Its questions are
        written for Peerlight; none comes from a real exam.
      </p>
      <ExamChoice {...{ exams, track }} none="The whole glossary" onChoose={choose} />
      {exam !== null && <MockStructure exam={exam} />}
      <fieldset>
        <legend>Items</legend>
        {counts.map((count) => (
          <label key={count} class="mock-choice">
            <input
              type="radio"
              name="item-count"
              checked={count === itemCount}
              onChange={() => setChosenCount(count)}
            />
            {count}
            {count === exam?.structure.items?.value && ', as in the exam'}
          </label>
        ))}
      </fieldset>
      <Switch label="With a time limit" isOn={isTimed} isBusy={false} onSwitch={setTimed} />
      {isTimed && (
        <label>
          Minutes
          <input
            type="number"
            inputMode="numeric"
            required
            min={1}
            max={600}
            step={1}
            value={minutes}
            onInput={(event) => setTypedMinutes(event.currentTarget.value)}
          />
          <span class="mock-note">{paceNote(exam)}</span>
        </label>
      )}
      <button type="submit" class="button">
        Start
      </button>
    </form>
  );
}

/** The lengths to choose from, the one that is meant first. */
function countsOf(exam: Exam | null): readonly number[] {
  const published = exam?.structure.items?.value;
  const counts = published === undefined ? [] : [published];
  return [...new Set([...counts, GENERAL_ITEMS, FEW_ITEMS])];
}

/** The minutes at the exam's pace; a minute for each item where none is published. */
function paceOf(exam: Exam | null, itemCount: number): number {
  const { items, minutes } = exam?.structure ?? { items: null, minutes: null };
  if (items === null || minutes === null) return itemCount;
  return Math.ceil((minutes.value * itemCount) / items.value);
}

function paceNote(exam: Exam | null): string {
  const { items, minutes } = exam?.structure ?? { items: null, minutes: null };
  return items === null || minutes === null
    ? 'No time is published. A minute for each item is only a suggestion.'
    : `The exam gives ${minutes.value} minutes for ${items.value} items. This is its pace.`;
}
