import { useEffect, useRef } from 'preact/hooks';

type SearchBoxProps = {
  readonly query: string;
  readonly onQuery: (query: string) => void;
};

/** The typed search. `/` goes there, Escape empties it. */
export function SearchBox({ query, onQuery }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focusOnSlash = (event: KeyboardEvent) => {
      const isShortcut = event.ctrlKey || event.altKey || event.metaKey;
      if (event.key !== '/' || isShortcut || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', focusOnSlash);
    return () => document.removeEventListener('keydown', focusOnSlash);
  }, []);
  return (
    <label class="search-box">
      <span class="visually-hidden">Search the glossary</span>
      <input
        ref={input}
        type="search"
        value={query}
        placeholder="Search the glossary"
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || query === '') return;
          event.preventDefault();
          event.stopPropagation();
          onQuery('');
        }}
      />
      {query === '' && <kbd aria-hidden="true">/</kbd>}
    </label>
  );
}
