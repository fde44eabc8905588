import type { BackupProblem } from '@/scheduling/backup-report';

/** A name in a file that is not ours may be of any length. */
const MAX_NAME_LENGTH = 40;

/** Says why a file was not taken in, and what can be done. */
export function BackupProblemNotice({ problem }: { readonly problem: BackupProblem }) {
  return (
    <div class="failure-notice" role="alert">
      <p>{wordsFor(problem)} Nothing was changed.</p>
    </div>
  );
}

function wordsFor(problem: BackupProblem): string {
  switch (problem.kind) {
    case 'tooLarge':
      return 'This file is larger than 200 MB, which no copy of Peerlight is.';
    case 'notOurs':
      return 'This file is not a copy that Peerlight saved.';
    case 'newer':
      return 'A newer Peerlight saved this copy. Please update Peerlight here, and choose the file again.';
    case 'cutOff':
      return 'This copy ends too early: it was not saved or copied whole. If you still have the first one, choose that.';
    case 'unreadable':
      return problem.line === null
        ? 'This file cannot be read: it was changed, or has gone.'
        : `This copy cannot be read from line ${problem.line} on: something was changed there.`;
    case 'misshapen':
      return `Something in this copy is not as Peerlight writes it: ${placeOf(problem.path)}.`;
  }
}

/** Names a place from the inside out: “day” of entry 17 of “events”. */
function placeOf(path: readonly (string | number)[]): string {
  const names = path.map((step) =>
    typeof step === 'number' ? `entry ${step + 1}` : `“${step.slice(0, MAX_NAME_LENGTH)}”`,
  );
  return names.toReversed().join(' of ');
}
