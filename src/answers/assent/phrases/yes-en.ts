import { phraseRows } from './phrase-rows.ts';

const WE_ARE = '(?:i m|we re|i am|we are) (?:so |very |still |definitely |totally |really |all |well ){0,4}';
const NO_PLACE = '(?! (?:two|a|the|my|with the|for))';
const VERY =
  '(?:very|quite|super|pretty|really|still|so|extremely|definitely|totally|absolutely|really very) (?:very )?';
const EVERYTHING =
  '(?:it|it s|its|that|that s|thats|this|this is|everything|everything s|everything is|all|all is|they re|they are|those are|details are|you ve got it) (?:is |are |looks? |sounds? |all |absolutely |perfectly |quite |exactly ){0,4}';
const HARD_TO =
  '(?:wouldn t|won t|can t|cannot|couldn t|can never|never|not gonna|hard to|impossible to|(?:how|who) (?:can|could|would)(?: i| we| anyone| anybody)?) (?:possibly |really |ever )?';

/** At the start: glad of it. */
export const DELIGHTED_EN = phraseRows(`
  why yes(?= )
  works (?:great|well|perfectly|fine|nicely)(?= )
  happy with (?:everything|all)(?= )
  do please(?= )
  do(?= $)(?= )
  lovely job(?= )
  cool beans(?= )
  ya+s+(?= )
  1000 ?(?= )
  all for (?:it|that)(?= )
  hell (?:yes|yeah)(?= )
  heck (?:yes|yeah)(?= )
`);

/** Turns of speech that agree wherever they stand; many of them deny a denial. */
export const YES_IDIOMS_EN = phraseRows(`
  (?:that would|that d|that ll|it would|it d|would|that will) be great
  (?:that would|that d|that ll|it would|it d|would|that will) be lovely
  (?:that would|that d|that ll|it would|it d|would|that will) be nice
  (?:that would|that d|that ll|it would|it d|would|that will) be good
  (?:that would|that d|that ll|it would|it d|would|that will) be perfect
  (?:that would|that d|that ll|it would|it d|would|that will) be fab
  (?:that would|that d|that ll|it would|it d|would|that will) be fantastic
  (?:that would|that d|that ll|it would|it d|would|that will) be brilliant
  (?:that would|that d|that ll|it would|it d|would|that will) be amazing
  (?:that would|that d|that ll|it would|it d|would|that will) be wonderful
  (?:that would|that d|that ll|it would|it d|would|that will) be fine
  (?:that would|that d|that ll|it would|it d|would|that will) be helpful
  (?:that would|that d|that ll|it would|it d|would|that will) be cool
  (?:that would|that d|that ll|it would|it d|would|that will) be ideal
  (?:i|we) (?:d|would) (?:really )?(?:like|love|be happy) (?:that|to|it)
  (?:i|we) (?:d|would) like that
  probably(?! not)
  most likely
  more than likely
  why not
  why wouldn t (?:i|we)
  no problem
  no problems
  no prob
  np
  not a problem
  no objections?
  (?:can|couldn|wouldn|won) t hurt
  nothing to lose
  nothing wrong with (?:that|it|this)
  (?:couldn t|could not) be (?:happier|better|keener|more [a-z]+)
  never (?:been |felt )?(?:happier|better|surer)
  not an issue
  no (?:probs|problemo|biggie|drama|bother)
  (?:that s |it s |its )?not (?:a |such a )?bad (?:idea|plan|shout|call|option|thought|deal)
  (?:i |we )?(?:haven t|didn t|have not|did not) changed? (?:my|our) minds?
  (?:i m|we re|i am|we are) still (?:coming|on|in|up for it)
  don t mind
  wouldn t mind
  ${HARD_TO}(?:say no(?! (?:yet|for|or))|resist|refuse(?! to))
  (?:can t|cannot|couldn t) (?:possibly |really )?(?:turn (?:it|this|that|you) down|pass (?:it|this|that) up)
  i think so
  i guess so
  i suppose so
  i believe so
  i hope so
  no doubt
  no worries
  of course
  ofc
  can t wait
  (?:can t|don t) see why not
  couldn t agree more
  no issues?
  without a doubt
  sounds like a plan
  no complaints
  i m in(?! (?:two|a|the|my))
  we re in(?! (?:two|a|the))
  up for (?:it|that)
  works for (?:me|us)
  suits (?:me|us)
  count (?:me|us) in
  sign (?:me|us) up
  book (?:me|us) in
  put (?:me|us) down
  you bet
  too right
  hell yes
  hell yeah
  heck yes
  fine (?:by|with) (?:me|us)
  happy with that
  happy to
  be my guest
  i d love to
  we d love to
  would love to
  i am interested
  i m interested
  we re interested
  that s right
  that s correct
  that s fine
  that ll do
  that works
  spot on
  bang on
  all good
`);

/** At the start: takes it up. */
export const EAGER_EN = phraseRows(`
  ${VERY}(?:interested|keen|up for it|on|up for that|happy with (?:it|that)|good for (?:it|that)|much so|cool|want)
  ${WE_ARE}(?:in|down|game|on board|up for it|keen|happy|interested|sold|good to go|for it)${NO_PLACE}
  (?:down|up) for (?:it|that|this)
  do it
  go ahead
  go(?= (?:$|for (?:it|this|that)))
  sold
  consider it done
  fire away
  shoot
  continue
  carry on
  righto
  righty ?ho
  grand
  that s grand
  mhm
  mm ?hmm+
  uh ?huh
  ah ?ha
  yis
  mos def
  you betcha
  thumbs up
  why the hell not
  i d (?:love|like|be (?:interested|keen|up|happy|delighted|glad))
  we d (?:love|like|be (?:interested|keen|up|happy|delighted|glad))
  i (?:certainly |sure |definitely )(?:am|do|would|will)
  i d say so
  i reckon(?: so)?(?= $)
  you ve (?:convinced|sold) (?:me|us)
  i want
  we want
  we ll take it
  i ll take it
  take my money
  make it happen
  lock it in
  lets go
  it s a yes
  thats a yes
  that s a yes
  big yes
  hard yes
  aight
  ight
  yessss?
  yeehaw
  smashing
  champion
  cushty
  sweet(?= $)
  yed(?= (?:$|please ))
  yws(?= (?:$|please ))
  tes(?= (?:$|please ))
  ues(?= (?:$|please ))
  yex(?= (?:$|please ))
  yds(?= (?:$|please ))
  sick(?= $)
  bet(?= $)
  word(?= $)
  say less
`);

/** At the start: all of it is right. */
export const ALL_RIGHT_EN = phraseRows(`
  ${EVERYTHING}(?:right|correct|good|fine|perfect|great|accurate|ok|okay|me|true)
  you (?:can|may)
  feel free
  go right ahead
  crack on
  carry on
  happy days
  (?:guess|suppose|reckon|believe|hope|think) so(?! not)
  sounds (?:alright|ok|okay|right|ideal|fun|amazing)
`);
