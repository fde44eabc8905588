import { useRef, useState } from 'preact/hooks';
import { FailureNotice } from '@/components/FailureNotice';
import { countOf } from '@/components/figure-words';
import { PlanForm } from '@/components/PlanForm';
import { PlanOutlook } from '@/components/PlanOutlook';
import { Switch } from '@/components/Switch';
import type { SurfaceLink } from '@/components/surface-link';
import { useFocusOn } from '@/components/use-focus-on';
import { useLoaded } from '@/components/use-loaded';
import type { TermId } from '@/glossary/entry';
import type { PlanRequests } from '@/messaging/plan-requests';
import type { FailureCode, Params } from '@/messaging/protocol';
import type { ExamPlan } from '@/scheduling/events';

type PlanViewProps = {
  readonly link: SurfaceLink;
  /** Puts terms into the quiz; says whether they are in it. */
  readonly addAll: (terms: readonly TermId[]) => Promise<boolean>;
};

/** The exam, its day and the minutes; and honestly what they make of the days that are left. */
export function PlanView({ link, addAll }: PlanViewProps) {
  const [overview, askAgain] = useLoaded(() => link.request('readPlan', {}), null);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const wanted = useRef<Partial<ExamPlan>>({});
  if (overview.kind === 'failed') return <FailureNotice code={overview.code} onRetry={askAgain} />;
  if (overview.kind === 'loading') return null;
  const { plan, today, exams, forecast, missing, asksDueFirst } = overview.value;
  const ask = async <Name extends keyof PlanRequests>(name: Name, params: Params<Name>) => {
    const result = await link.request(name, params);
    setFailure(result.ok ? null : result.code);
    askAgain();
  };
  const change = (parts: Partial<ExamPlan>) => {
    // Two changes in a row: the second builds on the first, whose reply may still be on its way.
    wanted.current = { ...wanted.current, ...parts };
    const changed = { ...plan, ...wanted.current };
    return ask('setPlan', { eventId: link.newEventId(), plan: changed });
  };
  const letGo = () => ask('letGo', { eventId: link.newEventId() });
  const addMissing = async () => {
    await addAll(missing);
    askAgain();
  };
  const isOver = plan.examDay !== null && plan.examDay <= today;
  return (
    <div class="plan-view">
      {failure !== null && <FailureNotice code={failure} onRetry={null} />}
      <h2>Your exam</h2>
      <PlanForm {...{ plan, today, exams }} onChange={(parts) => void change(parts)} />
      <MissingTerms count={missing.length} onAdd={() => void addMissing()} />
      <Switch
        label="In the card in a page, let me remember a due term before its definition shows"
        isOn={asksDueFirst}
        isBusy={false}
        onSwitch={(isWanted) => void ask('setAsksDueFirst', { isWanted })}
      />
      {isOver ? (
        <AfterExam onKeep={() => void change({ examDay: null })} onLetGo={() => void letGo()} />
      ) : (
        <PlanOutlook {...{ plan, forecast }} />
      )}
    </div>
  );
}

type MissingTermsProps = { readonly count: number; readonly onAdd: () => void };

function MissingTerms({ count, onAdd }: MissingTermsProps) {
  const [isWanted, setWanted] = useState(false);
  const note = useFocusOn<HTMLParagraphElement>(isWanted && count === 0);
  if (count === 0) {
    return isWanted ? (
      <p tabIndex={-1} ref={note}>
        All core and useful terms of this exam are in your quiz.
      </p>
    ) : null;
  }
  return (
    <p>
      Not in your quiz yet: {countOf(count, 'core or useful term')} of this exam.{' '}
      <button
        type="button"
        class="button quiet"
        onClick={() => {
          setWanted(true);
          onAdd();
        }}
      >
        Put them in
      </button>
    </p>
  );
}

type AfterExamProps = { readonly onKeep: () => void; readonly onLetGo: () => void };

function AfterExam({ onKeep, onLetGo }: AfterExamProps) {
  return (
    <section aria-label="After the exam">
      <h3>Your exam day has come</h3>
      <p>
        You can keep what you have learned, with a few questions now and then, or let it rest.
        Nothing is deleted either way.
      </p>
      <button type="button" class="button" onClick={onKeep}>
        Keep it
      </button>{' '}
      <button type="button" class="button quiet" onClick={onLetGo}>
        Let it rest
      </button>
    </section>
  );
}
