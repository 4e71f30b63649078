/** The id of a state of postsale, for ways from one chapter to another. */
export const id = (state: string) => `#postsale.${state}`;

export const eventWithin = (count: number) => ({ type: 'eventWithin', params: { days: count } }) as const;
export const knows = (key: string) => ({ type: 'knows', params: { key } }) as const;
