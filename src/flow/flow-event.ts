import type { QuestionAbout } from '../answers/talk/read-question.ts';
import type { DealChange } from '../domain/deal-changes.ts';
import type { Language } from '../domain/values.ts';
import type { Found } from './found.ts';
import type { Answered, Json, Option } from './prompt.ts';

/**
 * What can happen to a conversation, as its statechart sees it. `at` is the ISO instant of the cause; the engine
 * puts it on every event, timers (`xstate.after.…`) included, and with it `step`, where they stood as it happened.
 */
export type FlowEvent = { at: string; step?: string } & FlowHappening;

export type FlowHappening =
  /** `question` is what they asked besides. */
  | { type: 'answered'; readings: Record<string, Answered>; question?: QuestionAbout }
  /** They ask something instead of answering. */
  | { type: 'asked'; about: QuestionAbout; raw: string }
  | { type: 'ambiguous'; key: string; candidates: Json[]; raw: string }
  | { type: 'unclear'; raw: string }
  /** They give another score, which is none from 0 to 10. */
  | { type: 'offScale'; raw: string }
  /** They do not want to answer, or not now. */
  | { type: 'declined'; isLater: boolean; raw: string }
  /** They will not buy; with the reason as an answer where they gave it. */
  | { type: 'refused'; readings: Record<string, Answered>; raw: string }
  /** They find what is offered too dear, and have not refused it. */
  | { type: 'objected'; raw: string }
  /** Words outside any question, for the salesperson to read. */
  | { type: 'noted'; raw: string }
  | { type: 'attached'; kind: AttachmentKind }
  /** The person wants to change an answer; `key` is which, when they said it, and `value` to what. */
  | { type: 'change'; key?: string; value?: string }
  /** They began again in the middle of a talk. */
  | { type: 'repeated' }
  | { type: 'back' }
  /** They want a human; `isComplaint` when they want one to answer for something. */
  | { type: 'human'; isComplaint?: true }
  | { type: 'stop' }
  | { type: 'erase' }
  | { type: 'language'; language: Language }
  /** A button of an earlier prompt was pressed. */
  | { type: 'stale' }
  /** What the flow requested was done, with what it may offer now; or it could not be, with the reason. */
  | { type: 'granted'; request: string; choices?: Option[]; found?: Found }
  | { type: 'denied'; request: string; why: string }
  /** Sales say that what was complained of is put right. */
  | { type: 'complaintSeenTo' }
  /** Something happened to the deal outside of the talk: sales booked, were paid, closed it. */
  | { type: 'dealChanged'; changes?: DealChange[] }
  /** The visit that is booked comes near, or is over. */
  | { type: VisitTimer }
  /** Whoever had the lead gave the talk back to the bot. */
  | { type: 'handedBack' }
  /** The person blocked the bot, or let it write again. */
  | { type: 'blocked' }
  | { type: 'unblocked' };

/** Timers that a booked visit sets, wherever in the flow they stand. */
export type VisitTimer = 'visitDayBefore' | 'visitHoursBefore' | 'visitOver';

export type AttachmentKind = 'photo' | 'voice' | 'video' | 'sticker' | 'location' | 'file';
