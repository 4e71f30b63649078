import { type AuthorityRule, rule } from './authority-rule.ts';

/** Somebody else. */
export const RULES_OF_ANOTHER: readonly AuthorityRule[] = [
  rule(
    'other',
    'strong',
    'in passing',
    `
        // hr guy decides
        (?<!with my?) (?<!with) doer [^end no me oneself to-me for asks too leaves tells without]{0,3}
          [decides decision] (?!object)
        // решает жена
      | (?<![me we oneself] | [me we oneself] [word adjective]) [decides decision] (?![^end]{0,3} too)
          [^end no me oneself to-me for with without asks too]{0,2} [relative superior staff honoured]
          object? (?![^end]{0,2} asks)
        // my manager has to approve
      | [relative superior staff] (?!object) [word adjective genitive]? [decide approve]
        // my daughter wants to decide herself
      | doer wants [decide approve]
        // дочь сама решает
      | doer oneself [word adjective]? [decides pays pay handles]
        // муж сказал, сам все выберет
      | doer tells end? [word adjective]? [oneself they] [word adjective]{0,2} [decides pays handles]
        // решать будет муж
      | decide [relative superior staff honoured] (?!object)
        // my parents are paying so they decide
      | they (?!object) only? decide
      | decide they (?!object)
    `,
    `
        // вопрос к директору
        decision [at behind from]? [my the]? somebody
        // начальству виднее
      | [relative superior] object decision
        // шефу решать
      | [relative superior they] object [word adjective]? [decide approve] (?![^end]{0,2} relative
          (?!object))
        // I'll leave it to my wife
      | me [leaves tells] [^end no]{0,2} kin-or-chief
        // передам мужу, он решает
      | (?:^ | end) [leaves tells] [word adjective]? [relative superior] object
      | kin-or-chief call (?=$ | end)
        // I need to pass it to my boss, it's his call
      | they object decision
      | somebody object decision
    `,
  ),
  rule(
    'other',
    'weak',
    'in passing',
    `
        // отец платит
        (?<!with my?) (?<!with) [relative superior honoured] (?!object) [^end no me oneself to-me for
          asks too leaves tells without with]{0,2} [pays pay approve]
        // утвердить должен собственник
      | (?<!with) [pays pay approve] my? [relative superior honoured] (?!object)
    `,
    `
        // she wears the trousers
        (?:^ | end) they [word adjective]? [decides pays]
      | [pays decides] they (?=$ | end)
    `,
  ),
  rule(
    'other',
    'weak',
    'when asked',
    `
        // жених выбирает
        [relative superior staff they helper honoured] (?!object) [^end no me for asks too leaves tells]{0,3}
          [i-approve pays pay handles approve]
        // как скажет руководство
      | [handles pays pay approve] my? [relative superior staff they] (?!object)
    `,
    `
        // как муж скажет
        whatever [my the word adjective]{0,2} somebody [^end]{0,2} [wants decides handles pays leaves tells]
      | ^ whatever [word adjective]? [relative superior] (?=$ | end)
    `,
    `
        // надо у жены спросить
        [at handles behind] [my the]? [word adjective]? kin-or-chief [^end no me to-me]{0,2} [asks
          decision decide pay handles approve]
    `,
    `
        at [my the]? [word adjective]? [relative superior] object end [^end relative superior
          staff]{0,3} gathers
      | gathers [^end relative superior staff]{0,3} end [^end relative superior staff]{0,2} at [my the]?
          [word adjective]? [relative superior] object
    `,
    `
        // the person who signs is the finance director
        (?:^ | end) [word adjective genitive name]{1,3} [decides handles]
        // who decides the menu?
      | [decides handles] [word adjective genitive name]{1,2} (?:$ | end)
    `,
    `
        my [decides i-approve]
    `,
    `
        // ask the boss
        (?:^ | end) ask-them [^end no]{0,3} somebody
        // im asking on behalf of my boss
      | gathers [^end]{0,4} somebody
        // я просто узнаю цены для шефа
      | [gathers asks] [^end]{0,3} for [my the]? [word adjective]? kin-or-chief
        // директор сказал мне узнать цены
      | [relative superior staff] (?!object) [^end]? [leaves tells] to-me? [word adjective]? [asks gathers]
    `,
    `
        // жена у меня главная
        [relative they] (?!object) [^end no me with too]{0,2} superior (?!object)
    `,
    `
        // решение за директором
        behind [my the]? [word adjective]{0,2} [relative superior] object
    `,
    `
        // это босс смотрит, я передам
        [relative superior] (?!object) [^end no]{0,2} end me [only word adjective]{0,2} [leaves tells] (?=$ |
          end)
    `,
  ),
  rule(
    'other',
    'strong',
    'in passing',
    `
        // спрошу у босса, как скажет
        (?<=asks [^end no nobody for]{0,2} [relative superior] object? [end with]{0,2}) whatever they?
          [tells decides wants pays handles] (?![^end]{0,2} me)
        // you'd have to ask my husband
      |         you [^end no]{0,2} asks [^end no nobody for]{0,2} kin-or-chief
    `,
    `
        (?<![me relative superior staff they we name oneself] object?) with they (?!object) [word
          adjective]? [decides decide pays handles pay]
    `,
    `
        // not my call, need to check with my boss
        no my decision end? [^end no relative]{0,3} asks [^end no nobody for relative]{0,2} superior
          object?
      | asks [^end no nobody for relative]{0,2} superior object? end [^end relative me]{0,2} no my
          decision
    `,
    `
        // my boss's approval needed, not my decision
        (?:superior object? approval | approval [^end no relative]{0,2} superior object? | asks [^end no
          nobody for relative]{0,2} superior object?) [word adjective genitive wanted]? end? [^end no
          relative me]{0,2} (?:no (?:decision [me to-me] | my decision) | me no [i-decide decide])
    `,
    `
        // спросите у моего мужа
        (?:^ | end) ask-them [^end no]{0,2} somebody
        // I just pass it on to my director
      | gathers [^end]{0,4} kin-or-chief
    `,
  ),
];
