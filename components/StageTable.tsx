import { ShareLine } from '@/components/ShareLine';
import type { Progress } from '@/quiz/progress';
import type { Stage } from '@/quiz/stage';

const STAGES: readonly { readonly id: Stage; readonly name: string; readonly words: string }[] = [
  { id: 'new', name: 'New', words: 'not asked yet' },
  { id: 'learning', name: 'Learning', words: 'comes back within days' },
  { id: 'growing', name: 'Growing', words: 'comes back after some days' },
  { id: 'known', name: 'Known', words: 'comes back after weeks' },
  { id: 'saidKnown', name: 'You said you know', words: 'not asked for now' },
  { id: 'suspended', name: 'Paused', words: 'left out until you want it asked again' },
];

/** How many terms stand at each stage. */
export function StageTable({ stages }: { readonly stages: Progress['stages'] }) {
  const most = Math.max(1, ...Object.values(stages));
  return (
    <table class="lined-table">
      <caption class="visually-hidden">Terms by stage</caption>
      <thead>
        <tr>
          <th scope="col">Stage</th>
          <th scope="col">Terms</th>
        </tr>
      </thead>
      <tbody>
        {STAGES.map(({ id, name, words }) => (
          <tr key={id}>
            <th scope="row">
              {name} <span>{words}</span>
            </th>
            <td>
              {stages[id]}
              <ShareLine to={stages[id] / most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
