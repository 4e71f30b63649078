interface Named {
  label: string;
}

/** Whether the answers are numbers themselves, such as those of a scale from 0 to 10. */
export function isScale(buttons: readonly Named[]): boolean {
  return buttons.length > 0 && buttons.every(({ label }) => /^\d{1,2}$/.test(label));
}

/**
 * The button that a typed number names: the first is 1. On a scale none, since there a number is an answer and goes
 * out in the person's own words.
 */
export function typedChoice<Button extends Named>(buttons: readonly Button[], typed: string): Button | null {
  if (!/^\d{1,2}$/.test(typed.trim()) || isScale(buttons)) return null;
  return buttons[Number(typed) - 1] ?? null;
}
