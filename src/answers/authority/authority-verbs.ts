import { type VerbPattern, verbForms } from './russian-forms.ts';

/** How each verb reads when it is said of me, of us, of others, of nobody, and as an order. */
const SENSES = {
  /** Decides. */
  decide: ['i-decide', 'we-decide', 'decides', 'decide', 'filler'],
  /** Signs, approves: of oneself it may be said of much else. */
  approve: ['i-approve', 'we-approve', 'decides', 'approve', 'filler'],
  /** Pays, chooses: says who decides as long as nothing else does. */
  pay: ['i-approve', 'we-approve', 'pays', 'pay', 'pay'],
  /** Deals with it: an answer, but nothing that tells it in passing. */
  handle: ['i-approve', 'we-approve', 'handles', 'pay', 'filler'],
  /** Asks, agrees it with. */
  consult: ['asks', 'asks', 'decides', 'asks', 'filler'],
  /** Talks, asks: with whoever. */
  talk: ['asks', 'asks', 'filler', 'asks', 'filler'],
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
  'i-decide': 'рулю распоряжаюсь',
  decide: 'решай',
  decides: 'распоряжается распоряжаются рулит рулят',
  'i-approve': 'разберусь определюсь соображу справлюсь занимаюсь',
  'we-approve': 'определимся определяемся разберемся занимаемся',
  approve: 'подписать подписывать принять',
  pay: 'выбрать выбирай заплатить оплатить',
  wants: 'думает думают хочет хотят захочет захотят сказал сказала решил решила решили',
  asks:
    'обсужу посоветоваться советоваться посоветуюсь советуюсь советуемся посоветуемся советовалась посовещаться посовещаемся посовещаюсь ' +
    'согласовано согласовать согласования согласование согласованию согласований согласованием консультироваться проконсультироваться отчитываться отчитываюсь посовещаюсь уговорить убедить уломать уговорю с-оглядкой-на спросить показать узнать сверюсь свериться ' +
    'поговорить переговорить обсудить обговорить уточнить консультируюсь проконсультируюсь проконсультируемся спрошусь отпроситься',
  agrees:
    'одобрил одобрила одобрили утвердил утвердила согласился согласится согласилась согласятся согласен согласна согласны устроит понравится благословит разрешит разрешат пустит даст дадут подключится посмотрит глянет глянул глянула посмотрел посмотрела увидит поучаствует участвует оценит',
};

const ENGLISH: Record<string, string> = {
  decides:
    'decides signs approves finalises finalizes authorises authorizes controls greenlights okays choose-for decide-for-me wears-the-trousers wears-the-pants rules-the-roost ' +
    'pulls-the-strings runs-the-show holds-the-purse makes-the-decision makes-the-decisions gives-the-go-ahead gets-the-final-say signs-off calls-it ultimately-decides holds-the-budget controls-the-budget dictates must-be-obeyed',
  decide:
    'decide deciding finalise finalize finalising say-yes determine rule-on control hold-the-budget hold-budget control-the-budget own-the-decision',
  pays: 'pays chooses picks funds foots finances selects',
  approve: 'approve approving authorise authorize authorising sign signing sign-off signoff',
  pay: 'choose choosing pay paying pick picking purchase buying fund funding select footing',
  handles: 'handles sorts manages oversees deals',
  wants: 'wants says prefers fancies',
  'i-approve': 'handle handling sort deal manage dealing sorting',
  asks:
    'chat-with chat-to word-with talk-through-with check-with checking-with check-in-with run-this-past run-this-by run-that-past run-that-by run-everything-past run-everything-by run-things-past run-things-by approved-by clear-it-with clear-it clear-with confirm-with talk-to talk-with talk-it-over talk-it-through talk-this-over talk-about ' +
    'speak-to speak-with speak-about talking-to speaking-with speaking-to run-past run-by pass-it-by pass-it-past run-it-past run-it-by okay-it-with ok-it-with go-over-it-with go-over-with ' +
    'show-it-to show-this-to show-it check-first sound-out get-the-ok get-the-okay get-the-nod get-sign-off need-sign-off sign-off-from signed-off-by signed-off say-so-from the-say-so talking consult consulting discuss discussing ask asking ' +
    'asked consulted argue convince persuade answer-to report-to okay-from ok-from nod-from go-ahead-from pitch-it-to double-check-with confer conferring',
  agrees: 'approved agree agrees agreed happy okay ok likes approves-it on-board-too consents',
};

/** Every verb form with its sense (authority-senses.ts). */
export function verbWords(): [word: string, sense: string][] {
  const words: [string, string][] = [];
  for (const sense of Object.keys(SENSES) as Sense[]) {
    const [first, plural, third, bare, told] = SENSES[sense];
    for (const [pattern, stems] of Object.entries(RUSSIAN[sense]))
      for (const stem of stems.split(' ')) {
        const forms = verbForms(stem, pattern as VerbPattern);
        const bySense = [
          [first, forms.first],
          [plural, forms.plural],
          [third, forms.third],
          [bare, forms.bare],
          [told, forms.told],
        ] as const;
        for (const [form, spelled] of bySense)
          for (const word of spelled) words.push([word, form], [reflexive(word), form]);
      }
  }
  for (const table of [FURTHER, ENGLISH])
    for (const [form, spelled] of Object.entries(table))
      for (const word of spelled.split(' ')) words.push([word, form]);
  return words;
}

function reflexive(word: string): string {
  return word + (/[аеиоуыэюя]$/.test(word) ? 'сь' : 'ся');
}
