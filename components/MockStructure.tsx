import type { Exam, ExamStructure } from '@/glossary/compiled';

type Fact = NonNullable<ExamStructure['items'] | ExamStructure['report']>;

/** How the real exam is built, as far as that is published: each fact with its source and its date. */
export function MockStructure({ exam }: { readonly exam: Exam }) {
  const { structure, domains } = exam;
  const facts: readonly (readonly [label: string, fact: Fact | null])[] = [
    ['Number of items', structure.items],
    ['Minutes', structure.minutes],
    ['Options for each item', structure.options],
    ['What the score letter says', structure.report],
    ['What it takes to pass', structure.passing],
  ];
  const missing = facts.filter(([, fact]) => fact === null).map(([label]) => label.toLowerCase());
  const notes = [exam.note, ...structure.notes].filter((note) => note !== null);
  return (
    <section class="mock-structure" aria-label="How the real exam is built">
      <h3>How the real exam is built</h3>
      <dl>
        {facts.map(
          ([label, fact]) =>
            fact !== null && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <Sourced fact={fact} />
                </dd>
              </div>
            ),
        )}
      </dl>
      {missing.length > 0 && <p>Not found published: {missing.join(', ')}.</p>}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <p>
        {structure.items === null && 'Without them, this is general practice. '}
        {domains === null
          ? 'No outline is published either: the items are spread over the glossary’s own domains'
          : 'How much each domain weighs is not published: each has its share of the items'}
        , by the number of its terms. Looked for on {structure.checkedOn}.
      </p>
    </section>
  );
}

function Sourced({ fact }: { readonly fact: Fact }) {
  return (
    <>
      {fact.value}
      <span class="mock-note">
        {fact.evidence === 'secondary' ? 'Only in a report: ' : 'From: '}
        <a href={fact.address} target="_blank" rel="noopener noreferrer">
          {fact.source}
          <span class="visually-hidden">, in a new tab</span>
        </a>
        , on {fact.checkedOn}
      </span>
    </>
  );
}
