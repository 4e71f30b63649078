/** Whether a text only greets: in the middle of a talk somebody begins again. */
export function isGreeting(text: string): boolean {
  return GREETING.test(text);
}

const GREETING =
  /^[\s\p{P}\p{S}]*(?:здравствуйте|здраствуйте|здрасте|привет(?:ствую)?|добр(?:ый|ое|ого) (?:день|вечер|утро|дня|времени суток)|алло|(?:hello|hi|hey)(?: there)?|good (?:morning|afternoon|evening))[\s\p{P}\p{S}]*$/iu;
