import type { AnswerKind, AnswerValues } from '../answers/reading.ts';
import type { Language } from '../domain/values.ts';

/** Plain JSON, as it lies in a snapshot, a published flow or the database. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What a button says: a text per language from the profile, or a Fluent message of the flow. */
type Label = { ru: string; en: string } | { copy: string };

/** A ready answer behind a button. A null value means "does not know yet". */
export interface Option {
  value: Json;
  label: Label;
  /** What else people call it, for replies in words. */
  synonyms?: Record<Language, string[]>;
}

/** What is asked in a step, and how the reply is read. Lies in the state's `meta`, so it is published with it. */
export interface Prompt<K extends AnswerKind = AnswerKind> {
  /** The answer that it fills, such as `budget`. */
  key: string;
  kind: K;
  /** The Fluent message of the question; its attributes `help` and `choose` are the second and third try. */
  copy: string;
  options?: Option[];
  /** `first`: the options are shown with the question; `last`: only when words did not help. */
  offer?: 'first' | 'last';
  /** Offer the channel's own "share my contact" button where there is one. */
  shareContact?: boolean;
  /** "I don't know yet" is taken as an answer. */
  mayBeUnknown?: boolean;
  /** What was found for the conversation may be chosen, too, before the options: free times, say. */
  offersFound?: boolean;
  /** A time that is named beside the answer is when they would come instead. */
  hearsWish?: boolean;
  /** A yes to it binds: typed words are one only when all of them agree. */
  isBinding?: boolean;
  /** Its choices are words of any talk, as yes and no: they mean it only while it is open. */
  onlyAsked?: boolean;
  /** They may leave it, or put it off: a reply that says only that is no answer. */
  mayDecline?: boolean;
  /** It asks for a favour: a mere yes, or thanks, is no answer yet. */
  isFavour?: boolean;
  /** It asks what was wrong, or whether all is well now: a complaint is its answer. */
  hearsComplaint?: boolean;
  /** A number from 0 to 10 alone answers it no more than it says: it puts right the score that they gave. */
  bareIsScore?: boolean;
  /** It is about the visit that is booked: words for its choices are heard wherever nothing else is asked. */
  isOfVisit?: boolean;
  /** The answer steers the talk and is not kept: a confirmation, a menu. */
  passing?: boolean;
}

/** An answer as a conversation keeps it. */
export interface Answered {
  kind: AnswerKind;
  /** An `AnswerValues[kind]`, or null for "does not know yet". */
  value: Json;
  raw: string;
}

/** The typed value of an answer of a known kind; the engine wrote it as that kind, so it is trusted. */
export function answerValue<K extends AnswerKind>(
  answer: Answered | undefined,
  kind: K,
): AnswerValues[K] | null {
  return answer?.kind === kind ? (answer.value as AnswerValues[K] | null) : null;
}
