/** The languages the product speaks. */
export type Language = 'ru' | 'en';

/** ISO codes of the money that people name: those that a business may count in, and their neighbours'. */
export type Currency =
  | 'RUB'
  | 'USD'
  | 'EUR'
  | 'GBP'
  | 'KZT'
  | 'AED'
  | 'AMD'
  | 'AUD'
  | 'AZN'
  | 'BYN'
  | 'CAD'
  | 'CHF'
  | 'CNY'
  | 'CZK'
  | 'GEL'
  | 'ILS'
  | 'INR'
  | 'JPY'
  | 'KGS'
  | 'NOK'
  | 'NZD'
  | 'PLN'
  | 'SEK'
  | 'SGD'
  | 'THB'
  | 'TRY'
  | 'UAH'
  | 'UZS'
  | 'ZAR';

/** A sum or a range in major units; null is an open end, or a currency that was not said. */
export interface Money {
  min: number | null;
  max: number | null;
  currency: Currency | null;
  per: 'total' | 'person';
  approximate: boolean;
}

/** A span of days in the person's zone, ISO dates, the end inclusive; null is an open end. */
export interface When {
  start: string | null;
  end: string | null;
}

/** How many people (or things); null is an open end. */
export interface People {
  min: number | null;
  max: number | null;
}

/** Who decides on the purchase. */
export type Authority = 'alone' | 'shared' | 'other' | 'committee';

export type Assent = 'yes' | 'no' | 'maybe' | 'later' | 'stop' | 'human';

/** How to reach the person. The phone is E.164. */
export interface Contact {
  phone?: string;
  email?: string;
  username?: string;
  name?: string;
  company?: string;
}

export interface Rating {
  score: number;
  comment: string | null;
}

export type Refusal = 'price' | 'timing' | 'rival' | 'no-need' | 'trust' | 'no-authority' | 'other';
