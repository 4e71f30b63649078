# From the request to the payment: how many guests, a visit, an offer, a decision, a contract.

ask-guests = While the manager gets ready to talk, let me help with the rest. How many guests will there be? A rough number is fine.
    .why = The hall and the price depend on the number of guests.
    .help = A number, please, such as "60" or "80 to 100".
    .choose = Please write the rough number of guests in figures, or "I don't know".
    .nudge-1 = The number of guests is all we need to work out your offer. A rough one will do.
    .nudge-2 = Without the number of guests there is no price. "About fifty" is enough, we can change it later.

ask-viewing =
    { $fits ->
        [fitting] This is free:
        [nearest] That time can't be booked. The closest are:
        [past] That time is over. The closest are:
        [again] When would you like to come and see the hall?
       *[any] It's best to see the hall once. When could you drop by? It's free and takes an hour.
    }
    .why = Photos don't show everything: the light, the sound, where the dancing will be.
    .help = Press a time that suits you, or write your own: "Saturday afternoon".
    .choose = Choose a time, or tell us that you'd rather skip the visit:
    .nudge-1 = An hour in the hall tells you more than any photo.
    .nudge-2 = There are still free times in the next days.
    .again = Which time suits you?
choice-other-time = Another time
choice-no-visit = No visit
ask-wish = When would suit you? For example "Saturday afternoon" or "a weekday evening".
    .why = We look for a free time close to yours.
    .help = A day or a time, please: "tomorrow morning", "Friday after six".
    .choose = Write a weekday and a time of day, and we'll see what is free.
slot-taken = Oh, that time has just been taken. Here is what is still free.
slot-past = That time is over. Here is what is free from now on.
slot-unoffered = We can't book you in at that time. Here is what is free.
no-times = There is no free time for a visit right now. The manager will find one with you.
left-to-sales = The manager takes it from here, and writes to you in this chat.

visit-booked = See you { $visit }. { $visitPlace }
    We'll remind you. If your plans change, press a button or just write.
visit-tomorrow = A reminder: we expect you { $visit }. { $visitPlace }
    Is it still fine?
visit-near = A reminder: we expect you { $visit }. { $visitPlace }
    If your plans change, just write.
visit-soon = See you soon: { $visit }. { $visitPlace }
choice-move = Move it
choice-cancel = Cancel it
visit-set = You are booked in for a visit { $visit }. { $visitPlace }
    We'll remind you. If your plans change, just write.
visit-reset = We have moved your visit. Now we expect you { $visit }. { $visitPlace }
visit-moved = We have moved your visit.
visit-off = Your visit { $visit } is cancelled. If you'd like to drop by another day, write to us and we'll find a time.
visit-cancelled = Cancelled. If you'd like to see the hall, just write, and we'll find another time.
ask-again = A pity that we missed each other. Shall we find another time?
    .help = Write "yes", and we'll suggest some, or "no".
    .choose = Find another time?
    .why = You can see the hall on any day that suits you.
    .nudge-1 = The hall is here any day. Shall we find a time?
again-yes = Yes, please
again-no = No, thanks

ask-decision =
    Here is what it comes to:

    { $offer }

    Does it fit?
    .again = Does the offer fit?
    .why = If it does, we prepare the contract right away and keep your date.
    .help = Write "yes" if it fits, or ask a question and we'll answer.
    .choose = What do you think of the offer?
    .nudge-1 = The date is only yours with a contract, and somebody may take it.
    .nudge-2 = If something in the offer isn't right, tell us what. The menu and the rest can be changed.
    .nudge-3 = The price in the offer is good until { $validUntil }. After that we work it out anew.
choice-take = It fits
choice-question = I have a question
choice-decline = It doesn't fit
take-your-time = Of course, take your time. The offer is good until { $validUntil }, and questions are welcome here.
ask-away = Ask away, the manager will answer right here.
ask-simpler = We understand. There is a simpler package: { $simpler }. Shall we work out an offer for it?
    .why = It costs less, and the hall and the date stay the same.
    .help = Write "yes", and we'll send you the offer, or "no".
    .choose = Shall we work out the simpler offer?
    .nudge-1 = We can work out something that costs less.
    .again = Shall we?
simpler-yes = Yes, please
simpler-no = No, thanks
price-passed-on = We understand. The manager will see what can be done about the price and write to you here. The offer still stands.
glad-we-met = It was lovely to meet you!
sweetened = We understand. Here is what we can do for you:
offer-expired = That offer has run out, so we worked it out anew:
ask-refusal = Thank you for being frank. What didn't fit?
    .why = So that we know whether we can suggest something better.
    .help = In a word or two: the price, the date, somebody else?
    .choose = Choose what comes closest:
    .nudge-1 = Please tell us what didn't fit. It matters to us.
refusal-price = Too expensive
refusal-timing = The date
refusal-rival = Chose somebody else
refusal-no-need = No celebration after all
refusal-other = Something else
ask-why-not = A pity, but thank you for telling us. What was the reason?
    .why = So that we know whether we can suggest something better.
    .help = In a word or two: the price, the date, somebody else? If we got you wrong, press "No, we go on".
    .choose = Choose what comes closest:
refusal-stays = No, we go on
glad-you-stay = Good, then let's go on.
refusal-passed-on = We understand. The manager knows, and writes to you here about the payment.
declined-with-visit = We understand, and thank you for letting us know. Your visit { $visit } is cancelled, no need to come. If your plans change, write here: you're welcome.
declined = We understand, and thank you for saying so. If your plans change, write here: you're welcome.

papers-sent = Great! The contract { $contract } and the invoice { $invoice } follow here as files. Take your time, and ask us anything.
payment-received = The payment is in: { $paid } in all, thank you! The date is yours. { $restKnown ->
        [yes] { $rest } is left, we can agree on when.
       *[no] {""}
    }
paid-in-full = The payment is in and everything is paid: { $paid }. Thank you! The date is yours.
payment-refunded = We have sent back { $refunded }.{ $isSomePaid ->
        [yes] {" "}That leaves { $paid } paid.
       *[no] {""}
    } If anything doesn't add up, write to us here.
where-things-stand =
    { $standing ->
        [paid] The date is yours, { $paid } is paid. Questions are welcome here.
        [papers] You have the contract { $contract } and the invoice { $invoice }. The date is yours as soon as the payment is in.
        [offer] You have our offer, it is good until { $validUntil }. If it fits, or you have a question, write here.
       *[sales] Your request is with the manager, who writes to you here. Questions are welcome here, too.
    }{ $isVisitBooked ->
        [yes] {" "}We expect you { $visit }. { $visitPlace }
       *[no] {""}
    }
payment-reminder = You have the contract and the invoice. The date is yours as soon as the payment is in. If anything is in the way, write to us.

ask-change-presale = What shall we change?
    .why = Choose what needs correcting.
    .help = Tell us what: the number of guests or the time of the visit.
    .choose = Choose what to correct:
    .nudge-1 = Tell us what to correct, and we'll update it.
change-guests = The number of guests
change-visit = The time of the visit

nudge-1 = Answer when you have a minute: it helps us get everything ready.
nudge-2 = Good dates go quickly. Shall we go on?
nudge-3 = This is the last reminder, the manager takes over from here.
nudge-4 = Your request is with us, and so is the manager.
