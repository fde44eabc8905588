type ProgressProps = {
  readonly label: string;
  readonly done: number;
  readonly total: number;
};

/** How far something is that takes a moment. */
export function Progress({ label, done, total }: ProgressProps) {
  return (
    <label class="progress">
      {label}
      <progress value={Math.min(done, total)} max={Math.max(1, total)} />
    </label>
  );
}
