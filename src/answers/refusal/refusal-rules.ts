import type { Refusal } from '../../domain/values.ts';
import { refusalPattern } from './refusal-sentence.ts';

/**
 * A pattern over the senses of a reply. Of several that are found the weightiest holds, and of those the first: what
 * can be meant in one way only weighs 3, what may be said in passing less.
 */
export interface RefusalRule {
  value: Refusal;
  weight: number;
  pattern: RegExp;
}

function rule(value: Refusal, weight: number, ...patterns: string[]): RefusalRule {
  return { value, weight, pattern: refusalPattern(patterns.join(' | ')) };
}

export const REFUSAL_RULES: readonly RefusalRule[] = [
  // "муж против", "boss hasn't approved", "я это не решаю", "просто админ"
  rule(
    'no-authority',
    3,
    '^ ~1 boss/kin break not $ | gone boss | boss ~1 gone | no ~2 boss/kin ~1 not/banned',
    'not get ~2 boss | not ~1 sure ~1 boss/kin | boss/kin ~4 forbid',
    'boss/kin ~3 not/no ~2 approve/like/fine/need/decide/worry/pay/took/sure/with | boss/kin ~2 hate',
    'not/no ~2 boss/kin ~1 approve | minedept | forbid ~2 boss/kin | place ~2 forbid',
    'place ~1 not ~1 approve | not/no ~2 decide | decide ~1 not/no | -you not ~1 approve | not me can approve',
    'approve ~1 not/no | only ~2 junior | without | no approve',
  ),
  rule(
    'no-authority',
    2.5,
    'boss/kin ~1 not/no $ | boss ~1 decide | boss ~~3 not/no ~1 approve | boss ~~2 forbid',
  ),
  rule('no-authority', 1.6, '-you forbid | ^ me? only? junior $'),
  // "цена высокая", "can't afford", "нашли дешевле"
  rule(
    'price',
    3.1,
    'too/high ~1 prepay | prepay ~2 too/high | much ~1 not | sum ~2 trouble | trouble ~1 sum',
  ),
  rule(
    'price',
    3,
    'number/few unit? lack | cheaper !option | dear | sum ~2 high/more/dear | high/more/too/bad ~1 sum',
    'much/such ~1 sum | more ~3 sum/pay | due ~2 sum | sum ~2 -not due | not/no ~2 afford',
    'lack/small ~1 sum | sum ~2 lack/cut/bad/small | cut ~2 sum | no ~2 sum | not ~1 sum | sum ~1 no',
    'sum ~1 not !fine | sum ~1 not fine/like | not ~1 worth ~4 sum/number/few/unit/much | not/no ~2 pay',
    'pay ~2 not | not/no ~1 discount | discount ~1 not/no | too ~2 sum/pay | more me ~2 need',
    'high ~1 pay | only ~2 number/few unit | only ~2 unit number/few | not ~1 worth',
    'howmuch break break | howmuch ~~4 no',
  ),
  rule('price', 3, 'more any ~2 afford'),
  rule('price', 2.9, 'not ~2 sum | sum ~1 forbid'),
  rule(
    'price',
    2.5,
    'more me | number/few unit ~2 self | need ~1 afford | pay ~3 more/lack | busy ~1 pay/sum',
    'only ~2 number/few sum/pay | number/few unit? break break ~1 no/not | unit ~3 break break ~1 no | ^ unit unit',
    '^ me ~2 number unit? break? but? you ~2 number unit? $ | only number only | can only number | unit number/few ~3 high | pay ~4 high',
    'number/few unit ~3 high | not any number/few unit',
    '^ you ~1 number unit? per | ^ you? number unit? per ~2 break ~1 no/bye | ^ ~2 much no $ | ^ no ~2 much $',
    'hoped ~2 number/few unit? not number | hoped ~2 number/few unit ~~3 number | hoped unit number ~~3 number',
    'hoped ~1 number unit? break? any? you ~1 number | number unit? hoped ~1 not/you number',
    'hoped ~1 number unit? afford ~~3 number | ^ unit number ~2 break no $ | ^ number unit ~2 break no $',
  ),
  rule(
    'price',
    2,
    'need ~1 discount | sum ~1 misfit | ^ sum event/trouble $ | unit ~2 lack | ^ sum $ | but ~1 sum $',
    'not ~2 much | sum other $',
  ),
  // "отложили на полгода", "not now", "даты заняты"
  rule('price', 2.7, 'hoped ~1 better/more number | hoped ~1 other sum'),
  rule('timing', 2.7, 'when instead'),
  rule(
    'timing',
    2.5,
    '^ now any no $ | ^ now any no break | ^ now ~1 no break any? when | maybe after any/when/event/misfit | now wait | period ~1 need | delay | notonce | time ~2 taken',
    'taken ~2 time | not/no ~2 time | time ~1 awkward | awkward ~1 time | time ~2 high/slow',
    'need ~1 wait | event ~1 tomorrow | time ~1 gone/lack | not ~1 took/get/acquired ~1 time',
    'time ~2 not/no | bad ~1 time/period/when | time ~2 bad | due ~2 time | time ~2 due | not ~1 now | early',
    'too ~1 slow | slow ~2 wait | wait ~2 slow/high | wait ~3 not | wait ~2 period | not ~2 wait | busy',
    'not/no ~2 sooner | need ~2 sooner | after ~2 when/busy/event/off/delay',
    'maybe/rather ~3 later/when | later ~2 maybe | not ~2 until | not ~1 after | only ~2 when',
    'push ~2 event/time/when ~1 back | push ~3 back ~1 when/period/later/until',
    'sooner ~1 when ~1 not | now ~2 not | now no any/when/can | until ~2 when | later | slow',
  ),
  rule(
    'timing',
    2,
    'when ~1 now | when already | due ~2 when | first ~3 event/done/need/get/delay/lack',
    'misfit ~2 period | taken | ^ time $ | ^ maybe when $ | when maybe $',
  ),
  // "выбрали других", "went with a friend", "есть свой мастер"
  rule(
    'rival',
    2.6,
    'took/get/acquired ~2 better | self place | place ~2 does',
    'took/get/acquired/with/use/have ~3 other/rivals/brand',
    'other/rivals ~2 took/get/acquired/does/better/with/rather | other ~1 place | other/rivals ~1 use',
    'own ~1 place | already ~2 took/acquired | already get ~2 other/place/rivals/brand',
    'took/acquired ~2 already | -need took/get/acquired ~2 place | took/get/acquired ~2 kin',
    'took/get/acquired ~2 own | took/get/acquired ~2 they | took/get/acquired ~3 instead | instead',
    '-need/not with !you | kin ~2 does/took/get/acquired/place/can | does ~2 kin',
    'they ~2 took/get/acquired/better/rather | offered ~2 better/rather | other ~2 rather',
    'better ~1 other | use ~2 brand/place/own/other/rivals | have ~2 place/does',
    '-need/not with you? kin/place | proof ~1 other/rivals | -need/not with ~3 place/brand',
  ),
  rule('rival', 2.8, 'own ~1 place break? second'),
  rule('rival', 2.3, 'me place ~1 done/fine | done ~2 other/rivals'),
  rule('rival', 1.5, 'resolved took | rivals | brand | better | -not/need acquired !you/when/time'),
  // "мошенники", "не доверяю", "плохие отзывы"
  rule(
    'trust',
    3.2,
    'not ~1 pay/sum/prepay ~3 heard/stranger | heard ~3 not ~1 pay | heard ~2 break ~1 pay not | heard ~2 not fraud',
  ),
  rule('trust', 3, 'fraud'),
  rule(
    'trust',
    2.7,
    'bad ~1 proof | proof ~2 bad | not ~3 review | worry | not/no ~3 sure | sure ~1 not/no/lack',
    'not/no/lack ~2 proof | proof ~2 not/no | review ~3 bad/harm/due/small | bad ~1 review',
    'due ~1 review/proof | not/no/lack ~1 review | review ~1 not/no | harm | before ~4 bad/early | heard',
    'where ~2 proof/sure | review ~2 gone | misfit ~1 before | too fine | few number? stars | review few',
    'only ~2 stars | prepay ~4 not/stranger/worry/due | not ~4 prepay/stranger | due ~2 prepay',
  ),
  rule('trust', 2.5, 'trouble ~1 you'),
  rule('trust', 2, 'only ~1 proof'),
  rule('trust', 1, '^ due $'),
  // "не нужно", "отменили", "сделали сами"
  rule('no-need', 2.8, 'no ~1 proof need'),
  rule(
    'no-need',
    2.7,
    'done does | second ~1 not need | have ~2 place break? second ~1 gone | have ~2 place break? second ~1 not need',
    'have ~2 place break? not need ~1 second',
  ),
  rule(
    'no-need',
    2.4,
    'resolved ~1 no/without | gone | point | looking | event/trouble ~1 off | need ~1 off | off ~1 need',
    'already off | already done | done already | only ~2 ask | resolved ~1 not | ache/back ~1 off/cured | trouble ~1 done/cured',
    'off ~1 event | event ~1 not/no | not/no event $ | self ~2 done/resolved/does | does ~1 self | trouble ~2 self | done/resolved ~3 self',
    'cured | get done $ | point instead | me ~1 small | own ~1 self',
  ),
  rule(
    'no-need',
    2,
    'lack ~1 need | not ~3 anymore | ^ me? done $ | kin ~1 done | not ~2 need | no ~1 need',
    'need ~1 no/not',
  ),
  rule('no-need', 1.5, 'not ~2 use | not any ~3 use/need | have'),
  // "болезнь", "нет парковки", "не понравился зал"
  rule('other', 3.1, 'no feature approve'),
  rule(
    'other',
    2.6,
    'you ~1 not youdo | any/feature not youdo break gone | -boss banned ~2 but gone | -boss banned ~2 break but? gone',
  ),
  rule('other', 2, '^ other $ | due ~2 brand | not ~2 brand | no ~1 brand'),
  rule(
    'other',
    1.2,
    'no ~3 approve | feature ~2 trouble | misfit | hate | kin ~1 ill | ill $ | not/no/lack ~2 feature',
    'feature ~2 not/no/lack/small/bad/due | place ~2 small/bad/not/no/due | small/bad ~1 feature/place',
    'not ~2 like/fine | too ~1 small | not ~1 youdo | you ~2 not ~2 can/youdo/have | private',
  ),
  rule(
    'other',
    0.8,
    'banned | you ~2 not ~1 any | lack ~1 any | you no | awkward | any not youdo | you ~1 only | any no',
    'you ~1 not ~1 approve | due | small',
  ),
];

/** Said of the offer that it is taken, or well of what else would be a reason. */
export const ACCEPTS = refusalPattern('-not accept');

/** Reasons that are named in one breath. */
export const TWOFOLD: readonly { candidates: Refusal[]; pattern: RegExp }[] = [
  {
    candidates: ['price', 'timing'],
    pattern: refusalPattern(
      'sum now no/lack $|now no/lack sum $|sum no now $|no/lack sum now $|not afford now $|now not afford $',
    ),
  },
  { candidates: ['no-need', 'timing'], pattern: refusalPattern('changed') },
];
