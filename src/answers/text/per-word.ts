/** The same function of one normalised word that remembers what it found: people use the same words over and over. */
export function perWord<T>(find: (word: string) => T): (word: string) => T {
  const remembered = new Map<string, T>();
  return (word) => {
    const known = remembered.get(word);
    if (known !== undefined || remembered.has(word)) return known as T;
    const found = find(word);
    if (word.length > LONGEST) return found;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(word, found);
    return found;
  };
}

const LONGEST = 40;
const MOST_REMEMBERED = 10_000;
