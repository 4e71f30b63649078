# After the purchase: thanks, the wait for the event, an opinion, a score, a review.

passed-to-manager = Thank you, we've passed it on to the manager.

payment-refunded = We've refunded { $refunded }.{ $isSomePaid ->
        [yes] {" "}That leaves { $paid } paid.
       *[no] {""}
    } If anything doesn't add up, just write to us here.
thank-you = We're so glad you'll be celebrating with us! We'll send everything you need to know before the day right here, and you can ask us anything here, too.
photo-report =
    About a month to go! { $photosShown ->
        [yes] This is how we set up the hall for days like yours. The date is yours, and the chef is working on the menu.
       *[no] The date is yours, and the chef is working on the menu.
    } If you have a question or would like to drop by again, just write.
ask-extras = One week to go! Would you like to add live music or a chef's station? There's still time.
    .help = Write "yes" and the manager will tell you more, or "no".
    .choose = Would you like to add something?
    .why = It's what people most often add in the last week.
extras-yes = Yes, tell me more
extras-no = No, we're all set
extras-noted = Great, the manager will write to you with the options.

see-you-there = All right, see you on the big day!

ask-opinion = The big day is behind you! How did it go? A few words would mean a lot to us.
    .help = One sentence is enough: what stayed with you?
    .choose = Tell us how it was, the good and the bad.
    .why = It's how we learn what to do better.
thanks-for-opinion = Thank you for telling us.
no-opinion = All right, no details then.
later-is-fine = Of course, whenever it suits you. Thank you!
ask-score = How likely are you to recommend us to a friend? 0 is not at all, 10 is definitely.
    .help = Just one number from 0 to 10, please: 0 is not at all, 10 is definitely.
    .choose = Choose a number from 0 to 10:
    .why = One number tells us more than a long form.
    .nudge-1 = Just one tap is left: a score from 0 to 10.
ask-score-again = We'll only ask this once more: how likely are you to recommend us to a friend? 0 is not at all, 10 is definitely.
    .help = Just one number from 0 to 10, please.
    .choose = Choose a number from 0 to 10:
    .why = One number tells us more than a long form.
score-later = No problem. If you'd like to answer later, just send a number from 0 to 10.
ask-why-low = Thank you for being honest, and we're sorry. What went wrong?
    .help = Tell us how it was: we read every word.
    .choose = What should we have done differently?
    .why = So that we can put right what we still can, and not repeat it.
ask-why-not-nine = Thank you! What would have made it a 9?
    .help = One little thing you noticed is enough.
    .choose = What could we do better?
    .why = Little things are where improvement starts.
ask-why-high = Thank you, that's lovely to hear! What did you like most?
    .help = A few words are enough.
    .choose = What stayed with you?
    .why = So that we keep doing exactly that.
as-you-like = Of course, that's fine. Thank you for celebrating with us!
score-range = Our scores go from 0 to 10. If you'd like to correct yours, send a number in that range.
score-corrected = We've corrected your score.

complaint-taken = We're sorry. Our head of sales has it now and will write to you during working hours with a way to put it right.
ask-solved = You told us you weren't happy with something. Has it been sorted out?
    .help = Please write "yes" or "no".
    .choose = Has it been sorted out?
    .why = We want to be sure you haven't been forgotten.
    .nudge-1 = Just making sure you haven't been forgotten. Has it been sorted out?
ask-seen-to = Our team tells us they've put things right. Have they?
    .help = Please write "yes" or "no".
    .choose = Has it been sorted out?
    .why = You have the last word.
    .nudge-1 = We'd like to hear it from you: has it been sorted out?
solved-yes = Yes, all sorted
solved-no = No, not yet
glad-it-is-solved = Good to hear! Thank you for letting us put it right.
complaint-goes-on = Understood, so it isn't settled yet. We've reminded our head of sales, who will be in touch.

thanks-for-words = Thank you, we've shared it with the team. We'd love to see you again!

ask-review = Would you write us a short review, just two or three sentences? It helps others choose.
    .help = A sentence or two will do: what the occasion was and what you liked.
    .choose = Write what you'd tell a friend.
    .why = Honest words help others decide.
ask-review-again = If you have a minute, would you write a sentence or two about the day? We won't ask again.
    .help = A sentence or two will do: what the occasion was and what you liked.
    .choose = Write what you'd tell a friend.
    .why = Honest words help others decide.
ask-permission = Thank you! May we publish your review?
    .help = With your name, without it, or not at all?
    .choose = How may we show it?
    .why = We never publish anything without your permission.
permission-named = Yes, with my name
permission-anonymous = Yes, without my name
permission-none = Please don't publish it
ask-case-facts = One last thing: how many guests were there, and what went best? We'll share it with people who are still choosing.
    .help = A number or two and a few words will do.
    .choose = Tell us how many guests there were and what stayed with you.
    .why = Details help people picture their own day.
review-thanks = Thank you so much!

nudge-1 = Just reply when you have a minute.
nudge-2 = If you have a minute, your opinion really matters to us.
nudge-3 = We won't bother you again. If you'd like to reply, just write.
nudge-4 = We're here.
