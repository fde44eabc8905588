export type TabId = 'lookUp' | 'page' | 'quiz' | 'glossary';

type TabBarProps = {
  readonly chosen: TabId;
  readonly dueCount: number;
  readonly onChoose: (tab: TabId) => void;
};

const TABS: readonly { readonly id: TabId; readonly name: string }[] = [
  { id: 'lookUp', name: 'Look up' },
  { id: 'page', name: 'Page' },
  { id: 'quiz', name: 'Quiz' },
  { id: 'glossary', name: 'Glossary' },
];

/** The surfaces' tabs: arrow keys move between them, as in every tab list. */
export function TabBar({ chosen, dueCount, onChoose }: TabBarProps) {
  const step = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const place = TABS.findIndex((tab) => tab.id === chosen);
    const to = {
      ArrowRight: (place + 1) % TABS.length,
      ArrowLeft: (place + TABS.length - 1) % TABS.length,
      Home: 0,
      End: TABS.length - 1,
    }[event.key];
    const next = to === undefined ? undefined : TABS[to];
    if (next === undefined) return;
    event.preventDefault();
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
