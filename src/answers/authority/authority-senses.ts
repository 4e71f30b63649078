/**
 * What a word does in a reply to "who decides?". Each sense is a letter, so that a reply can be looked at as a short
 * string; rules and words name the senses, and only sense-pattern.ts knows the letters.
 */
export const SENSE_LETTERS = {
  /** The person themself: "я", "me". */
  me: 'I',
  /** "Мне", "мной", "от меня". */
  'to-me': 'm',
  /** By oneself, alone: "сам", "один", "solely". */
  oneself: 'O',
  /** "Мой", "my", "mine". */
  my: 'M',
  /** "Наш", "our", an article. */
  the: 'D',
  we: 'w',
  /** We as one: "вместе", "оба", "family decision". */
  together: 'W',
  /** A relative, a partner, a friend. */
  relative: 'P',
  /** "Директор", "boss", "owner". */
  superior: 'R',
  /** "Менеджер", "accountant": may decide, and may not. */
  staff: 'J',
  /** Whose feast it is: "именинник", "kids". */
  honoured: 'C',
  /** "Секретарь", "representative": decides nothing. */
  helper: 'A',
  /** "Он", "она", "they". */
  they: 'H',
  /** Behind somebody who is not the subject: "мужу", "him". */
  object: "'",
  /** A body that decides by itself: "комиссия", "board". */
  body: 'B',
  /** A part of a firm, or several people: "отдел", "everyone". */
  team: 'G',
  /** "Решение", "final say", "up to". */
  decision: 'S',
  /** Who asks. */
  you: 'U',
  /** "Call", "shout". */
  call: '~',
  /** Somebody is looked for: no answer. */
  wanted: '#',
  /** A word of no meaning here. */
  word: 'x',
  /** An unknown word that may be an adjective; any unknown English one. */
  adjective: 'j',
  /** An unknown word that may be "(директор) школы". */
  genitive: 'g',
  /** A capital within the text. */
  name: 'X',
  number: 'n',
  /** Somebody's word that is asked for: "согласие", "blessing". */
  approval: 't',
  /** As well; a part in it: "тоже", "a say". */
  too: 'V',
  /** "И", "с", "and", "with". */
  with: '+',
  /** "У", "к", "через". */
  at: 'u',
  /** "За". */
  behind: 'z',
  /** "От", "from", "in charge of". */
  from: 'o',
  /** Leaves it to somebody: "доверил", "lets". */
  leaves: 'F',
  /** Says so: "сказал", "told", "gave". */
  tells: '2',
  if: 'i',
  /** Comes, goes: alone or together, it decides nothing. */
  travels: 'r',
  /** "Пусть", "как", "whatever": what they say goes. */
  whatever: 'h',
  nobody: 'Q',
  /** "Не", "нет", "not". */
  no: 'N',
  without: '0',
  /** "Кроме", "but me". */
  except: 'E',
  /** "Только", "just". */
  only: 'K',
  /** "Сам себе хозяин", "carte blanche". */
  'own-master': 'L',
  /** A business or a purse of one's own: an answer, but said of much else, too. */
  'own-business': '1',
  /** Gathers for somebody: "собираю", "on behalf". */
  gathers: 'Z',
  /** "Спросите". */
  'ask-them': 'Y',
  /** "Для", "ради", "about". */
  for: '4',
  /** "Depends", "кто-то". */
  depends: '?',
  /** The end of a clause: a sign, "но", "so". */
  end: ',',
  /** Before it is what was so once, or was thought: "оказалось", "oh wait". */
  corrects: '!',
  /** Carries nothing. */
  filler: 'f',
  /** "Всё равно". */
  indifferent: '=',
  'i-decide': 'a',
  'we-decide': 'b',
  decides: 'c',
  /** "Решать". */
  decide: 'd',
  /** I approve, choose, pay or deal with it. */
  'i-approve': 'p',
  'we-approve': 'q',
  /** Pays, chooses: says who decides as long as nothing else does. */
  pays: 'v',
  /** "Платить", "choose". */
  pay: 's',
  /** "Утвердить", "sign". */
  approve: 'e',
  /** Deals with it: an answer, but nothing that tells it in passing. */
  handles: 'k',
  wants: 'l',
  /** Asks others, talks it over with them. */
  asks: 'T',
  /** Agrees, or looks at it. */
  agrees: 'y',
} as const;

export type Sense = keyof typeof SENSE_LETTERS;
