import type { SurfaceLink } from '@/components/surface-link';
import { useLoaded } from '@/components/use-loaded';
import type { TermId } from '@/glossary/entry';

type SuggestedTermsProps = {
  readonly link: SurfaceLink;
  readonly inQuiz: ReadonlySet<TermId>;
  readonly onQuiz: (termId: TermId, isWanted: boolean) => void;
};

/** Offers to ask what was looked up again and again. */
export function SuggestedTerms({ link, inQuiz, onQuiz }: SuggestedTermsProps) {
  const [suggested] = useLoaded(() => link.request('suggestedTerms', {}), null);
  if (suggested.kind !== 'loaded' || suggested.value.length === 0) return null;
  return (
    <section class="suggested-terms" aria-label="Looked up three times or more">
      <h2 class="section-heading">You looked these up often</h2>
      <ul class="chips">
        {suggested.value.map(({ id, headword }) => (
          <li key={id}>
            <button type="button" class="chip" onClick={() => onQuiz(id, !inQuiz.has(id))}>
              {inQuiz.has(id)
                ? `✓ ${headword} is in your quiz: take out`
                : `Quiz me on ${headword}`}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
