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
desk-came-back =
    How good to have you back! { $onShift ->
        [yes] I'm calling a manager, who will write to you { $promise }.
       *[no] I'm passing this on to a manager, who is off shift right now and will write { $promise }.
    }
desk-tried-to-reach = We called, but couldn't reach you. When is a good time to talk? You can also just answer here: we'll tell you about free dates and prices, and answer your questions.

# Friends and invitations: at any time
friends-brought = { $friends }
own-link =
    Your link for friends, to send or to show as a QR code:
    { $link }

    Your friend gets: { $friendGets }.
    You get: { $customerGets }.
link-picture = The QR code of your link for friends
code-unknown = We could not find the invitation that you came by: there seems to be a slip in the link. Please ask your friend to send it again.
code-expired = The invitation that you came by has run out. Ask your friend to write "my link" to us: then it works again, and you can open it once more.
code-own = This is your own link. Send it to friends: the bonus is for those who come by it for the first time.
code-counts = A friend invited you, so this is for you: { $friendGets }.
bonus-given = Your bonus for a friend is here: { $customerGets }. Thank you for recommending us!
code-known = We know each other already, so this invitation does not count: it is for those who write to us for the first time.

# What people may say at any point
change-nothing = Nothing, it's right
ask-erase = Shall we erase your answers, your contact and what was said, here and wherever else you wrote to us? It can't be brought back.
    .help =
        { $isCall ->
            [yes] Say "yes" to erase everything, or "no" to keep it.
           *[no] Write "yes" to erase everything, or "no" to keep it.
        }
    .choose = Erase your data?
    .why = We erase everything you wrote and forget your contact.
erase-yes = Yes, erase
erase-no = No, keep it
erase-kept = All right, nothing is erased.
question-price =
    The price depends on the date, the menu and the number of guests. { $isCall ->
        [yes] We work it out for you: that's what the questions are for.
       *[no] A manager works it out for you: that's what the questions are for.
    }
question-call =
    { $isCall ->
        [yes] We can agree on that as soon as the questions are done.
       *[no] { question-call-in-writing }
    }
question-call-in-writing =
    { $onShift ->
        [yes] A manager writes as soon as the questions are done: { $promise }, if we finish now.
       *[no] The manager is off shift right now. If we finish the questions, you'll hear from them { $promise }.
    }
question-data =
    We keep only your answers and your contact, to find a hall and { $isCall ->
        [yes] get in touch.
       *[no] write to you.
    } We erase them whenever you ask.
question-noted =
    { $isCall ->
        [yes] Good question! I've put it down with your request.
       *[no] Good question! A manager will answer it: we pass it on with your request.
    }
human-coming =
    { $isCall ->
        [yes] Thank you! We can talk about the rest right now.{ call-yours }{ $contactKnown ->
            [yes] {""}
           *[no] {" "}No contact is written down: ask for it.
        }
       *[no] { human-coming-in-writing }
    }
human-coming-in-writing =
    { $onShift ->
        [yes] I'm calling a manager.
       *[no] I'm passing this on to a manager, who is off shift right now.
    } { $contactKnown ->
        [yes] You'll hear from them { $promise }.
       *[no] They answer { $promise }. Please leave a phone or an e-mail so that they can reach you.
    }
stopped =
    { $isCall ->
        [yes] All right, we won't trouble you any more. Call us whenever you like.{ call-over }
       *[no] All right, we won't write any more.{ $isVisitBooked ->
            [yes] {" "}Your visit is cancelled: { $visit }.
           *[no] {""}
        } Write to us whenever you like.
    }
erased = Done, your data is erased.
# The end of a call, for the salesperson.
call-yours =
    {"\u000A\u000A"}Not aloud: the lead is yours, and its card is where the others are. The next call: /qualify
call-over =
    {"\u000A\u000A"}Not aloud: the call is over, and sales do not get it. The next one: /qualify

# Answers that other flows read, too
authority-alone = I decide
authority-shared = We decide together
authority-other = Someone else decides
authority-committee = Several people at work
card-refreshed = Corrected: the manager sees the new answer.
