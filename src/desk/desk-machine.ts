import { startingDesk } from './desk-context.ts';
import type { DeskSettings } from './desk-settings.ts';
import { deskVocabulary } from './desk-vocabulary.ts';

/**
 * A handed-over lead. How it is handled decides; beside that go who speaks to the customer, whether they were
 * answered in time, whether they wait for a word, and the attempts to reach them. Only where the bot has the floor
 * is there a transition by which it speaks, so what it would say while a human has it is never written.
 */
export function deskMachine(settings: DeskSettings) {
  return deskVocabulary(settings).createMachine({
    id: 'desk',
    context: startingDesk,
    type: 'parallel',
    states: {
      handling: {
        initial: 'waiting',
        states: {
          waiting: {
            on: {
              doneWith: soldAgain,
              offered: { actions: ['offer', 'noteOffer', 'tellOffer'] },
              ...forAnybody,
              overdue: { actions: 'disown' },
            },
          },
          claimed: {
            on: {
              ...forItsOwner,
              reply: { guard: 'mayWrite', target: 'inConversation', actions: ['send', 'replied'] },
            },
          },
          inConversation: {
            on: { ...forItsOwner, reply: { guard: 'mayWrite', actions: ['send', 'replied'] } },
          },
          snoozed: {
            on: {
              ...forItsOwner,
              reply: { guard: 'mayWrite', target: 'inConversation', actions: ['send', 'replied'] },
              prospectWrote: 'inConversation',
              reopen: { guard: 'mayAct', target: 'claimed', actions: ['own', 'noteAwakening', 'tookOver'] },
            },
            after: {
              snooze: [
                { guard: 'isUnanswered', target: 'claimed', actions: ['tellAwake', 'waitsAnew'] },
                { target: 'claimed', actions: 'tellAwake' },
              ],
            },
            exit: 'endSnooze',
          },
          returned: {
            on: {
              ...forAnybody,
              doneWith: soldAgain,
              handedOver: { target: 'waiting', actions: ['beginAnew', 'waitsAnew'] },
            },
          },
          won: { on: { ...closed, handedOver: soldBefore } },
          lost: { on: lost },
          notATarget: { on: lost },
        },
      },

      speaking: {
        initial: 'bot',
        states: {
          bot: {
            on: {
              botSpeaks: { actions: 'speak' },
              documentMade: [{ guard: 'hasLeft', actions: 'withholdDocument' }, { actions: 'sendDocument' }],
              tryToReach: { actions: 'sayTriedToReach' },
              tookOver: 'human',
              replied: 'human',
              // The bot had the floor for a while: to answer a command, or to say that we tried to reach them.
              prospectWrote: { guard: 'isTheirs', target: 'human' },
            },
          },
          human: {
            on: {
              calledInVain: 'bot',
              letGo: 'bot',
              prospectCommanded: 'bot',
              overdue: 'bot',
              prospectLeft: 'bot',
              neglected: { target: 'bot', actions: 'sayHandedBack' },
              leftToBot: 'bot',
              // Whoever has the floor sends it: it comes in their name.
              documentMade: [
                { guard: 'hasLeft', actions: 'withholdDocument' },
                { actions: 'sendDocumentAsOwner' },
              ],
            },
          },
        },
      },

      answering: {
        initial: 'awaiting',
        states: {
          awaiting: {
            initial: 'onTime',
            on: {
              replied: { target: 'answered', actions: ['noteFirstAnswer', 'markAnswered'] },
              calledInVain: { target: 'answered', actions: ['noteFirstAnswer', 'markAnswered'] },
              // The customer has heard of it.
              leftToBot: { target: 'answered', actions: ['noteFirstAnswer', 'markAnswered'] },
              letGo: 'answered',
              putOff: 'answered',
              prospectLeft: 'answered',
            },
            states: {
              onTime: {
                after: { target: { target: 'late', actions: ['tellLate', 'noteLate', 'forgetPromise'] } },
              },
              late: { after: { chief: { target: 'chiefTold', actions: ['tellChief', 'noteChiefTold'] } } },
              chiefTold: {
                after: {
                  reassignment: [
                    {
                      guard: 'hasRoundsLeft',
                      target: 'onTime',
                      actions: ['tellTakenAway', 'noteTakenAway', 'countRound', 'overdue'],
                    },
                    { target: 'unanswered' },
                  ],
                },
              },
              unanswered: {},
            },
          },
          answered: {
            on: { waitsAnew: 'awaiting', neglected: 'awaiting' },
          },
        },
      },

      listening: {
        initial: 'quiet',
        states: {
          quiet: { on: { prospectWrote: { guard: 'isTheirs', target: 'waitedFor' } } },
          waitedFor: {
            on: attended,
            after: { reminder: { target: 'reminded', actions: 'tellReminder' } },
          },
          reminded: {
            on: attended,
            after: { handingBack: { target: 'quiet', actions: ['tellHandedBack', 'neglected'] } },
          },
        },
      },

      reaching: {
        initial: 'idle',
        states: {
          idle: { on: { calledInVain: { target: 'trying', actions: 'forgetTries' } } },
          trying: {
            on: {
              calledInVain: { target: 'trying', reenter: true, actions: 'forgetTries' },
              prospectWrote: { target: 'idle', actions: 'tellReached' },
              prospectAnswered: { target: 'idle', actions: 'tellReached' },
              replied: 'idle',
              tookOver: 'idle',
              letGo: 'idle',
              putOff: 'idle',
              prospectLeft: 'idle',
            },
            after: {
              nextTry: [
                {
                  guard: 'hasTriesLeft',
                  target: 'trying',
                  reenter: true,
                  actions: ['tryToReach', 'countTry'],
                },
                { target: 'idle', actions: 'tellUnreached' },
              ],
            },
          },
        },
      },

      // What they are not content with, from the alert until they say that it is solved.
      complaining: {
        initial: 'nothing',
        states: {
          nothing: {
            on: { complained: { guard: 'isDue', target: 'open', actions: 'setSolveBy' } },
          },
          open: {
            initial: 'onTime',
            on: {
              complaintSolved: {
                guard: 'mayAct',
                target: 'asking',
                actions: ['noteSaidSolved', 'tellSaidSolved', 'leftToBot'],
              },
              ...settling,
            },
            states: {
              onTime: {
                after: { solving: { target: 'late', actions: ['tellComplaintLate', 'noteComplaintLate'] } },
              },
              late: {},
            },
          },
          // The customer has the last word; until then they may be asked once more.
          asking: { on: { complaintSolved: { guard: 'mayAct', actions: 'leftToBot' }, ...settling } },
        },
      },

      leaving: {
        initial: 'here',
        states: {
          here: { on: { prospectLeft: { guard: 'isBlock', target: 'blocked' } } },
          blocked: {
            on: { prospectWrote: 'here', prospectAnswered: 'here', prospectReturned: 'here' },
            after: { passingBlock: { target: 'here', actions: 'giveUp' } },
          },
        },
      },

      thread: {
        on: {
          prospectWrote: { actions: ['markBack', 'relay'] },
          prospectAnswered: { actions: ['markBack', 'relay'] },
          complained: { actions: ['noteComplaint', 'tellComplaint'] },
          prospectLeft: { actions: ['markLeft', 'tellLeft'] },
          prospectReturned: { actions: 'markBack' },
          edit: { guard: 'mayWrite', actions: 'amend' },
          flowTold: { actions: 'tellNews' },
          released: { actions: 'tellReleased' },
        },
      },
    },
  });
}

