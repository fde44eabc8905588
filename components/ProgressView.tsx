import { useEffect } from 'preact/hooks';
import { CalendarGrid } from '@/components/CalendarGrid';
import { ConfusionList } from '@/components/ConfusionList';
import { DomainTable } from '@/components/DomainTable';
import { FailureNotice } from '@/components/FailureNotice';
import { type Figure, FigureList } from '@/components/FigureList';
import { countOf, retentionWords, timeWords } from '@/components/figure-words';
import { ForecastChart } from '@/components/ForecastChart';
import { ReadinessSection } from '@/components/ReadinessSection';
import { StageTable } from '@/components/StageTable';
import type { SurfaceLink } from '@/components/surface-link';
import { useLoaded } from '@/components/use-loaded';
import type { TermId } from '@/glossary/entry';
import type { Retention } from '@/quiz/study-days';

type ProgressViewProps = {
  readonly link: SurfaceLink;
  readonly onOpenTerm: (termId: TermId) => void;
};

/** How far a person has come: how ready, what comes back when, what is remembered and what is mixed up. */
export function ProgressView({ link, onOpenTerm }: ProgressViewProps) {
  const [progress, askAgain] = useLoaded(() => link.request('readProgress', {}), null);
  useEffect(() => link.onQuizChanged(askAgain), [link, askAgain]);
  if (progress.kind === 'loading') return null;
  if (progress.kind === 'failed') return <FailureNotice code={progress.code} onRetry={askAgain} />;
  const { totals, readiness, forecast, calendar, retention, stages, confusions } = progress.value;
  if (totals.answers === 0) return <FirstDay waiting={stages.new} />;
  return (
    <div class="progress-view">
      <ReadinessSection readiness={readiness} />
      <section>
        <h2>By domain</h2>
        <DomainTable domains={readiness.domains} />
      </section>
      <section>
        <h2>What comes back</h2>
        <ForecastChart forecast={forecast} />
      </section>
      <section>
        <h2>Your study days</h2>
        <p class="section-words">
          {countOf(totals.answers, 'answer')} on {countOf(totals.days, 'day')},{' '}
          {timeWords(totals.ms)} in all. Days off are part of it.
        </p>
        <CalendarGrid days={calendar} />
      </section>
      <section>
        <h2>What you remembered</h2>
        <p class="section-words">Of the terms that came back on a later day.</p>
        <FigureList
          figures={[
            figureOf('In the last 30 days', retention.lately),
            figureOf('Since you began', retention.ever),
          ]}
        />
      </section>
      <section>
        <h2>Where your terms stand</h2>
        <StageTable stages={stages} />
      </section>
      {confusions.length > 0 && (
        <section>
          <h2>Easily mixed up</h2>
          <p class="section-words">Reading the two side by side often helps.</p>
          <ConfusionList confusions={confusions} onOpenTerm={onOpenTerm} />
        </section>
      )}
    </div>
  );
}

function figureOf(name: string, retention: Retention): Figure {
  const line = { to: retention.remembered / Math.max(1, retention.asked) };
  return { name, value: retentionWords(retention), line, note: null };
}

function FirstDay({ waiting }: { readonly waiting: number }) {
  return (
    <p class="quiet-note">
      After your first answers, this page shows what you have covered, what you remember and what
      comes back when.{' '}
      {waiting === 0
        ? 'Look a word up, and choose “Quiz me on this”.'
        : `${countOf(waiting, 'term')} ${waiting === 1 ? 'waits' : 'wait'} in your quiz.`}
    </p>
  );
}
