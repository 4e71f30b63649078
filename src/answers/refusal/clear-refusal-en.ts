import type { ClearRefusalRules } from './clear-refusal-rules.ts';

const PLACE =
  '(?:venue|hall|place|restaurant|location|hotel|cafe|club|loft|space|barn|company|provider|supplier|vendor|organi[sz]er)s?';
const EVENT = '(?:wedding|party|event|celebration|anniversary|banquet|birthday|reception|function|prom)';
const OPEN =
  '(?:(?:hi|hello|hey|sorry|so sorry|thanks|thank you|unfortunately|i m afraid|we re afraid|im afraid|well|actually|but|and|so|ok|okay|no|yes|oh|to be honest|honestly|in the end|after all|just to let you know|we decided|it turns out|therefore) )*';
const CLOSE =
  '(?: (?:now|sorry|thanks|thank you|after all|unfortunately|completely|already|in the end|any ?more|any longer|though|instead|then|please))*';
const WE =
  '(?:we|i|my wife and i|my husband and i|us)(?: (?:ve|have|re|are|m|am|ll|will|d|would|had|just|actually|already|all|both|now|finally))*';
const rule = (core: string) => new RegExp(`^ ${OPEN}(?:${core})${CLOSE} $`, 'u');

/** How people refuse in English; patterns are over a clause with its words between spaces, apostrophes taken for spaces. */
export const CLEAR_REFUSALS_EN: ClearRefusalRules = {
  changedMind: rule(
    `${WE} (?:changed|change) (?:our|my) minds?(?: about (?:(?:the|this|your|our|a|having|booking|holding) )*(?:whole thing|idea|offer|it|you|booking|${EVENT}|${PLACE}))?`,
  ),
  outright: [
    {
      reason: 'rival',
      pattern: rule(
        `(?:${WE} )?(?:chosen|chose|picked|found|booked|hired|rented|reserved|gone with|went with|going with|go with|gone for|went for|going for|decided on|decided to go with|settled on|signed with|opted for|going to go with|got)(?: already)? (?:(?:another|a different|some other|a better|a cheaper|a nicer|a closer|a bigger|the other) ${PLACE}|(?:someone|somebody|somewhere) (?:else|cheaper|better|nicer|closer|bigger)|elsewhere|another one of the ${PLACE}|a competitor|your competitors?)(?: [a-z]+){0,4}`,
      ),
    },
    {
      reason: 'rival',
      pattern: rule(
        `${WE} (?:have|got|found|booked) (?:a|our|another) ${PLACE}|${WE} (?:having|holding|celebrating|doing)(?: (?:it|the|our|${EVENT}))* (?:somewhere else|elsewhere|at (?:another|a different) ${PLACE})`,
      ),
    },
    {
      reason: 'no-need',
      pattern: rule(
        `(?:the|our|this) ${EVENT}(?: (?:is|s|has been|was|got|has|now|been))* (?:off|cancelled|canceled|called off|not happening|not going ahead)|${WE} (?:cancelled|canceled|called off|cancelling|canceling) (?:the|our) (?:whole )?${EVENT}|there (?:won t|will not|isn t going to|is not going to) be (?:a|any|the) ${EVENT}|${WE} (?:broke|broken|split) up|(?:${WE} )?decided not to (?:celebrate|have (?:a|the|any) ${EVENT}|get married)|${WE} (?:celebrating|celebrate|having it|doing it|staying) at home`,
      ),
    },
    {
      reason: null,
      pattern: rule(
        `(?:(?:it|this|that|we|i|your offer|the (?:offer|venue|hall|request))(?: (?:is|s|are|re|am|m))? )?(?:no longer (?:relevant|interested|needed|required|looking)|not (?:relevant|needed|required|looking)(?: for a ${PLACE})? any ?more|not relevant|not interested)(?: in (?:(?:your|the|this|a) )*(?:${PLACE}|offer|services|it|this))?`,
      ),
    },
    {
      reason: null,
      pattern: rule(
        `${WE} (?:don t|do not|no longer|won t) need (?:(?:a|the|your|any) (?:${PLACE}|services)|(?:it|this) any ?more)`,
      ),
    },
    {
      reason: null,
      pattern: rule(
        `${WE}(?: (?:have|decided|need|want|like|going|regret|gonna))*(?: to)? (?:(?:decline|declining)(?: (?:this|it|(?:the|your|this) offer))?|(?:pass|passing) on (?:(?:the|your|this) (?:offer|${PLACE})|this one))|${WE} (?:out|turning (?:it|your offer|this|you) down|withdrawing(?: our request)?)|count us out`,
      ),
    },
    {
      reason: null,
      pattern: rule(
        `(?:${WE} )?decided (?:against (?:it|booking|(?:your|the|this) (?:${PLACE}|offer))|not to (?:go ahead|proceed|book|continue|take it|go (?:with|for) (?:it|you|your (?:${PLACE}|offer)))(?: (?:with )?(?:you|it|this|at your ${PLACE}))?)`,
      ),
    },
    {
      reason: null,
      pattern: rule(
        `${WE} (?:won t|will not|not|aren t)(?: (?:be|going to|gonna))* (?:go ahead|going ahead|book|booking|proceed|proceeding|go with you|going with you|going with your (?:${PLACE}|offer)|moving forward|move forward|needing (?:the|your) (?:${PLACE}|services))(?: (?:with )?(?:it|you|this|your offer|your ${PLACE}|the booking))?`,
      ),
    },
    {
      reason: null,
      pattern: rule(
        `(?:please )?(?:cancel|close|withdraw) (?:my|our|the|this) (?:request|enquiry|inquiry|application)|(?:your (?:${PLACE}|offer)|it|this|that)(?: (?:is|s|just))* (?:not|isn t) (?:for us|right for us|a fit for us)|your (?:${PLACE}|offer) (?:doesn t|does not|didn t|won t) (?:suit|fit|work for) us`,
      ),
    },
  ],
  withReason: rule(
    `(?:${WE} )?(?:won t(?: be)?(?: (?:book|booking|taking it|take it|do it|doing it|going for it))?|not (?:going to )?(?:book|booking|taking it|take it|doing it|do it)|look(?:ing)? (?:elsewhere|somewhere else|for something (?:cheaper|else))|keep(?:ing)? looking|pass|not for us|no deal|goodbye|bye)`,
  ),
  doubts:
    / (?:if|unless|maybe|perhaps|might|probably|let s|let us|can we|could we|can i|could i|rather|yet|until|for now|almost|nearly|only|thinking|reschedul[a-z]+|move(?! forward)|(?:another|different|other) (?:day|time|date|slot)|haven t|hasn t|didn t change|not sure)(?= )/u,
};
