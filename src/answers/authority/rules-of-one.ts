import { type AuthorityRule, rule } from './authority-rule.ts';

/** The person alone, or not at all. */
export const RULES_OF_ONE: readonly AuthorityRule[] = [
  rule(
    'free',
    'strong',
    'in passing',
    `
        // i answer to nobody
        (?:no? [asks approval]) [^end relative superior staff]{0,3} nobody
        // me and nobody else
      | with nobody (?=$ | end)
        // без согласований, сама
      | (?<!no [^end]{0,4}) without [approval asks] (?![^end]{0,3} no)
        // никто кроме меня
      | nobody [^end relative superior body team staff]{0,3} (?:no? asks | except? [me to-me])
    `,
    `
        nobody [word adjective]{0,2} no? (?:decide | pay)
    `,
    `
        ^ [word adjective only]{0,2} no asks end? [me oneself]
    `,
    `
        except only? [to-me me] [^end]{0,3} nobody
        // никого кроме меня
      | nobody except only? [to-me me]
    `,
    `
        // nobody, just me
        nobody no? [end with]? only? me (?!no)
    `,
    `
        me nobody
    `,
  ),
  rule(
    'free',
    'strong',
    'when asked',
    `
        nobody no? [word adjective genitive name]{0,2} [end with]? only? me $
    `,
    `
        // советоваться ни с кем не надо
        nobody [word adjective]{0,2} (?:too | no (?=$ | end))
    `,
    `
        // no approval needed
        no approval [word adjective wanted]? (?=$ | end)
    `,
    `
        // все сам, жены нет
        (?<!without approval?) [relative superior] object no (?=$ | end)
        // я, без мужа
      | (?:^ | end) without kin-or-chief (?=$ | end)
    `,
    `
        // nobody but me
        (?:^ | end) [word adjective]? nobody except (?=$ | end)
        // I don't need anyone's permission
      | no nobody approval
      | ^ nobody [adjective]? $
    `,
  ),
  rule(
    'free',
    'strong',
    'in passing',
    `
        // he lets me choose
        somebody [^end no]{0,4} leaves [^end no relative superior they staff]{0,4} [me oneself to-me
          own-master] (?![^end]{0,3} [gathers asks])
    `,
    `
        // муж сказал решай сама
        somebody [^end no]{0,4} tells [^end no relative superior they staff]{0,4} [oneself own-master]
          (?![^end]{0,3} [gathers asks travels] | [^end me]{0,3} [decides pays handles])
    `,
    `
        // шеф поручил мне выбрать
        somebody [^end no]{0,4} [leaves tells] [^end]{0,4} end? [^end no]{0,3} (?:[me oneself to-me] [^end
          no]{0,3} [i-decide we-decide decides decide i-approve we-approve pay pays approve] | [i-decide
          we-decide decides decide i-approve we-approve pay pays approve] [me oneself to-me] | my
          decision)
    `,
    `
        // муж полностью доверяет мне
        leaves [word adjective]{0,2} to-me (?![^end]{0,3} [gathers asks])
        // мне муж доверяет в этом
      | to-me [^end no]{0,2} [relative superior] leaves
    `,
  ),
  rule(
    'free',
    'strong',
    'when asked',
    `
        // жене все равно, выбираю я
        somebody [word adjective]{0,2} indifferent
    `,
    `
        // husband is happy for me to choose
        somebody [^end no]{0,2} agrees for [me to-me]
        // my husband's happy with whatever I choose
      | somebody agrees with? whatever me
    `,
    `
        ^ leaves [^end no]{0,3} [me oneself to-me]
    `,
    `
        // муж не решает, решаю я
        kin-or-chief no [word adjective]? [decides pays] (?![^end]* except)
    `,
  ),
  rule(
    'not-self',
    'strong',
    'in passing',
    `
        // это не ко мне
        no my [^end]? [decide decision]
        // it isn't up to me
      | no decision [word adjective genitive]? [from behind]? [me to-me]
        // решение не моё, а мужа
      | decision no [word adjective genitive]? [behind from]? [me to-me my]
        // I have no say
      | me [^end relative superior they only oneself]{0,2} no [^end me oneself without]{0,2} [i-decide
          decide decision too pay approve]
        // решаю не я
      | [i-decide decides] no [me together we]
        // не я решаю
      | no [me together we] [i-decide decides decide i-approve pay approve]
        // не мне решать
      | no to-me [decide pay approve]
      | to-me no [decide pay approve]
        // от меня мало что зависит
      | from to-me [^end]{0,3} no decision
    `,
  ),
  rule(
    'not-self',
    'strong',
    'when asked',
    `
        // не я, муж
        no [me to-me] (?![oneself])
      | me [^end relative superior they only]{0,2} no [^end me without]{0,2} i-approve
        // не уполномочена
      | ^ no [^end me oneself nobody asks without]{0,3} [decide decision]
    `,
    `
        // невеста выбирает, я просто плачу
        doer [^end no me asks too]{0,2} [pays decides handles pay decide] end me [only word] [i-approve
          pay] (?!oneself)
        // я просто плачу, жена выбирает
      | ^ [^end no relative superior staff they together]{0,2} me [only word] [i-approve pay]
          (?!oneself) [^end me oneself]{0,2} end [my the]? [word adjective]? doer [^end no me asks
          too]{0,3} [pays decides handles pay decide]
    `,
    `
        // я секретарь
        me my? only? [word adjective genitive]? [helper the]? [word adjective]? helper
        // я всего лишь менеджер
      | me [word adjective]? only [word adjective]? staff
    `,
  ),
  rule(
    'self',
    'strong',
    'in passing',
    `
        // я и решаю
        (?<![with no] | no [only my]) [me oneself] [^end no relative superior they staff for asks too
          without honoured]{0,3} (?:i-decide | decision (?!number))
        // всё решаю сама
      | (?<!no) [i-decide decision] (?!object) [^end no relative superior they staff we together behind
          for asks with honoured name too]{0,2} [me oneself]
        // I'll decide
      | (?<![with no]) [me oneself] decide (?=$ | end | oneself)
        // решает не муж, а я
      | decide [oneself me]
        // моё решение
      | (?<!no) my decision
        // decision's mine
      | decision my (?!object | [word adjective genitive]? [relative superior staff honoured name
          helper])
        // I’m the one who decides
      | (?<![person no tells]) [me oneself] only? [adjective word genitive]? decides (?!object)
    `,
    `
        // право подписи у меня
        (?<!no) decision [behind at from] to-me
        // мне решать
      | (?<![no with]) [behind at from]? to-me only? [^end no relative superior they staff asks]{0,1}
          [decide decision]
        // не ему решать, а мне
      | (?<![no]) [decide decision] only? to-me
        // решение полностью за мной
      | [decision i-decide only decide] [^end no]{0,1} behind to-me oneself?
        // я невеста, решаю сама
      | i-decide oneself
        // одна решаю
      | oneself i-decide
    `,
    `
        // лично принимаю
        (?<!no) oneself [^end no relative superior they staff together for asks with]{0,2} [i-approve
          approve]
        // подпишу сам
      | (?<!no) [i-approve approve] [^end no relative superior they staff together for asks with]{0,3}
          oneself
      | pay oneself (?=$ | end)
        // I can decide myself
      | me [^end no relative superior they staff for asks]{0,1} [pay approve decide] [^end no relative
          superior they staff together for asks with]{0,3} me
    `,
    `
        // на мне всё
        (?<!travels [^relative superior staff]{0,3}) own-master (?![word adjective]? travels)
    `,
  ),
  rule(
    'self',
    'strong',
    'when asked',
    `
        // подпись моя
        (?:^ | end) [word adjective]? only? my (?:$ | end)
        // mine alone
      | my oneself
        // I'm single
      | own-business
        // director and sole shareholder
      | superior with me superior
      | me superior with me
        // единоличный владелец
      | (?:^ | end) oneself superior (?!object | [^end]* [decides decide pays])
        // you're talking to the decision maker
      | ^ [^end me relative superior staff]{0,2} asks decision $
        // решаю я, не муж
      | ^ i-decide (?!no)
        // the buck stops with me
      | ^ [word adjective]? decision end? me
        // не у мужа, а у меня
      | ^ [behind at] to-me (?=$ | end | oneself)
    `,
    `
        // да я сам
        [me to-me] only? oneself (?=$ | end)
    `,
  ),
  rule(
    'self',
    'weak',
    'when asked',
    `
        // я главный
        (?<!with my?) (?<!no) me [oneself my only]* [word adjective]? superior (?!object | with
          (?:relative | me (?!oneself? superior)))
    `,
  ),
  rule(
    'self',
    'strong',
    'when asked',
    `
        (?<!no) oneself [^end no relative superior they staff together for asks with]{0,2} pay
      | (?<!no) pay [^end no relative superior they staff together for asks with]{0,3} oneself
    `,
  ),
  rule(
    'self',
    'weak',
    'when asked',
    `
        // do i pay now?
        (?<!no) (?<!with) [me oneself] [^end no relative superior they staff for asks too you]{0,2}
          (?:[i-approve pay handles approve] (?=$ | [end no-verb with]) | decide (?=[word adjective
          genitive number]{0,2} (?:$ | [end no-verb with])))
        // могу подписать сам
      | (?<!no) (?<!with) [me oneself] [^end no relative superior they staff for asks too you]{0,2}
          approve
        // не муж решает, а я
      | [i-approve pay decide handles approve] [^end no relative superior they staff together we for
          asks]{0,2} [me oneself]
      | ^ i-approve $
        // главный тут я
      | superior (?!object) end? [word adjective genitive]? only? me $
        // its only me
      | (?:^ | end) [word adjective filler the]{0,3} (?<!no) only [me to-me] (?:$ | end)
        // решение за мной, а не за мужем
      | (?<!no) behind to-me oneself? $
      | to-me only? [i-approve pay approve]
    `,
  ),
];
