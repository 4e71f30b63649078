import { useId } from 'react';

/** Where a sum is typed; below it stands how it is read, or what is wrong with it. */
export function SumField(props: {
  label: string;
  text: string;
  hint: string | null;
  isWrong: boolean;
  onText: (text: string) => void;
}) {
  const hintId = useId();
  return (
    <>
      <label>
        {props.label}
        <input
          value={props.text}
          inputMode="decimal"
          autoComplete="off"
          maxLength={24}
          aria-describedby={hintId}
          aria-invalid={props.isWrong}
          onChange={(event) => props.onText(event.target.value)}
        />
      </label>
      <p id={hintId} className={props.isWrong ? 'fine delivery' : 'fine'} role="status">
        {props.hint}
      </p>
    </>
  );
}
