import fc from 'fast-check';

/** Whatever a person, a profile or a platform may put into a text. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom('', ' ', '\n', '\u200b', '\u202e', '<!channel>', '*_~`', '\ud800', '\0'),
  fc
    .tuple(fc.constantFrom('&', '<', 'я', '👨‍👩‍👧', 'a b\n', '\u202eא'), fc.integer({ min: 1, max: 5000 }))
    .map(([piece, times]) => piece.repeat(times)),
);
