import type { Authority } from '../../domain/values.ts';
import { sensePattern } from './sense-pattern.ts';

/** For a reply that names somebody and says no more, with its articles kept: "муж", "our regional director, Dave". */
export const BARE_RULES: readonly { value: Authority; pattern: RegExp }[] = [
  {
    value: 'alone',
    pattern: sensePattern(`
        // 100% me
        ^ [only number word no]? [me oneself] (?:[end with]? only? [me oneself to-me])* only? $
        // тока сам
      | ^ (?:[word adjective genitive name] end)* only? [me oneself] (?:end [word adjective genitive
          name]*)? $
        // me, the owner
      | ^ me end the? superior (?:$ | end)
        // со мной
      | ^ with [me to-me] $
        // just myself
      | (?:^ | end) only adjective{0,2} me (?:$ | end)
        // me alone
      | (?:^ | end) me oneself (?:$ | end)
        // нет, не муж, я
      | end only? me oneself? $
        // мне самой
      | ^ to-me oneself? $
    `),
  },
  {
    value: 'shared',
    pattern: sensePattern(`
        // вместе
        ^ [word adjective genitive the]? [end only]? [we together] (?:end? [the we together me oneself
          only from with relative object]{0,6}) $
      | ^ my? relative with my? the? relative $
        // с супругом
      | ^ (?:[word adjective genitive] end | end)? [together oneself]? with [my the]? adjective? [word
          adjective]? [relative superior staff they] object? together? $
        // we're a couple, so both
      | end together word? $
    `),
  },
  {
    value: 'committee',
    pattern: sensePattern(`
        // the management team
        ^ [the my word adjective number]{0,3} team [genitive word team]? (?:from [my the team word
          adjective genitive]{1,3})? (?:end name{1,3})? $
      | ^ the my? team [end with]
    `),
  },
  {
    value: 'other',
    pattern: sensePattern(`
        // our md
        (?:^ | end) only? (?:they object | [my the team body]{0,3}) [adjective genitive word]{0,2} [team
          body]? adjective? [relative superior staff helper]{1,2} (?!object) (?:[relative superior
          staff] object)? my? (?:from [my the team relative superior word adjective genitive]{1,3} |
          adjective? [genitive team]{1,2})? (?:end? name{1,3} genitive?)? (?:$ | end (?:[^end me
          relative superior i-decide decide i-approve decision decides]{1,4} $)?)
        // he does
      | ^ only? they $
      | ^ only? [my the team body]{0,3} adjective? honoured $
      | (?:^ | end) only? my? [relative superior staff helper] (?:with my? [relative superior staff])+ $
        // не я, а он
      | ^ no [me to-me]
        // не я, а муж
      | ^ no end? me
        // someone in head office
      | ^ depends [word adjective genitive]{0,2} [team superior]
        // someone from head office decides
      | ^ depends from
        // это к руководителю
      | ^ at [my the]? adjective? [relative superior] object $
    `),
  },
];
