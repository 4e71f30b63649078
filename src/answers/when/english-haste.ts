/** Haste in English, beside what `haste.ts` knows of it. */
export const ENGLISH_HASTE =
  / (?:as soon as (?:poss|u can|you (?:can|could|re able|are able|possibly can)|we can|humanly|practical|ever)|as (?:quick|quickly|fast|early) as (?:you can|u can|possible|poss|we can)|(?:soonest|earliest|quickest|first) (?:you (?:have|can|could|ve|got)|u (?:have|can)|we can|that|one|date|possible|poss|chance|gap|thing you have)|(?:soonest|earliest|first|next) (?:available|availability|appointment|appt|slot|opening)|soonest|super ?soon|real soon|like now|this (?:very )?(?:minute|second|instant)|pronto|stat|straight ?away|right ?away|desperate(?:ly)?|really quick(?:ly)?|very quickly|time critical|time sensitive|time is tight|top priority|high priority|no time to (?:lose|waste)|can t wait|cannot wait|ready (?:to go|to start|now|when you are)|instantly|promptly|in a (?:massive |huge |mad |bit of a |terrible |big )?(?:rush|hurry)|urgnt|urgent+|ugent|immediatly|imediately|immediatley|emergancy|asapp)(?= )/;

/** "Now" as the answer: "right now please", "need it now", and not "I now live in Leeds". */
export const ENGLISH_NOW =
  /^(?: (?:right|like|just|ok|ideally|yes|yeah|well|um|er|erm|pretty|much|basically|asap|literally|today|or|now)){0,4} now(?= (?:(?:please|pls|plz|if|possible|poss|ideally|really|lol|haha|now|thanks|preferably|or|asap|mate|urgent|urgently|honestly|tbh|actually|basically|literally|cheers|ta) ){0,4}$)| (?:need|needed|want|start|starting|begin|commence|do|done|available|from|as of|go)(?: (?:it|this|one|right|like|someone|help|you|u|to|start|begin)){0,3} now(?= )/;

/** "Not urgent", "no particular rush", "isn't an emergency": the haste that is denied. */
export const NO_HASTE =
  / (?:not|isn t|isnt|ain t|aint|nothing|never|non|no|don t|dont|wasn t|hardly|without)(?: (?:really|that|so|very|super|too|particularly|especially|at all|an|a|in|any|exactly|massively|hugely|terribly|overly|right|great|big|real|need|to|be|need it|it|want it|mad|massive|huge|particular|such|immediate|of an)){0,4} (?:urgent|urgently|urgency|emergency|hurry|rush|rushed|soon|immediately|asap|now|straight away|straightaway|right away|desperate|time critical|time sensitive|priority)(?= )/;
