/** Finds the known Russian word that sounds the same: "питнадцать", "чилавек", "шисть". */
export interface ByEar {
  sameSound(word: string): string | undefined;
}

/** Words of fewer than five letters sound like too many others. */
export function byEar(known: readonly string[]): ByEar {
  const bySound = new Map<string, string | null>();
  for (const word of known) {
    if (word.length < SHORTEST) continue;
    const sound = soundOf(word);
    bySound.set(sound, bySound.has(sound) && bySound.get(sound) !== word ? null : word);
  }
  return {
    sameSound(word) {
      return word.length < SHORTEST || word.length > LONGEST || !RUSSIAN.test(word)
        ? undefined
        : (bySound.get(soundOf(word)) ?? undefined);
    },
  };
}

/** Vowels as they sound unstressed, no soft sign, no doubled letter. */
function soundOf(word: string): string {
  let sound = '';
  for (const letter of word) {
    const heard = HEARD.get(letter) ?? letter;
    if (heard !== sound.at(-1)) sound += heard;
  }
  return sound;
}

const SHORTEST = 5;
const LONGEST = 20;
const RUSSIAN = /^[а-я]+$/;
const HEARD = new Map([
  ['о', 'а'],
  ['е', 'и'],
  ['э', 'и'],
  ['я', 'и'],
  ['ы', 'и'],
  ['щ', 'ш'],
  ['ь', ''],
  ['ъ', ''],
]);
