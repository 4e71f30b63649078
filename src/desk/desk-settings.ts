import type { WorkingHours } from '../domain/working-hours.ts';

/** What of the profile the desk goes by. Minutes are of working time. */
export interface DeskSettings {
  hours: WorkingHours;
  /** Within which a handed-over lead is to be answered. */
  answerMinutes: number;
  /** After that, until the chief is told; and after that, until it is offered to somebody else. */
  chiefAfterMinutes: number;
  reassignAfterMinutes: number;
  /** A salesperson silent so long after the customer's words gives the conversation back to the bot. */
  handBackAfterMinutes: number;
  /** Milliseconds after "no answer" was pressed, in order, at which the customer is told that we tried. */
  tries: number[];
  /** Whom to tell when somebody does not answer; of nobody in particular, when the name is null. */
  chiefsOf(name: string | null): string[];
  /** There is something to book, and something to offer. */
  books: boolean;
  sells: boolean;
}
