import type { MockPaper, MockProgress } from '@/messaging/mock-requests';

type MockItemListProps = Pick<MockPaper, 'items'> &
  Pick<MockProgress, 'picked' | 'flagged'> & {
    /** The item that is shown, or was last. */
    readonly place: number;
    readonly onShow: (place: number) => void;
  };

/** All items by number: which are answered, which are flagged. A click leads there. */
export function MockItemList({ items, picked, flagged, place, onShow }: MockItemListProps) {
  return (
    <ol class="mock-items" aria-label="All items">
      {items.map(({ answerId }, number) => {
        const isAnswered = answerId in picked;
        const isFlagged = flagged.includes(answerId);
        const state = [isAnswered ? 'answered' : 'not answered', ...(isFlagged ? ['flagged'] : [])];
        return (
          <li key={answerId}>
            <button
              type="button"
              class={isAnswered ? 'answered' : undefined}
              aria-current={number === place ? 'step' : undefined}
              aria-label={`Item ${number + 1}, ${state.join(', ')}`}
              onClick={() => onShow(number)}
            >
              {number + 1}
              {isAnswered && ' ✓'}
              {isFlagged && ' ⚑'}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
