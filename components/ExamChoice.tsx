type ExamChoiceProps = {
  readonly exams: readonly { readonly id: string; readonly name: string }[];
  /** The id of the chosen exam; null for none. */
  readonly track: string | null;
  /** What it means to choose none. */
  readonly none: string;
  readonly onChoose: (track: string | null) => void;
};

/** What an option of the list stands for that is no exam. */
const NO_EXAM = '';

/** The exams to prepare for, and the choice of none. */
export function ExamChoice({ exams, track, none, onChoose }: ExamChoiceProps) {
  return (
    <label>
      Exam
      <select
        value={track ?? NO_EXAM}
        onChange={({ currentTarget: { value } }) => onChoose(value === NO_EXAM ? null : value)}
      >
        <option value={NO_EXAM}>{none}</option>
        {exams.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
