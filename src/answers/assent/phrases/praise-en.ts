import { oneOf, phraseRows } from './phrase-rows.ts';

/** What is good or right: alone a yes, and a no where it is denied. */
const GOOD = phraseRows(`
  amazing
  awesome
  brill
  brilliant
  ideal
  fab
  fabulous
  fantastic
  perfect
  perfection
  great
  good
  lovely
  nice
  cool
  grand
  top
  cracking
  excellent
  wonderful
  superb
  super
  terrific
  smashing
  marvellous
  delightful
  dandy
  peachy
  splendid
  stellar
  fair enough
  fair
  reasonable
  fine
  doable
  acceptable
  suitable
  convenient
  accurate
  granted
  accepted
  approved
  correct
  true
  right
  ok
  okay
  alright
  (?:good|great|nice|solid|decent|fab|lovely|excellent|brilliant|cracking) (?:idea|plan|call|shout|one|stuff|option|deal)
  my pleasure
  the one
  the plan
  more than happy
  music to my ears
`);

/** What may stand before it. */
const BEFORE = phraseRows(`
  oh
  well
  ok
  okay
  yeah
  yes
  it
  it s
  that
  that s
  thats
  this
  this is
  that is
  it is
  that would be
  that d be
  it d be
  it would be
  that ll be
  it ll be
  sounds
  looks
  seems
  all
  absolutely
  really
  very
  quite
  pretty
  just
  so
  is
  s
  are
  feels
  a
  like
`);

/** Said to like it, or to be the one asked for. */
export const LIKED_EN = phraseRows(`
  (?:i |we |really |absolutely |quite ){0,3}(?:love|like|adore|dig) it
  (?:i |we |really |absolutely |quite ){0,3}(?:love|like|adore|dig) that
  (?:i |we |really |absolutely |quite ){0,3}(?:love|like|adore|dig) this
  (?:i |we |really |absolutely |quite ){0,3}(?:love|like|adore|dig) the sound of (?:it|that|this)
  (?:i |we |really |absolutely |quite ){0,3}(?:love|like|adore|dig) the idea
  (?:permission|consent|approval) (?:given|granted)
  i consent
  we consent
  that suits
  suits me
  copy that
  10 4
  tru
  facts
  speaking
  this is (?:he|she|him|her)
  that s the one
  more than happy
`);

/** "I can", "we do": with nothing behind. */
export const SHORT_EN = [
  '(?:i|we|it|that|they|you|yes we|yes i|sure we|sure i) (?:can|will|would|do|did|am|are|is|have|shall)(?: do (?:that|it|this)| indeed| thanks| please)?(?= $)',
];

const LED_BY = `(?:${oneOf(BEFORE)} ){0,5}`;
const END =
  '(?= (?:thanks |thank you |cheers |mate |man |pls |please |with me |for me |for us |by me |by us |let s go |lets go |lets |to me |to us |then |actually ){0,4}$)';

export const PRAISE_EN = [`${LED_BY}${oneOf(GOOD)}${END}`];

/** Good, and denied; or only denied: "it won't do", "I am not". */
export const UNFIT_EN = [
  `${LED_BY}(?:not|isn t|wasn t|aren t) (?:really |quite |very |all that |that |so  |a |the ){0,4}(?:${oneOf(GOOD)}(?! (?:time|moment|day))|worth (?:it|the [a-z]+)|good enough|what (?:i|we) [a-z]+|that(?= $)|it(?= $)|sold)`,
  '(?:it |that |this |he |she |which |the [a-z]+ ){0,3}(?:doesn t|does not|won t|will not|wouldn t|don t|didn t) (?:really |quite )?(?:work|suit|fit|appeal|interest|do|happen|sound (?:right|good))(?: (?:for |with )?(?:me|us))?(?= $)',
  '(?:it|that|this|i|we|they|you)(?: (?:is|am|are|was|were|do|did|would|will|can|could|have|should)|s|m| s| m| re)? not(?= $)',
  '(?:it|that|this|i|we|they) (?:isn|aren|wasn|weren|don|didn|wouldn|won|can|couldn|haven|doesn) t(?= $)',
];
