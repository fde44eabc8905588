export type Tab<Id extends string> = {
  readonly id: Id;
  readonly name: string;
  /** How much is due there; 0 shows nothing. */
  readonly dueCount?: number;
};

type TabBarProps<Id extends string> = {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  readonly onChoose: (tab: Id) => void;
};

/** A surface's tabs: arrow keys move between them, as in every tab list. */
export function TabBar<Id extends string>({ label, tabs, chosen, onChoose }: TabBarProps<Id>) {
  const step = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const place = tabs.findIndex((tab) => tab.id === chosen);
    const to = {
      ArrowRight: (place + 1) % tabs.length,
      ArrowLeft: (place + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    const next = to === undefined ? undefined : tabs[to];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <div class="tab-bar" role="tablist" aria-label={label}>
      {tabs.map(({ id, name, dueCount = 0 }) => (
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
          {dueCount > 0 && (
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
