import { type AuthorityRule, rule } from './authority-rule.ts';

/** The person with others, after asking others, or several by a procedure. */
export const RULES_OF_SEVERAL: readonly AuthorityRule[] = [
  rule(
    'together',
    'strong',
    'in passing',
    `
        // не я один, а мы с мужем
        no only? me oneself
        // не только я, а и муж
      | no only me
        // не только я, но и мама
      | no only [me to-me]
      | no [i-decide decide i-approve pay approve] oneself
        // один не решаю, есть партнёр
      | oneself [^end]{0,2} no [i-decide decide i-approve pay approve]
      | [i-decide decide i-approve pay approve] no [only oneself]
    `,
    `
        // без жены такие вопросы не решаю
        without approval? my? [word adjective]? kin-or-chief [^end]{0,3} no
      | no [^end]{0,5} without my? [word adjective]? kin-or-chief
    `,
  ),
  rule(
    'together',
    'strong',
    'when asked',
    `
        // не один я, а с женой
        no oneself (?!travels)
    `,
  ),
  rule(
    'together',
    'strong',
    'in passing',
    `
        // жена выбирает со мной
        doer [^end no]{0,2} [decides pays handles pay] [word adjective]? together? with [me to-me]
    `,
  ),
  rule(
    'body',
    'strong',
    'in passing',
    `
        // a panel decides
        (?<!from | we with [^end]{0,3}) body (?![superior staff helper] (?!object)) [^end relative
          superior staff me]{0,3} [decides decide handles i-approve pay decision too asks approval
          agrees approve]
        // решает педсовет
      | [decides decide we-decide i-approve we-approve pay decision asks approval pays approve] [^end
          relative superior staff me without no]{0,3} body (?![superior staff helper] (?!object))
        // правление тсж
      | body body
    `,
    `
        // legal, finance and IT all need to approve
        [team superior staff] object? (?:[end with]+ [team superior staff] object?){2}
    `,
    `
        team (?:with? [team staff]){2} [^end relative superior staff me without no]{0,3} [decides decide
          pay decision too asks approve]
    `,
    `
        // HR and finance decide
        team [^end relative superior staff me]{0,3} [decides decide pay decision too approve]
        // решает коллектив
      | [we-decide decides decision we-approve] [word adjective genitive]? team
    `,
  ),
  rule(
    'body',
    'weak',
    'when asked',
    `
        // three directors vote
        number [word adjective genitive]? superior
    `,
  ),
  rule(
    'body',
    'strong',
    'when asked',
    `
        // профком
        ^ [^end me no]{0,4} (?<!from | we with [^end]{0,3}) body (?![superior staff helper] (?!object))
          [^end me]{0,5} (?=$ | end)
        // не я, а правление
      | end [^end me no]{0,2} body (?![superior staff helper] (?!object)) (?=$ | end)
    `,
    `
        // тендерный отдел и юристы
        team [end with]+ [team staff]
    `,
    `
        team [^end relative superior staff me]{0,3} [handles pays]
        // a few department heads have to agree
      | ^ [word adjective number the my]{0,3} team [word adjective]? agrees (?=$ | end)
        // the steering group chooses
      | (?:^ | end) the? body (?![superior staff helper]) [word adjective]? [pays handles] (?=$ | end)
    `,
  ),
  rule(
    'together',
    'strong',
    'in passing',
    `
        // я и мама платим пополам
        (?:[me we] with [my the]? [word adjective]? somebody | (?<!me) somebody with my? [me we]
          (?!oneself? superior)) [^end no]{0,4} [i-decide we-decide decides decide i-approve we-approve
          pay handles pays decision asks approve]
        // не родители решают, а мы с женихом
      | [i-decide we-decide decides decide i-approve we-approve pay pays decision approve] [^end
          no]{0,2} (?:[me we] with my? [word adjective]? somebody | somebody with my? [me we])
    `,
    `
        // решаем с братом
        [i-decide we-decide decide we-approve pay decision i-approve approve] [we together oneself]?
          [word adjective genitive]? with [my together]? [word adjective genitive]? somebody (?![leaves tells])
        // мы с ней вдвоем
      | (?<![relative superior staff] object?) with my? [word adjective genitive]? (?!they (?!object))
          somebody [^end no]{0,2} [i-decide we-decide i-approve we-approve decide pay together decision
          approve]
    `,
    `
        // мы оба решаем
        together [^end no for]{0,3} [we-decide decide decision we-approve]
        // we’ll decide together
      | we [^end no for we-approve]{0,3} [we-decide decide decision]
        // решаем совместно
      | [we-decide decide we-approve pay approve] [word adjective genitive]? together
        // it's a shared decision
      | together decision
        // решение общее
      | decision together
    `,
    `
        together [^end no for]{0,2} [i-approve pay approve]
        // he pays but we choose together
      | [i-approve pay approve] together
    `,
  ),
  rule(
    'together',
    'strong',
    'when asked',
    `
        // me & dad
        [me we] with my? [word adjective genitive]? [relative superior staff they] object? (?=$ | [end
          no-verb with])
        // жена и я
      | (?<!me) somebody with my? me (?=$ | [end together relative too with])
        // жена и я вдвоем
      | (?:me with my? somebody | somebody with my? me) [^end no]{0,3} together
        // both partners
      | together with? my? somebody
        // мы с женой вместе
      | with my? [word adjective]? somebody together
      | ^ together end [relative superior name]
        // мы, молодожёны
      | ^ we end my? [relative superior name]
      | somebody end me too
      | relative end my? me $
      | ^ only? me end my? [relative superior] [decides pays]
        // оба, и я и муж
      | ^ together end
      | [me we] with [my the]? name
        // вдвоем с мамой
      | together [word adjective]{0,2} with [my the]? [word adjective]? somebody
    `,
    `
        ^ [we together] [^end no for]{0,3} pay
    `,
    `
        number kin-or-chief [end with]? [^end]{0,3} [me we]
        // we're two directors
      | ^ [we word]{1,2} number [word adjective]? [relative superior] (?=$ | end)
        // just me, and my other half
      | ^ only? me (?:end [word adjective]?){1,2} with my [word adjective]? relative [word adjective]? $
    `,
    `
        // мы вдвоём
        ^ we [together oneself]? $
        // we both need to agree
      | together [^end no]{0,2} agrees
    `,
    `
        // решаем парой
        we-decide
      | ^ we-approve
    `,
    `
        // we'll discuss it as a family
        (?<![word you adjective]) asks [word adjective]? together (?!with? [^end]? you)
        // вся семья решает
      | together [word adjective]? [too decides pays]
        // всей семьей обсудим
      | together [^end no for relative superior staff they you]{0,2} asks (?![^end]{0,2} you)
    `,
  ),
  rule(
    'together',
    'strong',
    'in passing',
    `
        // муж тоже решает
        somebody [^end no]{0,3} (?:too [^end no]{0,3} [decides decide pay pays handles decision asks
          approve] | [decides decide pay pays decision leaves tells asks approve] [^end no]{0,2} too)
    `,
    `
        too [^end no]{0,1} doer [decides pays pay approve]
        // me, plus my husband has to agree
      | with my? (?!they) doer [decides agrees] (?!end? [^end]{0,2} helper)
    `,
    `
        // надо чтоб муж глянул
        if [^end no]{0,3} somebody [^end no]{0,3} [decides decide pays pay too asks approval agrees
          approve]
      | if [^end no]{0,2} [decides agrees] [^end no]{0,2} kin-or-chief
    `,
  ),
  rule(
    'together',
    'strong',
    'when asked',
    `
        // me mostly but hubby gets a say
        ^ [me we] end? my? kin-or-chief [decides pays i-approve]? too
        // my fiancé has a say too
      | doer too (?![word adjective genitive number]{0,2} travels)
        // not just me, my wife too
      | kin-or-chief [^end no word adjective travels]{0,1} too+ (?=$ | end)
    `,
    `
        // me but my dad has to ok it
        ^ [me we] [^end]? end my? doer agrees
    `,
    `
        // не муж, а мы вместе
        ^ we together (?=$ | end)
    `,
    `
        // он без меня не решает
        [relative superior staff they] (?!object) [word adjective]? without to-me (?![word adjective]?
          [decides decide pays pay handles])
    `,
  ),
  rule(
    'consult',
    'strong',
    'in passing',
    `
        // спрошу у мамы
        (?<!no | you | you [word adjective]) asks [^end no nobody for]{0,3} (?:[relative superior team]
          object? | [my the] staff object? | they object $)
        // мужу надо показать
      | [relative superior] object [^end no nobody]{0,2} asks
        // я, но с согласия жены
      | (?<!no) approval [^end no nobody for]{0,3} [relative superior staff they team] object?
        // муж дал добро решать мне
      | [relative superior staff] object? [^end no nobody]{0,2} approval
    `,
  ),
  rule(
    'consult',
    'strong',
    'when asked',
    `
        // жена еще не видела, покажу ей
        asks [^end no nobody for]{0,3} [staff they] object?
      | [staff they] object [^end no nobody]{0,2} asks
    `,
    `
        // дома обсудим
        ^ [we me only word genitive]{0,2} asks [word genitive adjective]? $
    `,
    `
        // need my husband's ok
        [relative superior staff they] [^end no]{0,2} agrees
      | agrees [word adjective]? [relative superior]
        // жена должна одобрить, потом решу
      | doer [word adjective]? [decides approve] end [^end no]{0,2} i-approve
    `,
  ),
];
