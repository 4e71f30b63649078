import { type VerbPattern, verbForms } from './russian-forms.ts';

/** The letters of I, of we, of others, of nobody said and of an order, for each sense that a verb may have. */
const SENSES = {
  /** Decides. */
  decide: ['a', 'b', 'c', 'd', 'f'],
  /** Signs, approves: of oneself it may be said of much else. */
  approve: ['p', 'q', 'c', 'e', 'f'],
  /** Pays, chooses: says who decides as long as nothing else does. */
  pay: ['p', 'q', 'v', 's', 's'],
  /** Deals with it: an answer, but nothing that tells it in passing. */
  handle: ['p', 'q', 'k', 's', 'f'],
  /** Asks, agrees it with. */
  consult: ['T', 'T', 'c', 'T', 'f'],
  /** Talks, asks: with whoever. */
  talk: ['T', 'T', 'f', 'T', 'f'],
} as const;

type Sense = keyof typeof SENSES;

const RUSSIAN: Record<Sense, Partial<Record<VerbPattern, string>>> = {
  decide: { аю: 'реша постановля заправля', ую: 'команд' },
  approve: {
    аю: 'утвержда одобря подписыва принима определя санкционирова',
    ить: 'реш утверд одобр определ',
    ую: 'визир завизир санкционир',
    у: 'подпиш прим',
  },
  pay: {
    аю: 'оплачива выбира',
    ить: 'плач плат заплат заплач оплат оплач',
    ую: 'финансир спонсир',
    у: 'выбер',
  },
  handle: { аю: 'занима отвеча веда справля', ить: 'рул разрул', ую: 'завед', у: 'скаж разбер' },
  consult: { аю: 'согласовыва', ую: 'соглас' },
  talk: {
    аю: 'обсужда спрашива уточня узна совеща',
    ить: 'обсуд обговор поговор переговор спрос уточн',
    ую: 'консультир проконсультир',
    у: 'покаж спрош обсуж',
  },
};

/** Forms that no rule gives. */
const FURTHER: Record<string, string> = {
  a: 'рулю распоряжаюсь',
  d: 'решай',
  c: 'распоряжается распоряжаются рулит рулят',
  p: 'разберусь определюсь соображу справлюсь занимаюсь',
  q: 'определимся определяемся разберемся занимаемся',
  e: 'подписать подписывать принять',
  s: 'выбрать выбирай заплатить оплатить',
  l: 'думает думают хочет хотят захочет захотят сказал сказала решил решила решили',
  T:
    'обсужу посоветоваться советоваться посоветуюсь советуюсь советуемся посоветуемся советовалась посовещаться посовещаемся посовещаюсь ' +
    'согласовано согласовать согласования согласование согласованию согласований согласованием консультироваться проконсультироваться отчитываться отчитываюсь посовещаюсь уговорить убедить уломать уговорю с-оглядкой-на спросить показать узнать сверюсь свериться ' +
    'поговорить переговорить обсудить обговорить уточнить консультируюсь проконсультируюсь проконсультируемся спрошусь отпроситься',
  y: 'одобрил одобрила одобрили утвердил утвердила согласился согласится согласилась согласятся согласен согласна согласны устроит понравится благословит разрешит разрешат пустит даст дадут подключится посмотрит глянет глянул глянула посмотрел посмотрела увидит поучаствует участвует оценит',
};

const ENGLISH: Record<string, string> = {
  c:
    'decides signs approves finalises finalizes authorises authorizes controls greenlights okays choose-for decide-for-me wears-the-trousers wears-the-pants rules-the-roost ' +
    'pulls-the-strings runs-the-show holds-the-purse makes-the-decision makes-the-decisions gives-the-go-ahead gets-the-final-say signs-off calls-it ultimately-decides holds-the-budget controls-the-budget dictates must-be-obeyed',
  d: 'decide deciding finalise finalize finalising say-yes determine rule-on control hold-the-budget hold-budget control-the-budget own-the-decision',
  v: 'pays chooses picks funds foots finances selects',
  e: 'approve approving authorise authorize authorising sign signing sign-off signoff',
  s: 'choose choosing pay paying pick picking purchase buying fund funding select footing',
  k: 'handles sorts manages oversees deals',
  l: 'wants says prefers fancies',
  p: 'handle handling sort deal manage dealing sorting',
  T:
    'chat-with chat-to word-with talk-through-with check-with checking-with check-in-with run-this-past run-this-by run-that-past run-that-by run-everything-past run-everything-by run-things-past run-things-by approved-by clear-it-with clear-it clear-with confirm-with talk-to talk-with talk-it-over talk-it-through talk-this-over talk-about ' +
    'speak-to speak-with speak-about talking-to speaking-with speaking-to run-past run-by pass-it-by pass-it-past run-it-past run-it-by okay-it-with ok-it-with go-over-it-with go-over-with ' +
    'show-it-to show-this-to show-it check-first sound-out get-the-ok get-the-okay get-the-nod get-sign-off need-sign-off sign-off-from signed-off-by signed-off say-so-from the-say-so talking consult consulting discuss discussing ask asking ' +
    'asked consulted argue convince persuade answer-to report-to okay-from ok-from nod-from go-ahead-from pitch-it-to double-check-with confer conferring',
  y: 'approved agree agrees agreed happy okay ok likes approves-it on-board-too consents',
};

/** Every verb form with the letter that it stands for. */
export function verbWords(): [word: string, letter: string][] {
  const words: [string, string][] = [];
  for (const sense of Object.keys(SENSES) as Sense[]) {
    const [first, plural, third, bare, told] = SENSES[sense];
    for (const [pattern, stems] of Object.entries(RUSSIAN[sense]))
      for (const stem of stems.split(' ')) {
        const forms = verbForms(stem, pattern as VerbPattern);
        const byLetter = [
          [first, forms.first],
          [plural, forms.plural],
          [third, forms.third],
          [bare, forms.bare],
          [told, forms.told],
        ] as const;
        for (const [letter, spelled] of byLetter)
          for (const word of spelled) words.push([word, letter], [reflexive(word), letter]);
      }
  }
  for (const table of [FURTHER, ENGLISH])
    for (const [letter, spelled] of Object.entries(table))
      for (const word of spelled.split(' ')) words.push([word, letter]);
  return words;
}

function reflexive(word: string): string {
  return word + (/[аеиоуыэюя]$/.test(word) ? 'сь' : 'ся');
}
