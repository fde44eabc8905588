import { useId } from 'preact/hooks';
import { ChoiceOptions } from '@/components/ChoiceOptions';
import { FailureNotice } from '@/components/FailureNotice';
import { HelpStrip } from '@/components/HelpStrip';
import { MockItemList } from '@/components/MockItemList';
import { MockReview } from '@/components/MockReview';
import { MockTime } from '@/components/MockTime';
import { QuestionStem } from '@/components/QuestionStem';
import type { SurfaceLink } from '@/components/surface-link';
import { useKeys } from '@/components/use-keys';
import { type MockControls, useMockSitting } from '@/components/use-mock-sitting';
import type { MockPaper, MockResult } from '@/messaging/mock-requests';

type MockSittingViewProps = {
  readonly link: SurfaceLink;
  readonly paper: MockPaper;
  readonly onPaused: () => void;
  readonly onFinished: (result: MockResult) => void;
};

/** A mock exam that is sat: one item at a time, then the list of all before it is finished. */
export function MockSittingView({ link, paper, onPaused, onFinished }: MockSittingViewProps) {
  const exam = useMockSitting(link, paper, { onPaused, onFinished });
  const { sitting, minutes, isEnding } = exam;
  const { limitMinutes } = paper;
  return (
    <section class="mock-sitting" aria-label={paper.name}>
      <header class="mock-head">
        <MockTime minutes={minutes} limitMinutes={limitMinutes} />
        <button type="button" class="button quiet" aria-disabled={isEnding} onClick={exam.pause}>
          Pause
        </button>
      </header>
      <p class="mock-over" role="status">
        {limitMinutes !== null &&
          minutes >= limitMinutes &&
          'The time is over. Finish now, or go on: the result says how long you took.'}
      </p>
      {sitting.failure !== null && (
        <FailureNotice
          code={sitting.failure}
          onRetry={sitting.unsaved.length > 0 ? exam.saveAgain : null}
        />
      )}
      {sitting.isReviewing ? (
        <MockReview
          items={paper.items}
          place={sitting.place}
          picked={sitting.kept.picked}
          flagged={sitting.kept.flagged}
          isFinishing={isEnding}
          onShow={exam.show}
          onFinish={exam.finish}
        />
      ) : (
        <ShownItem paper={paper} exam={exam} />
      )}
    </section>
  );
}

type ShownItemProps = { readonly paper: MockPaper; readonly exam: MockControls };

function ShownItem({ paper: { items }, exam }: ShownItemProps) {
  const { place, kept } = exam.sitting;
  const stemId = useId();
  const item = items[place];
  const question = item?.question;
  const options = question?.form === 'choice' ? question.options : [];
  const previous = () => exam.show(place - 1);
  const next = () => (place + 1 < items.length ? exam.show(place + 1) : exam.review());
  const pickPlace = (number: number) => {
    const option = options[number];
    if (option !== undefined) exam.pick(option.id);
  };
  useKeys({
    1: () => pickPlace(0),
    2: () => pickPlace(1),
    3: () => pickPlace(2),
    f: exam.toggleFlag,
    n: next,
    ArrowRight: next,
    p: previous,
    ArrowLeft: previous,
  });
  if (item === undefined || question === undefined) return null;
  const picked = kept.picked[item.answerId] ?? null;
  const isFlagged = kept.flagged.includes(item.answerId);
  return (
    <>
      <form
        key={item.answerId}
        class="question-form"
        aria-labelledby={stemId}
        onSubmit={(event) => event.preventDefault()}
      >
        <QuestionStem id={stemId} question={question} takesFocus />
        <ChoiceOptions
          options={options}
          picked={picked}
          isOpen
          explanation={null}
          onPick={exam.pick}
        />
        <HelpStrip lines={question.help} />
      </form>
      <footer class="quiz-foot">
        <p role="status">
          Item {place + 1} of {items.length}
          {picked !== null && ', answered'}
          {isFlagged && ', flagged'}
        </p>
        <button
          type="button"
          class="button quiet"
          aria-pressed={isFlagged}
          onClick={exam.toggleFlag}
        >
          {isFlagged ? '⚑ Flagged' : '⚐ Flag'} <kbd>f</kbd>
        </button>
        <button type="button" class="button quiet" aria-disabled={place === 0} onClick={previous}>
          Previous <kbd>p</kbd>
        </button>
        <button type="button" class="button" onClick={next}>
          {place + 1 < items.length ? 'Next' : 'Review'} <kbd>n</kbd>
        </button>
      </footer>
      <details class="mock-all">
        <summary>
          All items: {Object.keys(kept.picked).length} answered, {kept.flagged.length} flagged
        </summary>
        <MockItemList
          items={items}
          place={place}
          picked={kept.picked}
          flagged={kept.flagged}
          onShow={exam.show}
        />
        <button type="button" class="button quiet" onClick={exam.review}>
          Review and finish
        </button>
      </details>
    </>
  );
}
