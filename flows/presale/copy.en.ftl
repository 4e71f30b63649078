# From the request to the payment: how many guests, a visit, an offer, a decision, a contract.

ask-guests = While the manager gets ready to talk to you, let me help with the rest. How many guests are you expecting? A rough number is fine.
    .why = Both the hall and the price depend on the number of guests.
    .help = A number, please, such as "60" or "80 to 100".
    .choose = Please type a rough number of guests, or "I don't know".
    .nudge-1 = The number of guests is all we need to put your offer together. A rough one will do.
    .nudge-2 = We can't give you a price without the number of guests. "About fifty" is enough, and we can change it later.

ask-viewing =
    { $fits ->
        [fitting] Here's what's free:
        [nearest] That time can't be booked. The closest times are:
        [past] That time has already passed. The closest ones are:
        [again] When would you like to come and see the hall?
       *[any] Nothing beats seeing the hall in person. When could you drop by? It's free and takes about an hour.
    }
    .why = Photos don't show everything: the light, the sound, where the dancing will be.
    .help = Pick a time that suits you, or suggest your own, such as "Saturday afternoon".
    .choose = Pick a time, or tell us you'd rather skip the visit:
    .nudge-1 = An hour in the hall tells you more than any photo.
    .nudge-2 = There are still times free over the next few days.
    .again = Which time suits you?
choice-other-time = Another time
choice-no-visit = Skip the visit
ask-wish = When would suit you? Say "Saturday afternoon" or "a weekday evening".
    .why = We'll look for a free time close to yours.
    .help = Give us a day or a time: "tomorrow morning", "Friday after six".
    .choose = Give us a weekday and a time of day, and we'll see what's free.
slot-taken = Sorry, that time has just been taken. Here's what's still free.
slot-past = That time has already passed. Here's what's free from now on.
slot-unoffered = We can't book you in at that time. Here's what's free.
no-times = We have no free times for a visit right now. The manager will find one together with you.
left-to-sales = The manager will take it from here and write to you in this chat.

visit-booked = See you { $visit }! { $visitPlace }
    We'll send you a reminder. If your plans change, press a button or just write.
visit-tomorrow = Just a reminder: we're expecting you { $visit }. { $visitPlace }
    Still good for you?
visit-near = Just a reminder: we're expecting you { $visit }. { $visitPlace }
    If your plans change, just write.
visit-soon = See you soon: { $visit }. { $visitPlace }
choice-move = Reschedule
choice-cancel = Cancel the visit
visit-set = You're booked in for a visit { $visit }. { $visitPlace }
    We'll send you a reminder. If your plans change, just write.
visit-reset = We've moved your visit. We're now expecting you { $visit }. { $visitPlace }
visit-moved = We've moved your visit.
visit-off = Your visit { $visit } has been cancelled. If you'd like to come another day, just write and we'll find a time.
visit-cancelled = Your visit is cancelled. If you'd still like to see the hall, just write and we'll find another time.
ask-again = Sorry we missed each other. Shall we find another time?
    .help = Write "yes" and we'll suggest some times, or "no".
    .choose = Find another time?
    .why = You can see the hall any day that suits you.
    .nudge-1 = You're welcome to see the hall any day. Shall we find a time?
again-yes = Yes, please
again-no = No, thanks

ask-decision =
    Here's what it comes to:

    { $offer }

    Does this work for you?
    .again = Does the offer work for you?
    .why = If it does, we'll prepare the contract right away and hold your date.
    .help = Write "yes" if it works for you, or ask us anything.
    .choose = What do you think of the offer?
    .nudge-1 = We can only hold your date once there's a contract. Until then, someone else may take it.
    .nudge-2 = If something in the offer isn't right, tell us what. The menu and everything else can be changed.
    .nudge-3 = The price in the offer is good until { $validUntil }. After that we'd have to work it out again.
choice-take = Yes, it works
choice-question = I have a question
choice-decline = No, it doesn't
take-your-time = Of course, take your time. The offer is good until { $validUntil }, and you can ask us anything here.
ask-away = Ask away! The manager will answer right here.
ask-simpler = We understand. There's a simpler package: { $simpler }. Shall we put together an offer for it?
    .why = It costs less, and the hall and the date stay the same.
    .help = Write "yes" and we'll send you the offer, or "no".
    .choose = Shall we put together the simpler offer?
    .nudge-1 = We can put together something that costs less.
    .again = Shall we?
simpler-yes = Yes, please
simpler-no = No, thanks
price-passed-on = We understand. The manager will see what can be done about the price and write to you here. The offer still stands.
glad-we-met = It was lovely to meet you!
sweetened = We understand. Here's what we can do for you:
offer-expired = That offer has expired, so here's a new one:
ask-refusal = Thank you for being frank. What didn't work for you?
    .why = So that we know whether we can suggest something better.
    .help = In a word or two: the price, the date, another venue?
    .choose = Choose what comes closest:
    .nudge-1 = Please tell us what didn't work. It really matters to us.
refusal-price = Too expensive
refusal-timing = The date doesn't work
refusal-rival = We chose another place
refusal-no-need = It's been called off
refusal-other = Something else
ask-why-not = We're sorry to hear that, and thank you for telling us. May we ask why?
    .why = So that we know whether we can suggest something better.
    .help = In a word or two: the price, the date, another venue? If we got you wrong, press "No, it's still on".
    .choose = Choose what comes closest:
refusal-stays = No, it's still on
glad-you-stay = Good to hear, let's carry on then.
refusal-passed-on = We understand. We've told the manager, who will write to you here to sort out the payment.
declined-with-visit = We understand, and thank you for letting us know. Your visit { $visit } is cancelled, so there's no need to come. If your plans change, write to us here: we'd be glad to help.
declined = We understand, and thank you for being honest. If your plans change, write to us here: we'd be glad to help.

papers-sent = Great! We'll send contract { $contract } and invoice { $invoice } here as files. Take your time, and ask us anything.
payment-received = We've received your payment: { $paid } in all, thank you! The date is yours. { $restKnown ->
        [yes] { $rest } is left to pay, and we can agree on when.
       *[no] {""}
    }
paid-in-full = We've received your payment, and everything is paid: { $paid }. Thank you! The date is yours.
payment-refunded = We've refunded { $refunded }.{ $isSomePaid ->
        [yes] {" "}That leaves { $paid } paid.
       *[no] {""}
    } If anything doesn't add up, just write to us here.
where-things-stand =
    { $standing ->
        [paid] The date is yours, and { $paid } is paid. If you have any questions, ask them here.
        [papers] You have contract { $contract } and invoice { $invoice }. The date is yours as soon as the payment comes through.
        [offer] You have our offer, and it's good until { $validUntil }. If it works for you, or you have a question, write here.
       *[sales] Your request is with the manager, who will write to you here. Feel free to ask questions here, too.
    }{ $isVisitBooked ->
        [yes] {" "}We're expecting you { $visit }. { $visitPlace }
       *[no] {""}
    }
payment-reminder = You have the contract and the invoice. The date is yours as soon as the payment comes through. If anything is holding you up, write to us.

ask-change-presale = What would you like to change?
    .why = Choose what needs correcting.
    .help = Tell us which: the number of guests or the time of the visit.
    .choose = Choose what to correct:
    .nudge-1 = Tell us what to correct, and we'll update it.
change-guests = The number of guests
change-visit = The time of the visit

nudge-1 = Just reply when you have a minute: it helps us get everything ready.
nudge-2 = Good dates go quickly. Shall we carry on?
nudge-3 = This is the last reminder: the manager will take over from here.
nudge-4 = We have your request, and the manager is here if you need anything.
