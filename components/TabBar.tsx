export type TabId = 'lookUp' | 'quiz' | 'glossary';

type TabBarProps = {
  readonly chosen: TabId;
  readonly dueCount: number;
  readonly onChoose: (tab: TabId) => void;
};

const TABS: readonly { readonly id: TabId; readonly name: string }[] = [
  { id: 'lookUp', name: 'Look up' },
  { id: 'quiz', name: 'Quiz' },
  { id: 'glossary', name: 'Glossary' },
];

/** The surfaces' tabs: arrow keys move between them, as in every tab list. */
export function TabBar({ chosen, dueCount, onChoose }: TabBarProps) {
  const step = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: TABS.length - 1 }[event.key];
    const place = TABS.findIndex((tab) => tab.id === chosen);
    const next = by === undefined ? undefined : TABS[(place + by) % TABS.length];
    if (next === undefined) return;
    onChoose(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <div class="tab-bar" role="tablist" aria-label="Peerlight">
      {TABS.map(({ id, name }) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={id === chosen}
          aria-controls="tab-panel"
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onChoose(id)}
          onKeyDown={step}
        >
          {name}
          {id === 'quiz' && dueCount > 0 && (
            <span class="due-badge">
              {dueCount}
              <span class="visually-hidden"> due</span>
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
