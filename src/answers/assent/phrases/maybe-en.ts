import { phraseRows } from './phrase-rows.ts';

const BUT_I = '(?:but|though|although|just) (?:i |we |still ){0,2}';
const NOT_VERY =
  'not (?:\\d+ |entirely |totally |completely |quite |too |so |really |very |overly |all that ){0,4}';

/** At the start: has not made up their mind. */
export const UNSURE_EN = phraseRows(`
  no idea
  not a clue
  no clue
  haven t a clue
  i may
  we may
  may do
  may well
  could well be
  it could
  it could work
  it might
  beats me
  anyone s guess
  so so
  ish
  subject to
  provided
  half and half
  (?:i |we )?(?:want|need|have|like) to (?:think|discuss|check|talk|ask|consider|see)
  see how it goes
  (?:haven t|not) (?:yet )?made (?:my|our) minds?(?: up)?
  (?:can t|cant|cannot) (?:promise|commit|guarantee)
  no promises
  wait and see
  let s (?:wait and )?see
  (?:could go )?either way
  (?:bit |slightly |a bit |a little |still )?unsure
  gotta (?:ask|check|talk|think)
  talk to (?:my|the) [a-z]+ first
  search me
`);

/** Behind a yes: no promise. */
export const NO_PROMISE_EN = phraseRows(`
  ${BUT_I}(?:can t|cannot|can not|won t|couldn t) (?:promise|guarantee|commit|swear|be sure|be certain|say for sure)
  ${BUT_I}don t (?:hold|quote) me
  no promises
`);

/** A lean to one side that is not sure, or something to do first. */
export const NOT_DECIDED_EN = phraseRows(String.raw`
  \d0 \d0(?= $)
  made (?:my|our) minds? up
`);

/** Still looking, or in doubt. */
export const LOOKING_EN = phraseRows(String.raw`
  (?:just|only|still) (?:looking|browsing|shopping around|curious|exploring|comparing|asking|researching|deciding|weighing)
  looking around
  shopping around
  weighing (?:it|things|up|my|our|options)
  comparing (?:options|quotes|prices)
  considering
  debating
  (?:have|having|give it|need|give it some) (?:a )?(?:think|thought)
  run it (?:by|past)
  toss up
  (?:but|though|although|just) (?:not|i m not|im not|i am not) (?:\d+ |entirely |totally |quite |too ){0,4}(?:sure|certain)
  couldn t (?:say|tell)
  fifty fifty
  it s a maybe
  a maybe
`);

/** Between yes and no. */
export const BETWEEN_EN = phraseRows(`
  (?:can t|cant) (?:say|tell|decide)
  kind of
  sort of
  sorta
  kinda
  could do
  jury s out
  ${NOT_VERY}(?:sure|certain|convinced|decided)
  yes and no
  yes n no
  mayb?e? yes mayb?e? no
  maybe yes
  maybe so
  maybe not
  may or may not
  in two minds
  of two minds
  on the fence
  torn
  swings and roundabouts
  six of one
`);

/** Hedges and doubts. */
export const HEDGES_EN = phraseRows(`
  50 50
  maybe
  mayb
  mebbe
  perhaps
  possibly
  poss
  might
  not sure
  unsure
  i ll think
  we ll think
  let me think
  need to think
  have to think
  want to think
  think about it
  think it over
  mull it over
  sleep on it
  thinking
  (?:need|have|got|want|ll have|ll need) to (?:ask|check|discuss|talk|speak|consult|think|see)
  let me (?:ask|check|see|discuss|talk|speak)
  check with
  deciding
  made up my mind
  make up my mind
  jury s out
  depends
  it depends
  depending
  we ll see
  i ll see
  don t know
  dont know
  dunno
  idk
  undecided
  not decided
  haven t decided
  havent decided
  hard to say
  can t say
  tough to say
  hard to tell
  could be
  potentially
  not certain
  who knows
  up in the air
  remains to be seen
  tbc
  tbd
  tentatively
  open to it
  considering
`);

/** Conditions. */
export const IFS_EN = phraseRows(`
  (?:only )?if (?:the|it|its|it s|you(?! (?:like|want|wish|don t mind|say so|insist))|there|we|i|they|that|my)
`);
