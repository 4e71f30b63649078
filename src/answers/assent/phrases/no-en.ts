import { phraseRows } from './phrase-rows.ts';

const THANKS_I_AM = '(?:thanks |thank you |we re |i m |it s |that s ){0,4}(?:all )?';

/** "It's certainly not cheap" refuses nothing. */
const CLOSED =
  '(?= (?:$|(?:thanks|thank|for|interested|going|coming|doing|happening|no|sorry|i|we|mate|now|at|the|what|ok|okay|right|correct|happy|keen) ))';

/** At the start: fine without it. */
export const FINE_WITHOUT_EN = phraseRows(`
  (?:nope|no|nah) ${THANKS_I_AM}(?:good|fine|ok|okay|alright|set|sorted|cool)(?= $)
`);

/** At the start: turned down. */
export const DECLINED_EN = phraseRows(`
  leave it(?! for now)
  forget (?:about )?(?:it|that|this)(?! for now)
  drop it(?! for now)
  skip(?: it| this| that)?(?! for now)
  i ll skip(?! for now)
  do not agree(?! for now)
  (?:i |we )?(?:don t|do not) (?:really |quite |honestly )?think (?:that s|it s|this is|that is|it is) (?:ok|okay|right|fine|good|correct)
  don t agree(?! for now)
  denied(?! for now)
  rejected(?! for now)
  couldn t care less(?! for now)
  (?:i d |we d |would )?(?:rather|prefer) (?:not|you didn t|we didn t|i didn t)(?! for now)
  prefer not(?! for now)
  not (?:wanted|up for|in the mood|on the cards|a fan)(?! for now)
  don t (?:worry|bother)(?! for now)
  (?:we re|were) (?:fine|good|ok|okay|alright)(?! (?:for now|to go|with))
  i m (?:alright|ok|okay|good|fine)(?= (?:thanks|ta|thank|cheers|$))(?! for now)
  no intention(?! for now)
  (?:i m|we re) not sold(?! for now)
  not worth(?! for now)
  (?:we |i )?(?:ve |have )?decided to go elsewhere(?! for now)
  not interested(?! for now)
`);

/** No wherever it stands: no wish for it, or settled elsewhere already. */
export const SETTLED_EN = phraseRows(`
  (?:gone|went|going|go) (?:with|for) (?:someone|somebody|another|a different|other|your competitor)
  (?:found|chose|chosen|picked|booked|hired) (?:someone|somebody|another|elsewhere|a different|something else)
  already (?:booked|sorted|bought|found|got|have|chosen|arranged|done|hired|covered|taken care of)
  (?:all|got it|it s|been) sorted
  decided (?:against|not to)
  not going (?:ahead|forward|to happen|to go ahead)
  no longer (?:need|want|require|interested|needed|required)
  went elsewhere
  gone elsewhere
  let s not
  not on your life
  over my dead body
  none of that
  (?:it s|that s|it is|that is|its) (?:a )?(?:big |hard |firm |definite )?no
  (?:big|hard|firm) no
  sadly not
  regrettably not
  not feeling it
  don t fancy
  no longer (?:need|want)
  can t say (?:i|we) (?:am|are|do)
  we re out
  zero interest
  not a fan
  not in the market
  not on my list
  not happening
  count us out
`);

/** At the start: called off or wrong. */
export const CANCELLED_EN = phraseRows(`
  (?:please |pls )?cancel(?: (?:it|that|this|please|pls|everything|my [a-z]+))?(?= $)
  neither
  as if
  out(?= $)
`);

/** Turns of speech that refuse wherever they stand. */
export const NO_IDIOMS_EN = phraseRows(`
  not (?:quite|exactly|entirely|completely|all)(?! (?:sure|certain))
  almost
  nothing (?:thanks|thank you|for (?:me|us)|please|right now)
  nvm
  never ?mind
  changed (?:my|our) minds?
  i don t think so
  i think not
  don t think so
  probably not
  (?:of )?course not
  not in a (?:million|thousand|hundred) years?
  not in (?:this|my|your) life(?:time)?
  not for (?:all|a million|any) [a-z]+
  not (?:even )?if you paid (?:me|us)
  (?:not gonna|ain t gonna|isn t going to|not going to) happen
  no can do
  nothing doing
  not (?:bloody )?likely
  no (?:sir|ma am|siree)
  sure as (?:hell|heck) (?:not|no|don t|won t)
  certainly not${CLOSED}
  definitely not${CLOSED}
  absolutely not${CLOSED}
  not really
  not at all
  i doubt it
  doubt it
  doubtful
  no way
  not a chance
  no chance
  fat chance
  hardly
  rather not
  guess not
  suppose not
  afraid not
  unlikely
  hell no
  god no
  heck no
  not for (?:me|us)
  not my thing
  not our thing
  not keen
  not fussed
  not bothered
  not needed
  not required
  not necessary
  i m good(?: thanks| thank you)?
  we re good(?: thanks| thank you)?
  (?:thanks|thank you|cheers|ta) (?:but|though) (?:we re|were|i m|im) (?:good|fine|ok|okay|alright|sorted|all set|set)(?= (?:thanks |now |tbh )?$)
  i m ok thanks
  i m fine thanks
  i m alright thanks
  you re alright
  i m all set
  we re all set
  pass
  hard pass
  count (?:me|us) out
  i m out
  no dice
  thumbs down
  please don t
  pls don t
  don t bother
  no point
  negative
  forget it
  don t think (?:i|we) (?:will|can|do)
`);

/** Refused or wrong, wherever it stands. */
export const REFUSED_EN = phraseRows(`
  i don t
  we don t
  i do not
  we do not
  don t want
  do not want
  don t need
  do not need
  dont want
  dont need
  not interested
  no interest
  no need
  not correct
  not right
  incorrect
  wrong
  disagree
  i disagree
  i refuse
  refuse
  decline
  i decline
  never
  i ll pass
  we ll pass
  no thank you
  no thanks
  no ta
  nothanks
  won t
  can t
  cant
  cannot
  not happy with
  i wouldn t
  we wouldn t
`);

/** At the start: words that say no. */
export const NO_WORDS_EN = phraseRows(`
  nope
  no
  nah
  nahh
  naw
  nay
  nae
  n
  noo+
  nop
  nuh
  negatory
  not(?= (?:$|for|at all|interested|keen|today|thanks|anymore|any more|a chance|at the))
  nein
  non
  never
`);
