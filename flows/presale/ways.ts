/** The id of a state of presale, for ways from one chapter to another. */
export const id = (state: string) => `#presale.${state}`;

/** Where three unclear replies, and silence, lead. */
export const waysOut = { lost: id('lost'), silent: id('wentQuiet') };

export const onwards = { target: id('routing') };

/** The event answers this. */
export const answers = (key: string) => ({ type: 'answers', params: { key } }) as const;