const settling = {
  complaintReopened: {
    target: '#desk.complaining.open',
    actions: ['setSolveBy', 'tellUnsolved', 'noteUnsolved'],
  },
  complaintSettled: {
    target: '#desk.complaining.nothing',
    actions: ['noteSettled', 'tellSettled', 'doneWith'],
  },
} as const;

const passedOn = {
  target: 'claimed',
  actions: ['noteReassignment', 'handTo', 'tellNewOwner', 'tookOver'],
} as const;

/** What can be done with a lead that is nobody's. */
const forAnybody = {
  claim: [
    // Somebody of the team is on the phone with them, or was: that was the answer they waited for.
    { guard: 'isCall', target: 'claimed', actions: ['own', 'noteClaim', 'tookOver', 'replied'] },
    { target: 'claimed', actions: ['own', 'noteClaim', 'tookOver'] },
  ],
  reply: { guard: 'mayWrite', target: 'inConversation', actions: ['own', 'noteClaim', 'send', 'replied'] },
  reassign: passedOn,
  notATarget: { target: 'notATarget', actions: ['own', 'noteRuledOut', 'letGo'] },
} as const;

/** What the bot tells the customer of, and goes on from. */
const dealing = {
  bookViewing: { guard: 'mayLeaveToBot', actions: 'leftToBot' },
  came: { guard: 'mayAct', actions: ['noteCame', 'leftToBot'] },
  missed: { guard: 'mayAct', actions: ['noteMissed', 'leftToBot'] },
  sendOffer: { guard: 'mayLeaveToBot', actions: 'leftToBot' },
  paid: { guard: 'mayAct', actions: ['notePayment', 'leftToBot'] },
  refunded: { guard: 'mayAct', actions: ['noteRefund', 'leftToBot'] },
} as const;

