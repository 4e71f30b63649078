# Words that all flows share.

nothing-before = This is the first question, there is nothing before it.
language-set = Fine, let's go on in English.
stale-button = That button belongs to an earlier question. To correct an answer, write "change my answer".
attachment-kept = Thank you, we've added it to your request!
passed-on = Passed on: the manager will see it before you talk.
clarify = Did we get that right? Choose what you meant:
share-contact = 📱 Share my number
dont-know = I don't know yet

not-known-yet = not decided yet
money-from = from { $sum }
money-up-to = up to { $sum }
money-about = about { $sum }
money-per-person = { $sum } per guest
people-from = from { $count }
people-up-to = up to { $count }
when-from = from { $date }
when-until = until { $date }

promise-today = today by { $time }
promise-tomorrow = tomorrow by { $time }
promise-day =
    on { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    } { $day }, by { $time }
promise-unknown = on our first day back at work

# The sales desk
desk-handed-back = My colleague can't answer just now, so I'm back with you. We have your message, and somebody will write as soon as they are free. Ask me anything in the meantime.
desk-tried-to-reach = We called, but couldn't reach you. When is a good time to talk? You can also just answer here: we'll tell you about free dates and prices, and answer your questions.
