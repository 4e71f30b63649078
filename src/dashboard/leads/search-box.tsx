import { useDesk } from './desk.ts';

export function SearchBox({ words, onChange }: { words: string; onChange: (words: string) => void }) {
  const { texts } = useDesk();
  return (
    <search className="search">
      <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor">
        <path
          d="M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.7-1.300L14 14"
          strokeWidth="1.5"
          strokeLinecap="round"
        />
      </svg>
      <input
        type="search"
        value={words}
        placeholder={texts.search}
        aria-label={texts.searchLabel}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
    </search>
  );
}
