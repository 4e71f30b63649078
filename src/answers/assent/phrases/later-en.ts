import { phraseRows } from './phrase-rows.ts';

/** Another time, or a reason to wait for it. */
export const PUT_OFF_EN = phraseRows(String.raw`
  not (?:just |quite )?yet
  maybe (?:in|next|after|later)
  soon(?: ish)?(?= $)
  give (?:it|us|me) (?:a|some|\d+|two|three) (?!think|thought)[a-z]+
  not right now
  not right this (?:minute|second|moment)
  not this (?:week|month|year|time)
  (?:early|mid|late|end of|the end of)(?: the| this| next)? week(?: maybe)?(?= $)
  (?:early|mid|late|end of|the end of)(?: the| this| next)? month(?: maybe)?(?= $)
  (?:early|mid|late|end of|the end of)(?: the| this| next)? year(?: maybe)?(?= $)
  (?:early|mid|late|end of|the end of)(?: the| this| next)? january(?: maybe)?(?= $)
  (?:early|mid|late|end of|the end of)(?: the| this| next)? february(?: maybe)?(?= $)
  (?:early|mid|late|end of|the end of)(?: the| this| next)? march(?: maybe)?(?= $)
  (?:early|mid|late|end of|the end of)(?: the| this| next)? april(?: maybe)?(?= $)
  (?:early|mid|late|end of|the end of)(?: the| this| next)? may(?: maybe)?(?= $)
  (?:early|mid|late|end of|the end of)(?: the| this| next)? june(?: maybe)?(?= $)
  (?:early|mid|late|end of|the end of)(?: the| this| next)? july(?: maybe)?(?= $)
  (?:early|mid|late|end of|the end of)(?: the| this| next)? august(?: maybe)?(?= $)
  (?:early|mid|late|end of|the end of)(?: the| this| next)? september(?: maybe)?(?= $)
  (?:early|mid|late|end of|the end of)(?: the| this| next)? october(?: maybe)?(?= $)
  (?:early|mid|late|end of|the end of)(?: the| this| next)? november(?: maybe)?(?= $)
  (?:early|mid|late|end of|the end of)(?: the| this| next)? december(?: maybe)?(?= $)
  after my [a-z]+
  in a fortnight
  (?:in )?(?:a )?(?:couple of|few) (?:days|weeks|months)
  (?:give me |give us )?(?:until|till|til|by) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight)
  hang fire
  hold (?:your|ur) horses
  (?<!(?:can t|cannot|cant) )(?:please |pls )?wait(?: please| pls| a [a-z]+)?(?= $)
  post (?:christmas|easter|summer)
  in (?:january|february|march|april|june|july|august|september|october|november|december)(?= $)
  (?:once|when) (?:i|we|i m|we re|it s|the [a-z]+|my [a-z]+|things) [a-z]+
  (?:will|ll) (?:let|be in touch|contact|call|text|email|message|come back)
  be in touch
  come back to you
  (?:need|want|require) (?:some |a bit |a little )?(?:more |a few )?(?:time|days|weeks)
  (?:can t|cant|cannot) (?:rn|atm|talk)
  (?:at|in|with|on) (?:a |the |another )?(?:gym|dentist|doctor|doctors|class|lecture|client|call|shift|lunch|school run)(?= )
  swamped
  hectic
  snowed under
  rushed off my feet
  up to my (?:eyes|neck)
  postpone
  put (?:it|this|that) off
  hold that thought
  park (?:it|this|that)
  leave it (?:for now|with me|a)
  not for now
  shelve it
  pause
`);

/** Asked to come back, or away. */
export const COME_BACK_EN = phraseRows(String.raw`
  after \d+ ?(?:am|pm|oclock)?(?: please)?(?= $)
  after (?:lunch|dinner|school|tea|payday|exams)
  this (?:evening|afternoon)(?= $)
  in (?:the new year|an hour|the morning|the evening|the afternoon)
  (?:just |one |1 |half )?(?:a )?(?:sec|second|minute|moment|mo|min)(?= (?:please |pls )?$)
  brb
  afk
  busy
  (?:on holiday|on vacation|abroad|away|out of (?:office|town)) (?:until|till|til|right now|now|at the|this|atm)
  when (?:i|we) (?:get|m|re|am|are|come) (?:back|home|paid|free|off)
  bad timing
  not the (?:best|right) time
  a bit later
  when it s quieter
`);

/** Later, wherever it stands. */
export const LATER_EN = phraseRows(String.raw`
  later(?! (?:train|model|date|version|flight|bus|one|slot|time))
  l 8 r
  not ready(?: yet)?
  too soon
  some other day
  (?:can t|cant) (?:right now|now|today|at the moment)
  hang on
  hold on
  bear with me
  laters
  not now
  not yet
  not right now
  not today
  not at the moment
  not at this (?:time|moment|stage|point)
  after the (?:weekend|holidays|break|summer)
  after (?:christmas|easter|new year|the new year)
  not this (?:week|month|year|time)
  another (?:time|day)
  some other time
  rain check
  remind me
  ping me
  in a (?:week|month|bit|while|moment|minute|min|sec|few|couple|meeting)
  in \d+ (?:hours?|days?|weeks?|months?|mins?|minutes?)
  too early
  next (?:time|week|month|year|spring|summer|autumn|winter)
  get back to you
  let you know
  maybe later
  give (?:me|us) (?:a|an|some|\d+|two|three)(?: few| couple)?(?: of)? days?
  give (?:me|us) (?:a|an|some|\d+|two|three)(?: few| couple)?(?: of)? time
  give (?:me|us) (?:a|an|some|\d+|two|three)(?: few| couple)?(?: of)? minutes?
  give (?:me|us) (?:a|an|some|\d+|two|three)(?: few| couple)?(?: of)? mins?
  give (?:me|us) (?:a|an|some|\d+|two|three)(?: few| couple)?(?: of)? hours?
  give (?:me|us) (?:a|an|some|\d+|two|three)(?: few| couple)?(?: of)? weeks?
  give (?:me|us) (?:a|an|some|\d+|two|three)(?: few| couple)?(?: of)? week
  give (?:me|us) (?:a|an|some|\d+|two|three)(?: few| couple)?(?: of)? sec
  give (?:me|us) (?:a|an|some|\d+|two|three)(?: few| couple)?(?: of)? second
  give (?:me|us) (?:a|an|some|\d+|two|three)(?: few| couple)?(?: of)? moment
  ask (?:me |us )?(?:again )?(?:later|another|next|in|tomorrow)
  (?:ask|try|message|text|ring|call) (?:me |us )?(?:again |back )?once(?= (?:i|we|i m|we re|it|the|my|our|they|kids|school|things|all|everything) )
  come back to (?:me|this|us|it)
  will (?:reply|answer|respond|get back|do it|decide) (?:after|later|tomorrow|soon|tonight)
  when i (?:get|m) (?:home|back|free|off)
  after work
  after the holidays
  hold off
`);

/** Days: later, unless a yes said only when. */
export const DAYS_EN = phraseRows(`
  tomorrow
  tonight
`);

/** Busy at this moment. */
export const BUSY_EN = phraseRows(`
  busy
  tied up
  driving
  at work
  in a meeting
  on a call
  on the bus
  on the train
  can t talk
  cant talk
  no time
  not a good time
  bad time
`);
