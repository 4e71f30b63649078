import { isSameWord } from '../text/same-word.ts';
import type { Scan } from '../text/scan.ts';
import { plainClauses } from './plain-clauses.ts';

/**
 * Where somebody of the staff is asked for, in whatever order it is said: "человека живого дайте", "i'd rather deal
 * with a real person"; or who signs the messages, by name. Their own people are none of the staff.
 */
export function staffAskedFor(scanned: Scan, persona?: string): [number, number] | null {
  const { plain } = scanned;
  const isNamed = persona !== undefined && scanned.tokens.some(({ text }) => isNamedAs(text, persona));
  if (!isNamed && !STAFF.test(plain) && !ANY_ALIVE.test(plain)) return null;
  const clause = plainClauses(scanned).find(
    (candidate) =>
      ALIVE.test(candidate.plain) ||
      (WANTED.test(candidate.plain) &&
        (STAFF.test(candidate.plain) ||
          (persona !== undefined && candidate.plain.split(' ').some((word) => isNamedAs(word, persona)))) &&
        !THEIR_OWN.test(candidate.plain)),
  );
  return clause?.span ?? null;
}

/** "Вере", "с Верой" of "Вера". */
function isNamedAs(word: string, persona: string): boolean {
  const name = persona.toLowerCase();
  return word.length >= 3 && word[0] === name[0] && isSameWord(word, name);
}

const STAFF = new RegExp(
  ` (?:${[
    'жив(?:ого|ым) (?:человек(?:а|ом)|сотрудник(?:а|ом)|менеджер(?:а|ом)|оператор(?:а|ом))',
    'человек(?:а|ом) живого|человек(?:а|ом) живым|живого|живым',
    'оператор(?:а|ом)|менеджер(?:а|ом)|консультант(?:а|ом)|администратор(?:а|ом)|админ(?:а|ом)',
    'кого нибудь|кем нибудь|кого то из (?:вас|ваших|людей|сотрудников)',
    '(?:a |an |the |some |your )?(?:real|actual|live|proper|living) (?:person|human|people|agent|operator|someone)',
    '(?:a |an |your )(?:human|operator|agent|rep|representative|adviser|advisor)',
    '(?:someone|somebody) (?:real|human|alive|from your (?:team|side|office))',
    '(?:with|to) (?:a )?(?:person|human|people)',
  ].join('|')})(?= )`,
);
const WANTED = new RegExp(
  ` (?:${[
    '(?:дай|позови|пригласи|соедини|переключи|переведи|подключи|свяжи|подай|верни)(?:те)?',
    '(?:поговорить|пообщаться|связаться|общаться|говорить|переговорить|разговаривать) (?:бы |лучше |уже )?с',
    'с [^ ]+(?: [^ ]+)? (?:поговорить|пообщаться|связаться|общаться|говорить|разговаривать)',
    '(?:talk|speak|chat|deal|dealing|talking|speaking)(?: (?:directly|only))? (?:to|with)',
    '(?:put|get|give|connect|transfer|pass|hand) me',
  ].join('|')})(?= )`,
);
/** "вы тут вообще живые". */
const ALIVE =
  / (?:вы|тут|там|здесь|кто|кто то|кто нибудь)(?: (?:тут|там|здесь|вообще|хоть|есть|еще|точно|из вас|нибудь|то)){0,3} жив(?:ые|ой)(?= (?:люди |человек |есть )?$)/;
const ANY_ALIVE = / жив(?:ые|ой)(?= )/;
const THEIR_OWN =
  / (?:мо(?:й|его|им|ему|ей|я|ю)|наш(?:его|им|ему|ей|а|у)?|своим|своего|муж[а-я]*|жен(?:а|ой|у)|my|our|his|her|their|decides?|решает|\d+)(?= )/;
