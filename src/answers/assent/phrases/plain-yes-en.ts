import { FOLLOWING } from './around.ts';
import { phraseRows } from './phrase-rows.ts';

/** At the start: words that say yes. */
export const YES_WORDS_EN = phraseRows(`
  ye
  yh
  yse
  eys
  yess
  yuss
  yessir
  yes sir
  yees
  yurp
  yas
  ya
  yah
  yass?
  yes
  yeah
  yeh
  yep
  yup
  yea
  yeap
  ja
  si
  oui
  haan
  aye
  y
  shure
  ok
  okay
  oki
  okie
  okey
  okey dokey
  okie dokie
  k
  kk
  sure(?= (?:$|${FOLLOWING} ))
  right(?= (?:$|${FOLLOWING} ))
  correct(?= (?:$|${FOLLOWING} ))
  true(?= (?:$|${FOLLOWING} ))
  fine(?= (?:$|${FOLLOWING} ))
  good(?= (?:$|${FOLLOWING} ))
  great(?= (?:$|${FOLLOWING} ))
  perfect(?= (?:$|${FOLLOWING} ))
  cool(?= (?:$|${FOLLOWING} ))
  lovely(?= (?:$|${FOLLOWING} ))
  definitely
  defo
  deffo
  def
  absolutely
  certainly
  totally
  exactly
  precisely
  indeed
  all correct
  agreed
  agree
  i agree
  we agree
  i do(?! not)
  we do(?! not)
  i would
  we would
  i will
  we will
  i accept
  accept
  brilliant
  excellent
  wonderful
  splendid
  fab
  alright
  all right
  sounds (?:good|great|fine|perfect|lovely|about right)
  looks (?:good|right|correct|great)
  send
  submit
  i guess
  go ahead
  go on
  go on then
  go for it
  let s (?:do it|do this|go|start|do that|book|roll)
  lets (?:do it|do this|go|start)
  deal
  done
  proceed
  kindly proceed
  please
  pls
  plz
  please do
  yes please
  by all means
  with pleasure
  gladly
  love to
  interested
  keen
  confirmed
  confirm
  for sure
  affirmative
  roger
  ready
  i m ready
  we re ready
  true that
  that is (?:right|correct|fine)
  it is
  we are
  i am
  bring it on
  book it
  me too
  course(?= (?:$|(?:you|we|i|it|yes|thanks|please) ))
  naturally
  undoubtedly
  surely
  obviously
  amen
`);
