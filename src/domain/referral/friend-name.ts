const MOST_LETTERS = 20;

/** A friend's name as the customer who brought them sees it: "Мария К.". Null when it says no name. */
export function friendName(name: string | null): string | null {
  const words = (name ?? '').trim().split(/\s+/u).filter(isName);
  const [first, second, third] = words;
  if (first === undefined) return null;
  // "Котова Мария Ивановна" is written the official way round.
  if (second !== undefined && third !== undefined && isPatronymic(third)) return shown(second, first);
  const family = words.slice(1).findLast((word) => !isPatronymic(word));
  return shown(first, family);
}

/** Names of accounts are full of advertisements, numbers and pictures. */
function isName(word: string): boolean {
  return /^\p{L}[\p{L}\p{M}'’-]*$/u.test(word) && [...word].length <= MOST_LETTERS;
}

function isPatronymic(word: string): boolean {
  return /(?:вич|вна|ична)$/iu.test(word);
}

function shown(given: string, family: string | undefined): string {
  const [initial] = family ?? '';
  return initial === undefined ? given : `${given} ${initial.toLocaleUpperCase()}.`;
}
