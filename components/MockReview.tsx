import { useEffect, useRef, useState } from 'preact/hooks';
import { MockItemList } from '@/components/MockItemList';
import { Switch } from '@/components/Switch';
import type { MockPaper, MockProgress } from '@/messaging/mock-requests';

type MockReviewProps = Pick<MockPaper, 'items'> &
  Pick<MockProgress, 'picked' | 'flagged'> & {
    /** The item that was shown before. */
    readonly place: number;
    readonly isFinishing: boolean;
    readonly onShow: (place: number) => void;
    readonly onFinish: (addsMissed: boolean) => void;
  };

/** What is still open, before an exam is finished. */
export function MockReview(props: MockReviewProps) {
  const { items, picked, flagged, place, isFinishing, onShow, onFinish } = props;
  const [addsMissed, setAddsMissed] = useState(true);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const open = items.filter(({ answerId }) => !(answerId in picked)).length;
  return (
    <div class="mock-review">
      <h2 tabIndex={-1} ref={heading}>
        Before you finish
      </h2>
      <p>
        {open === 0 ? 'Every item is answered. ' : `${itemsOf(open)} not answered. `}
        {flagged.length > 0 && `${itemsOf(flagged.length)} flagged.`}
      </p>
      <MockItemList {...{ items, picked, flagged, place, onShow }} />
      <Switch
        label="Put what I miss into my quiz"
        isOn={addsMissed}
        isBusy={isFinishing}
        onSwitch={setAddsMissed}
      />
      <div class="actions">
        <button
          type="button"
          class="button"
          aria-disabled={isFinishing}
          onClick={() => onFinish(addsMissed)}
        >
          Finish
        </button>
        <button type="button" class="button quiet" onClick={() => onShow(place)}>
          Back to the items
        </button>
      </div>
    </div>
  );
}

function itemsOf(count: number): string {
  return count === 1 ? '1 item is' : `${count} items are`;
}
