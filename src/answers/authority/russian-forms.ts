/** The forms of a Russian noun: those of who does something, and all the others. */
export interface NounForms {
  subject: string[];
  other: string[];
}

/** Declines a noun by its ending; some forms that nobody says come along and do no harm. */
export function nounForms(lemma: string): NounForms {
  for (const [ending, subject, other] of DECLENSIONS) {
    if (!lemma.endsWith(ending)) continue;
    const stem = lemma.slice(0, lemma.length - ending.length);
    const withEndings = (endings: string) => endings.split(' ').map((one) => stem + one);
    return { subject: [lemma, ...(subject === '' ? [] : withEndings(subject))], other: withEndings(other) };
  }
  return {
    subject: [lemma, `${lemma}ы`, `${lemma}и`],
    other: 'а у ом ем е ов ей ам ами ах'.split(' ').map((one) => lemma + one),
  };
}

/** The forms of a verb by who does it: I, we, others, nobody said. */
export interface VerbForms {
  first: string[];
  plural: string[];
  third: string[];
  bare: string[];
  /** Told to do it. */
  told: string[];
}

/** Conjugates a verb given as its stem and the class of its endings: "реша аю", "одобр ить", "согласов ать". */
export function verbForms(stem: string, pattern: VerbPattern): VerbForms {
  const [first, plural, third, bare, told] = CONJUGATIONS[pattern];
  const withEndings = (endings: string) => endings.split(' ').map((one) => stem + one);
  return {
    first: withEndings(first),
    plural: withEndings(plural),
    third: withEndings(third),
    bare: withEndings(bare),
    told: withEndings(told),
  };
}

export type VerbPattern = keyof typeof CONJUGATIONS;

const ADJECTIVE = ['ая ое ые', 'ого ому ым ой ую ых ыми ом'] as const;
const SOFT_ADJECTIVE = ['ая яя ое ее ие', 'ого его ому ему им ым ой ей ую юю их ими ом ем'] as const;

/** Ending of the lemma, further forms of the subject, all other forms. */
const DECLENSIONS: readonly (readonly [string, string, string])[] = [
  ['ая', ADJECTIVE[0], 'ой ую ых ым ыми'],
  ['ый', ...ADJECTIVE],
  ['ой', ...ADJECTIVE],
  ['ий', ...SOFT_ADJECTIVE],
  ['ия', '', 'ии ию ией ий'],
  ['ие', '', 'ия ию ием ии'],
  ['тель', 'тели', 'теля телю телем теле телей телям телями телях'],
  ['ец', 'цы', 'ца цу цем цом це цев цов цам цами'],
  ['а', '', 'ы и е у ой ою ей ам ами ах'],
  ['я', '', 'и е ю ей ям ями ях'],
  ['ь', '', 'я ю ем е и ью ей ям ями'],
  ['о', '', 'а у ом е'],
];

/** Endings of I, of we, of others, of none, and of an order. */
const CONJUGATIONS = {
  аю: ['ю', 'ем', 'ет ют', 'ть', 'й йте'],
  ить: ['у ю лю', 'им', 'ит ят ат', 'ить', 'и ите'],
  ую: ['ую', 'уем', 'ует уют', 'овать', 'уй уйте'],
  у: ['у', 'ем', 'ет ут', 'ть', 'и ите'],
} as const;
