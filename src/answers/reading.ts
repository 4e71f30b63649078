import type {
  Assent,
  Authority,
  Contact,
  Language,
  Money,
  People,
  Rating,
  Refusal,
  When,
} from '../domain/values.ts';

/**
 * What understanding a text came to. `span` is the half-open range of UTF-16 units in the text that the value
 * rests on; `confidence` runs from 0 to 1. An unclear reading may still say that the person has no answer:
 * `unknown` ("не знаю"), `none` ("нет бюджета"), `open` ("обсудим").
 */
export type Reading<T> =
  | { status: 'parsed'; value: T; span: [number, number]; confidence: number }
  | { status: 'ambiguous'; candidates: T[]; span: [number, number]; confidence: number }
  | { status: 'unclear'; why?: 'unknown' | 'none' | 'open' };

/** Every kind of answer and the type of its value. */
export interface AnswerValues {
  money: Money;
  when: When;
  people: People;
  authority: Authority;
  assent: Assent;
  choice: string[];
  rating: Rating;
  contact: Contact;
  phone: string;
  email: string;
  refusal: Refusal;
  text: string;
}

export type AnswerKind = keyof AnswerValues;

/** An option that may be chosen by its label, a synonym, its number or its letter. */
export interface ChoiceOption {
  value: string;
  /** Everything the option is called, the label first. */
  names: string[];
}

/** What a reader may rest on besides the text: nothing is taken from the machine. */
export interface ReadContext {
  language: Language;
  /** The instant of the reply. */
  now: Date;
  /** IANA zone of the person. */
  zone: string;
  /** ISO country of phone numbers written without a country code. */
  region: string;
  /** For `choice`: what is offered, in the order shown. */
  options?: ChoiceOption[];
}

export type Reader<K extends AnswerKind> = (text: string, context: ReadContext) => Reading<AnswerValues[K]>;
