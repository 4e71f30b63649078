import type { Assent } from '../../domain/values.ts';
import { LEADING } from './phrases/around.ts';
import { CALL_BACK } from './phrases/call-back.ts';
import * as laterEn from './phrases/later-en.ts';
import * as laterRu from './phrases/later-ru.ts';
import * as maybeEn from './phrases/maybe-en.ts';
import * as maybeRu from './phrases/maybe-ru.ts';
import { MOCKING } from './phrases/mocking.ts';
import * as noEn from './phrases/no-en.ts';
import * as noRu from './phrases/no-ru.ts';
import { oneOf } from './phrases/phrase-rows.ts';
import * as plainNoRu from './phrases/plain-no-ru.ts';
import { YES_WORDS_EN } from './phrases/plain-yes-en.ts';
import { YES_WORDS_RU } from './phrases/plain-yes-ru.ts';
import * as praiseEn from './phrases/praise-en.ts';
import * as praiseRu from './phrases/praise-ru.ts';
import * as yesEn from './phrases/yes-en.ts';
import * as yesRu from './phrases/yes-ru.ts';

/** Ways to say yes, no, perhaps or later. */
export interface AssentList {
  value: Assent;
  /** At the start, behind words that only lead to an answer; or wherever it stands. */
  at: 'start' | 'within';
  rows: readonly string[];
  /** Holds in the middle of a longer message too. */
  anywhere?: true;
  /** A reason to wait: who began with a yes only says when or how. */
  reason?: true;
  /** A day: who agreed before it says when, unless a "but" stands between. */
  date?: true;
  /** Only a hedge: with other things said ("человек 45 наверное") it answers nothing. */
  hedge?: true;
}

/** A row that denies a denial. */
const DENIED = /(?:^|[ (])(?:не|нет|no|not|n?t)(?= |$)/;

/** In the order tried: what turns a yes or a no round comes before them. */
export const ASSENT_LISTS: readonly AssentList[] = [
  { value: 'maybe', at: 'start', rows: [...maybeRu.UNSURE_RU, ...maybeEn.UNSURE_EN] },
  {
    value: 'maybe',
    at: 'within',
    rows: [...maybeRu.NO_PROMISE_RU, ...maybeEn.NO_PROMISE_EN],
    anywhere: true,
  },
  { value: 'maybe', at: 'within', rows: [...maybeRu.NOT_DECIDED_RU, ...maybeEn.NOT_DECIDED_EN] },
  { value: 'later', at: 'within', rows: [...laterRu.PUT_OFF_RU, ...laterEn.PUT_OFF_EN] },
  { value: 'no', at: 'start', rows: [...MOCKING, ...noEn.FINE_WITHOUT_EN] },
  { value: 'no', at: 'start', rows: [...praiseRu.UNFIT_RU, ...praiseRu.MISTAKEN_RU, ...praiseEn.UNFIT_EN] },
  { value: 'no', at: 'start', rows: [...noRu.DECLINED_RU, ...noEn.DECLINED_EN] },
  {
    value: 'yes',
    at: 'start',
    rows: [
      ...praiseRu.PRAISE_RU,
      ...praiseEn.PRAISE_EN,
      ...praiseEn.LIKED_EN,
      ...praiseEn.SHORT_EN,
      ...yesEn.DELIGHTED_EN,
    ],
  },
  { value: 'yes', at: 'start', rows: [...yesRu.EXPECTING_RU, ...yesRu.CALL_ME_RU] },
  {
    value: 'yes',
    at: 'within',
    rows: [...yesRu.YES_IDIOMS_RU, ...yesEn.YES_IDIOMS_EN].map(withNo),
    anywhere: true,
  },
  {
    value: 'yes',
    at: 'start',
    rows: [...yesRu.EAGER_RU, ...yesEn.EAGER_EN, ...yesRu.ALL_RIGHT_RU, ...yesEn.ALL_RIGHT_EN],
  },
  { value: 'no', at: 'within', rows: [...noRu.SETTLED_RU, ...noEn.SETTLED_EN], anywhere: true },
  { value: 'no', at: 'start', rows: [...noRu.CANCELLED_RU, ...noEn.CANCELLED_EN] },
  {
    value: 'later',
    at: 'within',
    rows: [...CALL_BACK, ...laterRu.COME_BACK_RU, ...laterEn.COME_BACK_EN],
    anywhere: true,
    reason: true,
  },
  { value: 'maybe', at: 'within', rows: [...maybeRu.LOOKING_RU, ...maybeEn.LOOKING_EN], anywhere: true },
  { value: 'later', at: 'within', rows: [...laterRu.LATER_RU, ...laterEn.LATER_EN], anywhere: true },
  {
    value: 'later',
    at: 'within',
    rows: [...laterRu.DAYS_RU, ...laterEn.DAYS_EN],
    anywhere: true,
    date: true,
  },
  {
    value: 'later',
    at: 'within',
    rows: [...laterRu.BUSY_RU, ...laterEn.BUSY_EN],
    anywhere: true,
    reason: true,
  },
  { value: 'maybe', at: 'within', rows: [...maybeRu.BETWEEN_RU, ...maybeEn.BETWEEN_EN], anywhere: true },
  { value: 'no', at: 'within', rows: [...plainNoRu.NO_IDIOMS_RU, ...noEn.NO_IDIOMS_EN], anywhere: true },
  {
    value: 'maybe',
    at: 'within',
    rows: [...maybeRu.HEDGES_RU, ...maybeEn.HEDGES_EN],
    anywhere: true,
    hedge: true,
  },
  {
    value: 'maybe',
    at: 'within',
    rows: [...maybeRu.IFS_RU, ...maybeEn.IFS_EN],
    hedge: true,
    reason: true,
  },
  { value: 'no', at: 'within', rows: [...plainNoRu.REFUSED_RU, ...noEn.REFUSED_EN], anywhere: true },
  { value: 'yes', at: 'start', rows: [...YES_WORDS_RU, ...YES_WORDS_EN] },
  { value: 'no', at: 'start', rows: [...plainNoRu.NO_WORDS_RU, ...noEn.NO_WORDS_EN] },
  {
    value: 'yes',
    at: 'within',
    rows: [
      '(?:да|ага|угу|yes|yeah|yep|yup|sure|конечно|согласен|согласна|согласны|подтверждаю|верно|давайте|давай|agreed|ok|okay|ок|sounds good|подходит|годится|норм|интересно|definitely)(?= (?:пожалуйста |please |спасибо |thanks )?$)',
    ],
  },
  {
    value: 'no',
    at: 'within',
    rows: [
      '(?:нет|no|nope|неа|нет спасибо|не интересно|не надо|no thanks)(?= (?:спасибо |thanks |thank you |please )?$)',
    ],
  },
];

/** Looks for the rows of a list in plain words. */
export function patternOf({ at, rows }: AssentList): RegExp {
  const lead = at === 'start' ? `^ (?:${oneOf(LEADING)} ){0,6}` : ' ';
  return new RegExp(`${lead}${oneOf(rows)}(?= )`);
}

/** "Нет, не против": a no before what denies a denial belongs to it. */
function withNo(row: string): string {
  return DENIED.test(row) ? `(?:(?:да нет|нет|no|nope|nah) )?${row}` : row;
}