/** They had bought, and that stands again. */
const soldAgain = { guard: 'isSold', target: 'won', actions: 'letGo' } as const;

const forItsOwner = {
  ...dealing,
  doneWith: soldAgain,
  noAnswer: { guard: 'mayLeaveToBot', actions: ['noteNoAnswer', 'calledInVain'] },
  // Nobody buys unanswered.
  won: {
    guard: 'mayAct',
    target: 'won',
    actions: ['noteWon', 'noteFirstAnswer', 'markAnswered', 'letGo'],
  },
  lost: { guard: 'mayAct', target: 'lost', actions: ['noteLost', 'letGo'] },
  notATarget: { guard: 'mayAct', target: 'notATarget', actions: ['noteRuledOut', 'letGo'] },
  snooze: { guard: 'mayAct', target: 'snoozed', actions: ['setSnooze', 'noteSnooze', 'putOff'] },
  returnToBot: { guard: 'mayLeaveToBot', target: 'returned', actions: ['disown', 'noteReturn', 'letGo'] },
  reassign: passedOn,
  overdue: { target: 'waiting', actions: 'disown' },
  neglected: { target: 'waiting', actions: ['disown', 'noteReturn'] },
} as const;

/** Who complains of what they bought is with sales until it is settled. */
const soldBefore = { target: 'waiting', actions: ['beginAnew', 'markSold', 'waitsAnew'] } as const;

/** It is done with, until it is taken up again; its owner may still write to the customer. */
const closed = {
  paid: dealing.paid,
  refunded: dealing.refunded,
  reply: { guard: 'mayWrite', actions: 'send' },
  reopen: { target: 'claimed', actions: ['own', 'noteReopening', 'tookOver'] },
  handedOver: { target: 'waiting', actions: ['beginAnew', 'waitsAnew'] },
} as const;

/** Whoever was lost may come back: they wait for an answer like anybody, and it is for their owner to reopen. */
const lost = {
  ...closed,
  reply: { guard: 'mayWrite', actions: ['send', 'letGo'] },
  prospectCameBack: {
    guard: 'isAnswered',
    actions: ['noteCameBack', 'promiseAnew', 'tellCameBack', 'sayCameBack', 'waitsAnew'],
  },
  overdue: { target: 'waiting', actions: 'disown' },
} as const;

/** The customer waits for nothing any more. */
const attended = {
  replied: 'quiet',
  leftToBot: 'quiet',
  calledInVain: 'quiet',
  putOff: 'quiet',
  letGo: 'quiet',
  overdue: 'quiet',
  prospectLeft: 'quiet',
} as const;
