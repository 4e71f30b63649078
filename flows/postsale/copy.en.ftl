# After the purchase: thanks, the wait for the event, an opinion, a score, a review.

passed-to-manager = Thank you, the manager has it now.

thank-you = We're so glad that you will celebrate with us! Everything you need to know before the day will come here, and you can ask us anything here, too.
photo-report =
    It's about a month to go. { $photosShown ->
        [yes] This is how we set the hall for days like yours. The date is yours, and the chef is working on the menu.
       *[no] The date is yours, and the chef is working on the menu.
    } If you'd like to ask something or drop by again, just write.
ask-extras = One week to go. Would you like to add live music or a chef's station? There is still time.
    .help = Write "yes", and the manager tells you more, or "no".
    .choose = Add something to the day?
    .why = It's what people add most in the last week.
extras-yes = Yes, tell me more
extras-no = No, all set
extras-noted = Great, the manager will write what can be added.

see-you-there = All right, see you on the day!

ask-opinion = The day is over! How was it? A few words would mean a lot.
    .help = One sentence is enough: what do you remember?
    .choose = Tell us as it was, the good and the bad.
    .why = That's how we learn what to do better.
thanks-for-opinion = Thank you for telling us.
no-opinion = All right, no details then.
later-is-fine = Of course, whenever it suits you. Thank you!
ask-score = How likely are you to recommend us to friends? 0 is never, 10 is certainly.
    .help = In one number from 0 to 10, please: 0 is never, 10 is certainly.
    .choose = Choose a number from 0 to 10:
    .why = One number tells us more than a long form.
    .nudge-1 = Just one tap is left: a score from 0 to 10.
ask-score-again = One last time: how likely are you to recommend us to friends? 0 is never, 10 is certainly.
    .help = In one number, from 0 to 10.
    .choose = Choose a number from 0 to 10:
    .why = One number tells us more than a long form.
score-later = All right, not now. If you would like to answer, write a number from 0 to 10.
ask-why-low = Thank you for being honest, and we are sorry. What went wrong?
    .help = Tell us as it was, we read every word.
    .choose = What should we have done differently?
    .why = To put right what still can be, and not do it again.
ask-why-not-nine = Thank you! What would have made it a 9?
    .help = One little thing that you noticed is enough.
    .choose = What should we do better?
    .why = Little things are where we start to improve.
ask-why-high = Thank you, that's lovely! What did you like most?
    .help = A few words are enough.
    .choose = What do you remember?
    .why = So that we keep doing just that.
as-you-like = Of course, as you like. Thank you for being with us!
score-range = Our scores go from 0 to 10. If you want to correct yours, write a number from these.
score-corrected = The score is corrected.

complaint-taken = We are sorry. It is with the head of sales now, who will write to you within working hours and suggest how to put it right.
ask-solved = You told us that you were not happy. Is it solved?
    .help = Please write "yes" or "no".
    .choose = Is it solved?
    .why = We want to be sure that nobody forgot you.
    .nudge-1 = Just making sure that nobody forgot you. Is it solved?
ask-seen-to = Our team tells us that they have put it right. Have they?
    .help = Please write "yes" or "no".
    .choose = Is it solved?
    .why = You have the last word.
    .nudge-1 = We'd like to hear it from you: is it solved?
solved-yes = Yes, it is
solved-no = No
glad-it-is-solved = Good to hear. Thank you for letting us put it right.
complaint-goes-on = So it isn't settled yet. We've reminded the head of sales, who will be in touch.

thanks-for-words = Thank you, the team has it. We'd love to see you again.

ask-review = Would you write a review, two or three sentences? It helps others choose.
    .help = A sentence or two: what it was and what you liked.
    .choose = Write what you'd tell a friend.
    .why = Real words help others decide.
ask-review-again = If you find a minute: would you write a sentence or two about the day? We won't ask again.
    .help = A sentence or two: what it was and what you liked.
    .choose = Write what you'd tell a friend.
    .why = Real words help others decide.
ask-permission = Thank you! May we publish your review?
    .help = With your name, without it, or not at all?
    .choose = How may we show it?
    .why = We publish nothing without your permission.
permission-named = Yes, with my name
permission-anonymous = Yes, without my name
permission-none = Please don't
ask-case-facts = One last thing: how many guests were there, and what went best? We'll tell it to those who are still choosing.
    .help = A number or two and a few words will do.
    .choose = Tell us how many guests there were and what you remember.
    .why = Details help others picture their own day.
review-thanks = Thank you so much!

nudge-1 = Answer when you have a minute.
nudge-2 = If you find a minute, your opinion matters to us.
nudge-3 = We won't trouble you any more. If you'd like to answer, just write.
nudge-4 = We're here.
